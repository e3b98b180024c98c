package org.genwright.testing;

import org.genwright.core.family.Density;

/**
 * Integrals of a density over a rectangle of the plane, by the midpoint rule on a square grid.
 *
 * @param mass       ∫ p
 * @param mean       ∫ x p / mass, [2]
 * @param covariance ∫ (x − mean)(x − mean)ᵀ p / mass, [2, 2]
 */
public record Plane(double mass, double[] mean, double[][] covariance) {

	/**
	 * Integrates.
	 *
	 * @param low   lower end of both axes
	 * @param high  upper end of both axes
	 * @param cells number of cells along each axis
	 */
	public static Plane integrate(Density density, double low, double high, int cells) {
		double step = (high - low) / cells;
		double[] x = new double[2 * cells * cells]; // [N, 2]
		for (int i = 0; i < cells * cells; i++) {
			x[2 * i] = low + (i / cells + 0.5) * step;
			x[2 * i + 1] = low + (i % cells + 0.5) * step;
		}
		double[] logProb = density.logProb(x, cells * cells); // [N]
		double mass = 0;
		double[] first = new double[2];
		double[][] second = new double[2][2];
		for (int n = 0; n < logProb.length; n++) {
			double p = Math.exp(logProb[n]) * step * step;
			mass += p;
			for (int i = 0; i < 2; i++) {
				first[i] += p * x[2 * n + i];
				for (int j = 0; j < 2; j++) {
					second[i][j] += p * x[2 * n + i] * x[2 * n + j];
				}
			}
		}
		double[] mean = { first[0] / mass, first[1] / mass };
		for (int i = 0; i < 2; i++) {
			for (int j = 0; j < 2; j++) {
				second[i][j] = second[i][j] / mass - mean[i] * mean[j];
			}
		}
		return new Plane(mass, mean, second);
	}
}
