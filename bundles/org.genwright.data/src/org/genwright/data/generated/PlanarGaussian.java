package org.genwright.data.generated;

import org.genwright.nn.rng.RandomStream;

/**
 * A Gaussian on the plane with its weight in a mixture.
 *
 * @param weight      above 0; relative to the sum of all weights
 * @param mean1       mean of the first coordinate
 * @param mean2       mean of the second coordinate
 * @param sd1         standard deviation of the first coordinate, above 0
 * @param sd2         standard deviation of the second coordinate, above 0
 * @param correlation between -1 and 1, exclusive
 */
record PlanarGaussian(double weight, double mean1, double mean2, double sd1, double sd2, double correlation) {

	/** Returns a round Gaussian of weight 1. */
	static PlanarGaussian round(double mean1, double mean2, double sd) {
		return new PlanarGaussian(1, mean1, mean2, sd, sd, 0);
	}

	/** Returns {@code log N(x; mean, covariance)}, without the weight. */
	double logProb(double x1, double x2) {
		double free = 1 - correlation * correlation;
		double z1 = (x1 - mean1) / sd1;
		double z2 = (x2 - mean2) / sd2;
		double squared = (z1 * z1 - 2 * correlation * z1 * z2 + z2 * z2) / free;
		return -0.5 * squared - Math.log(2 * Math.PI * sd1 * sd2) - 0.5 * Math.log(free);
	}

	/** Draws a point from the normal numbers at positions 0 and 1. */
	void draw(RandomStream rng, double[] x) {
		double z1 = rng.normal(0);
		double z2 = rng.normal(1);
		x[0] = mean1 + sd1 * z1;
		x[1] = mean2 + sd2 * (correlation * z1 + Math.sqrt(1 - correlation * correlation) * z2);
	}
}
