package org.genwright.family.vae;

import java.util.Arrays;

/**
 * What bounds on log p(x) need of k draws z_s of q(z|x) for each of N examples, added up in double: the mean of
 * log p(x|z_s), and the logarithm of the sum of the importance weights p(x|z_s) p(z_s) / q(z_s|x).
 */
final class DrawSums {

	private final int draws;
	private final double[] logProb; // [N]
	private final double[] largest; // [N]: the largest logarithm of a weight
	private final double[] scaled; // [N]: the sum of the weights over the largest
	private final double[] kl; // [N]

	/** Begins with nothing added. */
	DrawSums(int n, int draws) {
		this.draws = draws;
		logProb = new double[n];
		largest = new double[n];
		scaled = new double[n];
		kl = new double[n];
		Arrays.fill(largest, Double.NEGATIVE_INFINITY);
	}

	/** Adds one draw of some rows. */
	void add(int from, int rows, float[] drawnLogProb, float[] drawnLogRatio) {
		for (int i = 0; i < rows; i++) {
			int row = from + i;
			double logWeight = (double) drawnLogProb[i] + drawnLogRatio[i];
			logProb[row] += drawnLogProb[i];
			if (logWeight == Double.NEGATIVE_INFINITY) {
				continue; // adds nothing; the differences below would not be numbers
			}
			if (logWeight > largest[row]) {
				scaled[row] = scaled[row] * Math.exp(largest[row] - logWeight) + 1;
				largest[row] = logWeight;
			} else {
				scaled[row] += Math.exp(logWeight - largest[row]);
			}
		}
	}

	/** Sets the divergence KL(q(z|x) ‖ p(z)) of some rows. */
	void kl(int from, int rows, Codes codes, int latents) {
		for (int row = from; row < from + rows; row++) {
			kl[row] = codes.kl(row, latents);
		}
	}

	/** Returns the evidence lower bound of each example in nats, with the divergence in closed form. */
	double[] elbo() {
		double[] elbo = new double[kl.length]; // [N]
		for (int row = 0; row < elbo.length; row++) {
			elbo[row] = logProb[row] / draws - kl[row];
		}
		return elbo;
	}

	/**
	 * Returns the importance-weighted bound of each example in nats, {@code log 1/k Σ_s p(x|z_s) p(z_s) / q(z_s|x)}.
	 * Source: Importance Weighted Autoencoders (Yuri Burda, Roger Grosse, Ruslan Salakhutdinov, 2016), equation 8.
	 */
	double[] importanceWeighted() {
		double[] bound = new double[kl.length]; // [N]
		for (int row = 0; row < bound.length; row++) {
			bound[row] = largest[row] + Math.log(scaled[row]) - Math.log(draws);
		}
		return bound;
	}
}
