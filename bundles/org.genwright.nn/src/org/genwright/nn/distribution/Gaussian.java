package org.genwright.nn.distribution;

import java.util.Arrays;

import org.genwright.nn.linalg.Cholesky;
import org.genwright.nn.linalg.Matrices;
import org.genwright.nn.rng.RandomSequence;

/**
 * The normal distribution N(μ, Σ) over D dimensions, held by the Cholesky factor of Σ = L·Lᵀ:
 * <pre>log p(x) = −½ ‖L⁻¹ (x − μ)‖² − Σ log L_ii − D/2 log 2π</pre>
 * <p>
 * Source: Pattern Recognition and Machine Learning (Christopher M. Bishop, 2006), section 2.3.
 */
public final class Gaussian implements Distribution {

	private static final double LOG_2_PI = Math.log(2 * Math.PI);

	private final double[] mean;
	private final Cholesky factor;

	private Gaussian(double[] mean, Cholesky factor) {
		if (mean.length != factor.size()) {
			throw new IllegalArgumentException("A Gaussian: expected a mean of length " + factor.size()
					+ " as the covariance has rows, found " + mean.length + ".");
		}
		this.mean = mean.clone();
		this.factor = factor;
	}

	/**
	 * Returns the Gaussian with a full covariance matrix.
	 *
	 * @param mean       [D]
	 * @param covariance factor of Σ [D, D]
	 */
	public static Gaussian full(double[] mean, Cholesky covariance) {
		return new Gaussian(mean, covariance);
	}

	/**
	 * Returns the Gaussian with independent dimensions.
	 *
	 * @param mean      [D]
	 * @param variances [D], positive and finite
	 */
	public static Gaussian diagonal(double[] mean, double[] variances) {
		return new Gaussian(mean, Cholesky.of(Matrices.diagonal(variances)));
	}

	/**
	 * Returns the Gaussian with the same variance in every direction.
	 *
	 * @param mean     [D]
	 * @param variance positive and finite
	 */
	public static Gaussian spherical(double[] mean, double variance) {
		double[] variances = new double[mean.length]; // [D]
		Arrays.fill(variances, variance);
		return diagonal(mean, variances);
	}

	/** Returns the standard normal distribution over D dimensions. */
	public static Gaussian standard(int dimensions) {
		return spherical(new double[dimensions], 1);
	}

	@Override
	public int dimensions() {
		return mean.length;
	}

	/** Returns μ [D]. */
	public double[] mean() {
		return mean.clone();
	}

	/** Returns Σ [D, D]. */
	public double[][] covariance() {
		return factor.matrix();
	}

	/** Returns the Cholesky factor of Σ. */
	public Cholesky factor() {
		return factor;
	}

	@Override
	public double logProb(double[] x) {
		return -0.5 * (squaredDistance(x) + factor.logDet() + mean.length * LOG_2_PI);
	}

	/** Returns the squared Mahalanobis distance (x − μ)ᵀ Σ⁻¹ (x − μ). */
	public double squaredDistance(double[] x) {
		double[] residual = requireLength(x).clone(); // [D]
		for (int d = 0; d < residual.length; d++) {
			residual[d] -= mean[d];
		}
		double sum = 0;
		for (double y : factor.solveLower(residual)) {
			sum += y * y;
		}
		return sum;
	}

	/** Returns μ + L·z with z standard normal [D]; takes D normal numbers from the sequence. */
	@Override
	public double[] sample(RandomSequence rng) {
		double[] z = new double[mean.length]; // [D]
		for (int d = 0; d < z.length; d++) {
			z[d] = rng.normal();
		}
		double[] x = factor.multiplyLower(z); // [D]
		for (int d = 0; d < x.length; d++) {
			x[d] += mean[d];
		}
		return x;
	}

	/** Returns the differential entropy D/2 (1 + log 2π) + ½ log det Σ in nats. */
	public double entropy() {
		return 0.5 * (mean.length * (1 + LOG_2_PI) + factor.logDet());
	}

	/**
	 * Returns the divergence KL(this ‖ other) in nats:
	 * <pre>½ (tr(Σ₂⁻¹ Σ₁) + (μ₂ − μ₁)ᵀ Σ₂⁻¹ (μ₂ − μ₁) − D + log det Σ₂ − log det Σ₁)</pre>
	 */
	public double kl(Gaussian other) {
		double distance = other.squaredDistance(mean);
		double[][] lower = factor.lower(); // [D, D]
		double trace = 0;
		double[] column = new double[mean.length]; // [D]
		for (int j = 0; j < mean.length; j++) {
			for (int i = 0; i < mean.length; i++) {
				column[i] = lower[i][j];
			}
			for (double y : other.factor.solveLower(column)) {
				trace += y * y;
			}
		}
		return 0.5 * (trace + distance - mean.length + other.factor.logDet() - factor.logDet());
	}

	private double[] requireLength(double[] x) {
		if (x.length != mean.length) {
			throw new IllegalArgumentException("A Gaussian over " + mean.length + " dimensions: expected a point of length "
					+ mean.length + ", found " + x.length + ".");
		}
		return x;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Gaussian gaussian && Arrays.equals(mean, gaussian.mean) && factor.equals(gaussian.factor);
	}

	@Override
	public int hashCode() {
		return 31 * Arrays.hashCode(mean) + factor.hashCode();
	}

	@Override
	public String toString() {
		return "Gaussian over " + mean.length + " dimensions, mean " + Arrays.toString(mean);
	}
}
