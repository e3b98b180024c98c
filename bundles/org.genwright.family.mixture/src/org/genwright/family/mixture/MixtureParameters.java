package org.genwright.family.mixture;

import org.genwright.nn.density.CovarianceForm;
import org.genwright.nn.density.GaussianComponents;
import org.genwright.nn.linalg.Cholesky;

/**
 * The parameters of a mixture of K Gaussians over D dimensions. A value: its arrays are not changed.
 *
 * @param form        the form of the covariances
 * @param weights     [K], sum 1
 * @param means       [K, D]
 * @param covariances FULL [K, D·D], TIED [1, D·D], DIAGONAL [K, D], SPHERICAL [K, 1]
 */
record MixtureParameters(CovarianceForm form, double[] weights, double[][] means, double[][] covariances) {

	/** Returns K. */
	int components() {
		return weights.length;
	}

	/** Returns D. */
	int dimensions() {
		return means[0].length;
	}

	/** Returns the number of rows of {@link #covariances()}: 1 if tied, else K. */
	static int covarianceRows(CovarianceForm form, int components) {
		return form == CovarianceForm.TIED ? 1 : components;
	}

	/** Returns the length of a row of {@link #covariances()}. */
	static int covarianceSize(CovarianceForm form, int dimensions) {
		return switch (form) {
			case FULL, TIED -> Math.multiplyExact(dimensions, dimensions);
			case DIAGONAL -> dimensions;
			case SPHERICAL -> 1;
		};
	}

	/** Returns the variance of dimension d in component k. */
	double variance(int k, int d) {
		return switch (form) {
			case FULL -> covariances[k][d * dimensions() + d];
			case TIED -> covariances[0][d * dimensions() + d];
			case DIAGONAL -> covariances[k][d];
			case SPHERICAL -> covariances[k][0];
		};
	}

	/** Returns the covariance matrix of component k [D, D]; FULL and TIED only. */
	double[][] matrix(int k) {
		int size = dimensions();
		double[] row = covariances[form == CovarianceForm.TIED ? 0 : k];
		double[][] matrix = new double[size][size]; // [D, D]
		for (int i = 0; i < size; i++) {
			System.arraycopy(row, i * size, matrix[i], 0, size);
		}
		return matrix;
	}

	/** Returns the factor of the covariance matrix of component k; FULL and TIED only. */
	Cholesky factor(int k) {
		return Cholesky.of(matrix(k));
	}

	/** Returns the same mixture over z = (x − shift) / scale. */
	MixtureParameters scaled(ColumnScaling to) {
		int size = dimensions();
		double[][] scaledMeans = new double[components()][size]; // [K, D]
		for (int k = 0; k < components(); k++) {
			for (int d = 0; d < size; d++) {
				scaledMeans[k][d] = (means[k][d] - to.shift()[d]) / to.scale()[d];
			}
		}
		return new MixtureParameters(form, weights, scaledMeans, divideCovariances(to.scale()));
	}

	/** Returns the same mixture over x = shift + scale · z. */
	MixtureParameters unscaled(ColumnScaling from) {
		int size = dimensions();
		double[][] dataMeans = new double[components()][size]; // [K, D]
		for (int k = 0; k < components(); k++) {
			for (int d = 0; d < size; d++) {
				dataMeans[k][d] = from.shift()[d] + from.scale()[d] * means[k][d];
			}
		}
		double[] divisor = new double[size]; // [D]
		for (int d = 0; d < size; d++) {
			divisor[d] = 1 / from.scale()[d];
		}
		return new MixtureParameters(form, weights, dataMeans, divideCovariances(divisor));
	}

	private double[][] divideCovariances(double[] scale) {
		double[][] divided = new double[covariances.length][];
		for (int k = 0; k < divided.length; k++) {
			divided[k] = covariances[k].clone();
			for (int i = 0; i < divided[k].length; i++) {
				divided[k][i] = switch (form) {
					case FULL, TIED -> divided[k][i] / scale[i / scale.length] / scale[i % scale.length];
					case DIAGONAL, SPHERICAL -> divided[k][i] / scale[i] / scale[i];
				};
			}
		}
		return divided;
	}

	/**
	 * Returns the components for a pass over data.
	 *
	 * @param epsilon [D], all positive or all 0: the log weight of component k is lowered by ½ Σ_d epsilon_d (Σ_k⁻¹)_dd
	 */
	GaussianComponents penalisedBy(double[] epsilon) {
		double[] logWeights = new double[components()]; // [K]
		Cholesky[] factors = new Cholesky[form == CovarianceForm.FULL ? components() : form == CovarianceForm.TIED ? 1 : 0];
		for (int k = 0; k < factors.length; k++) {
			factors[k] = factor(k);
		}
		for (int k = 0; k < components(); k++) {
			double trace = factors.length == 0 ? diagonalTrace(k, epsilon) : trace(factors[Math.min(k, factors.length - 1)], epsilon);
			logWeights[k] = Math.log(weights[k]) - 0.5 * trace;
		}
		return switch (form) {
			case FULL -> GaussianComponents.full(logWeights, means, factors);
			case TIED -> GaussianComponents.tied(logWeights, means, factors[0]);
			case DIAGONAL -> GaussianComponents.diagonal(logWeights, means, covariances);
			case SPHERICAL -> GaussianComponents.spherical(logWeights, means, firstColumn());
		};
	}

	private double diagonalTrace(int k, double[] epsilon) {
		double sum = 0;
		for (int d = 0; d < epsilon.length; d++) {
			sum += epsilon[d] / variance(k, d);
		}
		return sum;
	}

	private static double trace(Cholesky factor, double[] epsilon) {
		if (epsilon[0] == 0) {
			return 0;
		}
		double[][] whitening = factor.inverseLower(); // [D, D]
		double sum = 0;
		for (int e = 0; e < epsilon.length; e++) {
			for (int d = 0; d <= e; d++) {
				sum += epsilon[d] * whitening[e][d] * whitening[e][d];
			}
		}
		return sum;
	}

	private double[] firstColumn() {
		double[] column = new double[covariances.length]; // [K]
		for (int k = 0; k < column.length; k++) {
			column[k] = covariances[k][0];
		}
		return column;
	}

	/** Returns the number of free parameters: K − 1 weights, K·D means, and those of the covariances. */
	long freeParameters() {
		long size = dimensions();
		long count = components();
		return count - 1 + count * size + switch (form) {
			case FULL -> count * size * (size + 1) / 2;
			case TIED -> size * (size + 1) / 2;
			case DIAGONAL -> count * size;
			case SPHERICAL -> count;
		};
	}
}
