package org.genwright.core.evaluation;

/**
 * What a classifier says of examples.
 *
 * @param logPosterior {@code log p(y|x)} in nats, row-major [N, K]
 * @param predicted    the most probable class of each example, the lowest number of equals; [N]
 * @param logProb      {@code log p(x)} in nats, in the units of the data; [N]
 * @param threshold    an example is rejected if its {@code log p(x)} is below this; negative infinity rejects none
 */
public record Predictions(double[] logPosterior, int[] predicted, double[] logProb, double threshold) {

	/** Tells whether an example is too unlikely to be classified. */
	public boolean rejected(int index) {
		return logProb[index] < threshold;
	}

	/** Returns {@code p(y|x)} of an example and a class, 0 … 1. */
	public double posterior(int index, int label) {
		return Math.exp(logPosterior[index * (logPosterior.length / predicted.length) + label]);
	}
}
