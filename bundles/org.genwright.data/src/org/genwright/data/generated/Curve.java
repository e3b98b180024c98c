package org.genwright.data.generated;

/** A smooth curve on the plane over t in [0, 1], with a distribution of t. Points use exact functions only. */
interface Curve {

	/** Stores the point at t. */
	void point(double t, double[] x);

	/** Returns a bound on the speed {@code |dx/dt|}. */
	double speed();

	/** Returns the density of t, smooth on [0, 1]. */
	default double density(double t) {
		return 1;
	}

	/** Returns the t below which the share u of the points lies. */
	default double quantile(double u) {
		return u;
	}
}
