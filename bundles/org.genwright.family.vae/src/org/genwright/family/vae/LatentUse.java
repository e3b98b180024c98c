package org.genwright.family.vae;

import java.util.Arrays;

/**
 * What the latent dimensions carry, over all examples of a validation: the mean divergence of each, and which are active
 * units: dimensions j with Var_x(E[z_j|x]) above 0.01.
 * Source: Importance Weighted Autoencoders (Yuri Burda, Roger Grosse, Ruslan Salakhutdinov, 2016), section 5.2.
 */
final class LatentUse {

	private static final double ACTIVE_VARIANCE = 0.01;

	private final double[] mean; // [Z]
	private final double[] squares; // [Z]: Σ (mu − mean)²
	private final double[] kl; // [Z]: sums over examples
	private long count;

	LatentUse(int latents) {
		mean = new double[latents];
		squares = new double[latents];
		kl = new double[latents];
	}

	/**
	 * Adds a batch, one example at a time so that no digits are lost (B. P. Welford, 1962).
	 *
	 * @param mu        posterior means [N, Z]
	 * @param klOfBatch divergence of each dimension, mean over the batch [Z]
	 */
	void add(float[] mu, float[] klOfBatch, int n) {
		for (int j = 0; j < kl.length; j++) {
			kl[j] += (double) n * klOfBatch[j];
		}
		for (int i = 0; i < n; i++) {
			count++;
			for (int j = 0; j < mean.length; j++) {
				double value = mu[i * mean.length + j];
				double before = value - mean[j];
				mean[j] += before / count;
				squares[j] += before * (value - mean[j]);
			}
		}
	}

	/** Returns the number of active units among the examples added. */
	int activeUnits() {
		int active = 0;
		for (double sum : squares) {
			active += sum / Math.max(1, count) > ACTIVE_VARIANCE ? 1 : 0;
		}
		return active;
	}

	/** Returns the mean divergence of a dimension in nats per example. */
	double kl(int dimension) {
		return kl[dimension] / Math.max(1, count);
	}

	/** Begins anew. */
	void clear() {
		count = 0;
		Arrays.fill(mean, 0);
		Arrays.fill(squares, 0);
		Arrays.fill(kl, 0);
	}
}
