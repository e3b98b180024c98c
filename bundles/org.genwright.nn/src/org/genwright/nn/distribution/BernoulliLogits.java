package org.genwright.nn.distribution;

import org.genwright.nn.graph.Activations;
import org.genwright.nn.graph.Value;
import org.genwright.nn.op.Attributes;
import org.genwright.nn.op.Elementwise;

/**
 * Binary elements with p(x = 1) = 1 / (1 + exp(−logit)).
 *
 * @param logits [N, …]
 */
public record BernoulliLogits(Value logits) implements GraphDistribution {

	/**
	 * Returns x·logit − log(1 + exp logit), finite for every finite logit; for x between 0 and 1 the expected
	 * log-probability of a binary element with mean x.
	 *
	 * @param x [N, …], each 0 … 1
	 */
	@Override
	public Value logProb(Value x) {
		return logits.times(LastAxis.floats(x)).minus(Activations.softplus(logits));
	}

	/** Returns 1 with probability p(x = 1), else 0: [N, …]. */
	@Override
	public Value sample() {
		Value u = logits.graph().uniform(LastAxis.inner(logits.shape())); // [N, …]
		return logits.graph().apply(Elementwise.STEP, Attributes.NONE, mean().minus(u));
	}

	/** Returns p(x = 1): [N, …]. */
	public Value mean() {
		return Activations.sigmoid(logits);
	}

	/** Returns −p log p − (1 − p) log(1 − p) in nats: [N, …]. */
	public Value entropy() {
		return Activations.softplus(logits).minus(logits.times(mean()));
	}

	/** Returns KL(this ‖ other) per element in nats: [N, …]. */
	public Value kl(BernoulliLogits other) {
		Value cross = Activations.softplus(other.logits).minus(other.logits.times(mean())); // [N, …]
		return cross.minus(entropy());
	}
}
