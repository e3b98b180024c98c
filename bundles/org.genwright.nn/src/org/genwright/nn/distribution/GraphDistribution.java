package org.genwright.nn.distribution;

import org.genwright.nn.graph.Value;

/**
 * A distribution whose parameters are values of a graph: one independent distribution per element of x [N, …]. Sums over
 * the dimensions are the caller's: the log-likelihood of a row is {@code logProb(x).rowSum()} for x [N, D].
 */
public sealed interface GraphDistribution permits BernoulliLogits, CategoricalLogits, DiagonalGaussian, LogisticMixture {

	/**
	 * Returns log p(x) in nats per element.
	 *
	 * @param x [N, …]
	 * @return [N, …]
	 */
	Value logProb(Value x);

	/** Returns one draw per element, anew in every run: FLOAT32 [N, …]; for parameters that follow the rows of the batch. */
	Value sample();
}
