package org.genwright.family.mixture;

import org.genwright.nn.linalg.LogSumExp;

/**
 * EM for Gaussian mixtures as the textbook writes it, row by row in double precision on data as given: what the family
 * is held against. No scaling, no blocks, no kernels; means are subtracted before products are summed.
 */
final class ReferenceMixture {

	private final double[] x; // [N, D]
	private final double[] weights; // [N]
	private final int dimensions;
	private final String form;
	private final double epsilon;
	double[] mixing; // [K]
	double[][] means; // [K, D]
	double[][][] covariances; // [K, D, D]

	ReferenceMixture(double[] x, double[] weights, String form, double epsilon, double[] mixing, double[][] means,
			double[][][] covariances) {
		this.x = x;
		this.weights = weights;
		this.dimensions = x.length / weights.length;
		this.form = form;
		this.epsilon = epsilon;
		this.mixing = mixing;
		this.means = means;
		this.covariances = covariances;
	}

	/** Takes one EM iteration; returns the mean penalised log-likelihood of the parameters before it. */
	double iterate() {
		double[][] responsibilities = new double[weights.length][mixing.length]; // [N, K]
		double sum = 0;
		double total = 0;
		double[][][] inverses = new double[mixing.length][][]; // [K, D, D]
		double[] constant = new double[mixing.length]; // [K]
		for (int k = 0; k < mixing.length; k++) {
			inverses[k] = new double[dimensions][dimensions];
			double logDet = invert(covariances[k], inverses[k]);
			double trace = 0;
			for (int d = 0; d < dimensions; d++) {
				trace += inverses[k][d][d];
			}
			constant[k] = Math.log(mixing[k]) - 0.5 * (dimensions * Math.log(2 * Math.PI) + logDet + epsilon * trace);
		}
		for (int n = 0; n < weights.length; n++) {
			for (int k = 0; k < mixing.length; k++) {
				responsibilities[n][k] = constant[k] - 0.5 * squaredDistance(n, means[k], inverses[k]);
			}
			sum += weights[n] * LogSumExp.softmaxInPlace(responsibilities[n]);
			total += weights[n];
		}
		maximise(responsibilities, total);
		return sum / total;
	}

	private double squaredDistance(int n, double[] mean, double[][] inverse) {
		double sum = 0;
		for (int i = 0; i < dimensions; i++) {
			for (int j = 0; j < dimensions; j++) {
				sum += (x[n * dimensions + i] - mean[i]) * inverse[i][j] * (x[n * dimensions + j] - mean[j]);
			}
		}
		return sum;
	}

	private void maximise(double[][] responsibilities, double total) {
		double[][] pooled = new double[dimensions][dimensions];
		for (int k = 0; k < mixing.length; k++) {
			double count = 0;
			double[] mean = new double[dimensions]; // [D]
			for (int n = 0; n < weights.length; n++) {
				double r = weights[n] * responsibilities[n][k];
				count += r;
				for (int d = 0; d < dimensions; d++) {
					mean[d] += r * (x[n * dimensions + d] - means[k][d]);
				}
			}
			for (int d = 0; d < dimensions; d++) {
				mean[d] = means[k][d] + mean[d] / count;
			}
			double[][] scatter = scatter(responsibilities, k, mean);
			mixing[k] = count / total;
			means[k] = mean;
			covariances[k] = formed(scatter, count);
			for (int i = 0; i < dimensions; i++) {
				for (int j = 0; j < dimensions; j++) {
					pooled[i][j] += scatter[i][j];
				}
			}
		}
		for (int k = 0; form.equals("tied") && k < mixing.length; k++) {
			covariances[k] = formed(pooled, total);
		}
	}

	private double[][] scatter(double[][] responsibilities, int k, double[] mean) {
		double[][] scatter = new double[dimensions][dimensions];
		for (int n = 0; n < weights.length; n++) {
			for (int i = 0; i < dimensions; i++) {
				for (int j = 0; j < dimensions; j++) {
					scatter[i][j] += weights[n] * responsibilities[n][k] * (x[n * dimensions + i] - mean[i])
							* (x[n * dimensions + j] - mean[j]);
				}
			}
		}
		return scatter;
	}

	private double[][] formed(double[][] scatter, double count) {
		double[][] covariance = new double[dimensions][dimensions];
		double trace = 0;
		for (int d = 0; d < dimensions; d++) {
			trace += scatter[d][d];
		}
		for (int i = 0; i < dimensions; i++) {
			for (int j = 0; j < dimensions; j++) {
				covariance[i][j] = switch (form) {
					case "full", "tied" -> scatter[i][j] / count;
					case "diagonal" -> i == j ? scatter[i][j] / count : 0;
					default -> i == j ? trace / dimensions / count : 0;
				};
			}
			covariance[i][i] += epsilon;
		}
		return covariance;
	}

	/** Inverts by Gauss-Jordan elimination with pivoting; returns the log of the determinant. */
	private static double invert(double[][] matrix, double[][] inverse) {
		int size = matrix.length;
		double[][] a = new double[size][2 * size];
		for (int i = 0; i < size; i++) {
			System.arraycopy(matrix[i], 0, a[i], 0, size);
			a[i][size + i] = 1;
		}
		double logDet = 0;
		for (int column = 0; column < size; column++) {
			int pivot = column;
			for (int i = column + 1; i < size; i++) {
				pivot = Math.abs(a[i][column]) > Math.abs(a[pivot][column]) ? i : pivot;
			}
			double[] row = a[pivot];
			a[pivot] = a[column];
			a[column] = row;
			logDet += Math.log(Math.abs(row[column]));
			double divisor = row[column];
			for (int j = 0; j < 2 * size; j++) {
				row[j] /= divisor;
			}
			for (int i = 0; i < size; i++) {
				double factor = i == column ? 0 : a[i][column];
				for (int j = 0; j < 2 * size; j++) {
					a[i][j] -= factor * row[j];
				}
			}
		}
		for (int i = 0; i < size; i++) {
			System.arraycopy(a[i], size, inverse[i], 0, size);
		}
		return logDet;
	}
}
