package org.genwright.nn.density;

/**
 * What one pass over the data says about K components: with rₙₖ the responsibility of component k for row n times the
 * weight of row n,
 * <pre>weights_k = Σₙ rₙₖ     first_k = Σₙ rₙₖ xₙ     second_k = Σₙ rₙₖ xₙ xₙᵀ</pre>
 * The arrays belong to the caller once returned.
 *
 * @param logLikelihood Σₙ wₙ log p(xₙ) in nats; NaN for {@link GaussianPass#moments(double[])}
 * @param totalWeight   Σₙ wₙ; N without sample weights
 * @param weights       [K]
 * @param first         [K, D]
 * @param second        FULL: [K, D(D+1)/2], upper triangles row by row; TIED: [1, D(D+1)/2], Σₙ wₙ xₙ xₙᵀ, which takes
 *                      the responsibilities of a row to sum to 1; DIAGONAL and SPHERICAL: [K, D], Σₙ rₙₖ xₙ²
 */
public record GaussianSums(CovarianceForm form, double logLikelihood, double totalWeight, double[] weights,
		double[][] first, double[][] second) {

	/** Returns the weighted mean of component k [D]; NaN where its weight is zero. */
	public double[] mean(int k) {
		double[] mean = first[k].clone(); // [D]
		for (int d = 0; d < mean.length; d++) {
			mean[d] /= weights[k];
		}
		return mean;
	}

	/**
	 * Returns the maximum-likelihood covariance matrix of component k [D, D]: second_k / weights_k − μ_k μ_kᵀ. FULL
	 * only.
	 */
	public double[][] covariance(int k) {
		requireForm(CovarianceForm.FULL);
		double[] mean = mean(k); // [D]
		return symmetric(mean.length, second[k], (i, j) -> mean[i] * mean[j] * weights[k], weights[k]);
	}

	/**
	 * Returns the maximum-likelihood shared covariance matrix [D, D]: (second − Σ_k weights_k μ_k μ_kᵀ) / Σ_k weights_k.
	 * Components without weight are left out. TIED only.
	 */
	public double[][] tiedCovariance() {
		requireForm(CovarianceForm.TIED);
		double sum = 0;
		for (double weight : weights) {
			sum += weight;
		}
		return symmetric(first[0].length, second[0], (i, j) -> {
			double between = 0;
			for (int k = 0; k < weights.length; k++) {
				between += weights[k] == 0 ? 0 : first[k][i] * (first[k][j] / weights[k]);
			}
			return between;
		}, sum);
	}

	/**
	 * Returns the maximum-likelihood variances of component k [D]: second_k / weights_k − μ_k². DIAGONAL and SPHERICAL;
	 * the spherical variance is their mean.
	 */
	public double[] variances(int k) {
		if (form != CovarianceForm.DIAGONAL) {
			requireForm(CovarianceForm.SPHERICAL);
		}
		double[] variances = mean(k); // [D]
		for (int d = 0; d < variances.length; d++) {
			variances[d] = second[k][d] / weights[k] - variances[d] * variances[d];
		}
		return variances;
	}

	private static double[][] symmetric(int size, double[] triangle, Element subtrahend, double divisor) {
		double[][] matrix = new double[size][size]; // [D, D]
		int at = 0;
		for (int i = 0; i < size; i++) {
			for (int j = i; j < size; j++) {
				matrix[i][j] = (triangle[at++] - subtrahend.at(i, j)) / divisor;
				matrix[j][i] = matrix[i][j];
			}
		}
		return matrix;
	}

	private void requireForm(CovarianceForm expected) {
		if (form != expected) {
			throw new IllegalStateException(
					"Sums of Gaussian components: expected the form " + expected + ", found " + form + ".");
		}
	}

	private interface Element {
		double at(int i, int j);
	}
}
