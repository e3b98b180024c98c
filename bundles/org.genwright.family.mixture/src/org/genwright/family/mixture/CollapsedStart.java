package org.genwright.family.mixture;

/** A start of EM has degenerated and is dropped: a component has too few rows, or a covariance is singular. */
final class CollapsedStart extends Exception {

	private static final long serialVersionUID = 1L;

	CollapsedStart(String message) {
		super(message);
	}
}
