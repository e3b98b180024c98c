package org.genwright.core.evaluation;

/**
 * How unlikely examples are under a model.
 *
 * @param scores {@code -log p(x)}, the surprise, in nats; [N]
 * @param ranks  the share of the training examples that are less surprising, 0 … 1; [N]
 */
public record OutlierScores(double[] scores, double[] ranks) {

	/**
	 * Scores examples.
	 *
	 * @param logProb  {@code log p(x)} of the examples, [N]
	 * @param training {@code log p(x)} of the training examples
	 */
	public static OutlierScores of(double[] logProb, Quantiles training) {
		double[] scores = new double[logProb.length]; // [N]
		double[] ranks = new double[logProb.length]; // [N]
		for (int i = 0; i < logProb.length; i++) {
			scores[i] = -logProb[i];
			ranks[i] = training.shareAbove(logProb[i]);
		}
		return new OutlierScores(scores, ranks);
	}
}
