package org.genwright.nn.density;

import java.util.Arrays;

import org.genwright.nn.linalg.Cholesky;
import org.genwright.nn.linalg.Matrices;

/**
 * K weighted Gaussian components: log weights, means and whitening factors W with W·Σ·Wᵀ = 1, so that
 * <pre>log w_k N(x; μ_k, Σ_k) = log w_k + log det W_k − D/2 log 2π − ½ ‖W_k (x − μ_k)‖²</pre>
 * Weights need not sum to 1; a log weight of −∞ switches a component off. Immutable.
 */
public final class GaussianComponents {

	private static final double LOG_2_PI = Math.log(2 * Math.PI);

	private final CovarianceForm form;
	private final double[] logWeights; // [K]
	private final double[][] means; // [K, D]
	private final double[][][] triangles; // [K or 1, D, D] lower triangular W; FULL and TIED
	private final double[][] scales; // [K, D] diagonal of W; DIAGONAL and SPHERICAL

	private GaussianComponents(CovarianceForm form, double[] logWeights, double[][] means, double[][][] triangles,
			double[][] scales) {
		this.form = form;
		this.logWeights = logWeights.clone();
		this.means = Matrices.copy(means);
		this.triangles = triangles;
		this.scales = scales;
		requireEqual("means", logWeights.length, means.length);
		if (logWeights.length == 0) {
			throw new IllegalArgumentException("Gaussian components: expected at least one component, found none.");
		}
		for (double[] mean : means) {
			requireEqual("dimensions of a mean", means[0].length, mean.length);
		}
	}

	/**
	 * Returns components with a covariance matrix each.
	 *
	 * @param logWeights  [K]
	 * @param means       [K, D]
	 * @param covariances K Cholesky factors of the covariance matrices [D, D]
	 */
	public static GaussianComponents full(double[] logWeights, double[][] means, Cholesky[] covariances) {
		requireEqual("covariance factors", means.length, covariances.length);
		double[][][] triangles = new double[covariances.length][][]; // [K, D, D]
		for (int k = 0; k < covariances.length; k++) {
			requireEqual("rows of a covariance matrix", means[k].length, covariances[k].size());
			triangles[k] = covariances[k].inverseLower();
		}
		return new GaussianComponents(CovarianceForm.FULL, logWeights, means, triangles, null);
	}

	/**
	 * Returns components that share one covariance matrix.
	 *
	 * @param logWeights [K]
	 * @param means      [K, D]
	 * @param covariance Cholesky factor of the covariance matrix [D, D]
	 */
	public static GaussianComponents tied(double[] logWeights, double[][] means, Cholesky covariance) {
		requireEqual("rows of the covariance matrix", means[0].length, covariance.size());
		return new GaussianComponents(CovarianceForm.TIED, logWeights, means,
				new double[][][] { covariance.inverseLower() }, null);
	}

	/**
	 * Returns components with independent dimensions.
	 *
	 * @param logWeights [K]
	 * @param means      [K, D]
	 * @param variances  [K, D], positive and finite
	 */
	public static GaussianComponents diagonal(double[] logWeights, double[][] means, double[][] variances) {
		requireEqual("rows of variances", means.length, variances.length);
		double[][] scales = new double[variances.length][]; // [K, D]
		for (int k = 0; k < variances.length; k++) {
			requireEqual("variances of a component", means[k].length, variances[k].length);
			scales[k] = new double[variances[k].length];
			for (int d = 0; d < variances[k].length; d++) {
				scales[k][d] = inverseDeviation(variances[k][d], k, d);
			}
		}
		return new GaussianComponents(CovarianceForm.DIAGONAL, logWeights, means, null, scales);
	}

	/**
	 * Returns components with one variance each.
	 *
	 * @param logWeights [K]
	 * @param means      [K, D]
	 * @param variances  [K], positive and finite
	 */
	public static GaussianComponents spherical(double[] logWeights, double[][] means, double[] variances) {
		requireEqual("variances", means.length, variances.length);
		double[][] scales = new double[variances.length][]; // [K, D]
		for (int k = 0; k < variances.length; k++) {
			scales[k] = new double[means[k].length];
			Arrays.fill(scales[k], inverseDeviation(variances[k], k, 0));
		}
		return new GaussianComponents(CovarianceForm.SPHERICAL, logWeights, means, null, scales);
	}

	/** Returns the form of the covariances. */
	public CovarianceForm form() {
		return form;
	}

	/** Returns K. */
	public int components() {
		return logWeights.length;
	}

	/** Returns D. */
	public int dimensions() {
		return means[0].length;
	}

	/** Returns log w_k + log det W_k − D/2 log 2π: the log density of component k at its mean. */
	double logPeak(int k) {
		double logDet = 0;
		for (int d = 0; d < dimensions(); d++) {
			logDet += Math.log(whitening(k, d, d));
		}
		return logWeights[k] + logDet - 0.5 * dimensions() * LOG_2_PI;
	}

	/** Returns element (e, d) of W_k, d ≤ e; zero off the diagonal where the form says so. */
	double whitening(int k, int e, int d) {
		if (triangles != null) {
			return triangles[form == CovarianceForm.TIED ? 0 : k][e][d];
		}
		return e == d ? scales[k][d] : 0;
	}

	/** Returns element d of μ_k. */
	double mean(int k, int d) {
		return means[k][d];
	}

	private static double inverseDeviation(double variance, int k, int d) {
		if (!(variance > 0 && variance < Double.POSITIVE_INFINITY)) {
			throw new IllegalArgumentException("Gaussian components: expected positive finite variances, found " + variance
					+ " in component " + k + ", dimension " + d + ". Add a regularisation to the variances.");
		}
		return 1 / Math.sqrt(variance);
	}

	private static void requireEqual(String what, int expected, int found) {
		if (expected != found) {
			throw new IllegalArgumentException(
					"Gaussian components, " + what + ": expected " + expected + ", found " + found + ".");
		}
	}
}
