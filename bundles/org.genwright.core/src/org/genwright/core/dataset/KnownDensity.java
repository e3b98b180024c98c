package org.genwright.core.dataset;

/** The density that generated data was drawn from. */
@FunctionalInterface
public interface KnownDensity {

	/**
	 * Returns {@code log p(x)} in nats; negative infinity outside the support.
	 *
	 * @param x the D values of one point
	 */
	double logProb(double[] x);
}
