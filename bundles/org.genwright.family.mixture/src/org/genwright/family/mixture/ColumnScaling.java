package org.genwright.family.mixture;

import java.util.Arrays;

import org.genwright.nn.density.CovarianceForm;

/**
 * The affine map z = (x − shift) / scale, column by column, in double precision, that keeps the arithmetic of EM away
 * from large offsets and mixed units. Spherical covariances stay spherical only under a common scale, so for them all
 * columns share one.
 *
 * @param shift [D]
 * @param scale [D], positive
 */
record ColumnScaling(double[] shift, double[] scale) {

	/**
	 * Returns the scaling to mean 0 and variance 1.
	 *
	 * @param mean     [D] of the data
	 * @param variance [D] of the data, positive
	 */
	static ColumnScaling of(CovarianceForm form, double[] mean, double[] variance) {
		double[] scale = new double[variance.length]; // [D]
		for (int d = 0; d < scale.length; d++) {
			scale[d] = Math.sqrt(variance[d]);
		}
		if (form == CovarianceForm.SPHERICAL) {
			Arrays.fill(scale, Math.sqrt(Arrays.stream(variance).average().orElseThrow()));
		}
		return new ColumnScaling(mean.clone(), scale);
	}

	/** Returns the scaling of a mixture's own mean and variances. */
	static ColumnScaling of(MixtureParameters parameters) {
		int dimensions = parameters.dimensions();
		double[] mean = new double[dimensions]; // [D]
		double[] variance = new double[dimensions]; // [D]
		for (int d = 0; d < dimensions; d++) {
			for (int k = 0; k < parameters.components(); k++) {
				mean[d] += parameters.weights()[k] * parameters.means()[k][d];
			}
			for (int k = 0; k < parameters.components(); k++) {
				double distance = parameters.means()[k][d] - mean[d];
				variance[d] += parameters.weights()[k] * (parameters.variance(k, d) + distance * distance);
			}
		}
		return of(parameters.form(), mean, variance);
	}

	/** Returns z for rows x, row-major [N, D]. */
	double[] forward(double[] x) {
		double[] z = new double[x.length]; // [N, D]
		for (int i = 0; i < x.length; i++) {
			int d = i % shift.length;
			z[i] = (x[i] - shift[d]) / scale[d];
		}
		return z;
	}

	/** Returns log|det dx/dz| = Σ log scale: log p(x) = log p(z) − this. */
	double logDet() {
		double sum = 0;
		for (double value : scale) {
			sum += Math.log(value);
		}
		return sum;
	}
}
