package org.genwright.family.vae;

/**
 * Posteriors of N examples.
 *
 * @param mu     means, row-major [N, Z]
 * @param logVar logarithms of the variances, row-major [N, Z]
 */
record Codes(float[] mu, float[] logVar) {

	static Codes of(int n, int latents) {
		int size = Math.multiplyExact(n, latents);
		return new Codes(new float[size], new float[size]);
	}

	/** Returns the divergence KL(q(z|x) ‖ N(0, I)) of a row in nats. */
	double kl(int row, int latents) {
		double sum = 0;
		for (int i = row * latents; i < (row + 1) * latents; i++) {
			sum += 0.5 * ((double) mu[i] * mu[i] + Math.exp(logVar[i]) - 1 - logVar[i]);
		}
		return sum;
	}
}
