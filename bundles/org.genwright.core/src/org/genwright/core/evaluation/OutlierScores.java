package org.genwright.core.evaluation;

/**
 * How unlikely examples are under a model.
 *
 * @param scores {@code -log p(x)}, the surprise, in nats; [N]
 * @param ranks  the share of the reference examples that are less surprising, 0 … 1; [N]
 */
public record OutlierScores(double[] scores, double[] ranks) {

	/**
	 * Scores examples.
	 *
	 * @param logProb   {@code log p(x)} of the examples, [N]
	 * @param reference {@code log p(x)} of known examples
	 */
	public static OutlierScores of(double[] logProb, Quantiles reference) {
		double[] scores = new double[logProb.length]; // [N]
		double[] ranks = new double[logProb.length]; // [N]
		for (int i = 0; i < logProb.length; i++) {
			scores[i] = 0 - logProb[i]; // never -0
			ranks[i] = reference.shareAbove(logProb[i]);
		}
		return new OutlierScores(scores, ranks);
	}
}
