package org.genwright.core.likelihood;

/** What a likelihood is a likelihood of. */
public enum Measure {
	/** A density over continuous values; its number depends on the unit of the data. */
	DENSITY,
	/** A probability mass over discrete values; at most 1, so its logarithm is at most 0. */
	MASS
}
