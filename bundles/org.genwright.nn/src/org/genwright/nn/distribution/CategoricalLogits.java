package org.genwright.nn.distribution;

import org.genwright.nn.graph.Activations;
import org.genwright.nn.graph.Value;
import org.genwright.nn.op.Attributes;
import org.genwright.nn.op.Classes;
import org.genwright.nn.op.Draws;

/**
 * Elements of V classes 0 … V − 1 with p = softmax(logits) over the last axis.
 *
 * @param logits [N, …, V], for images usually [N, D, V]
 */
public record CategoricalLogits(Value logits) implements GraphDistribution {

	/**
	 * Returns logit_x − log Σ exp logit, without writing an indicator of the class down; NaN for numbers that are no class.
	 *
	 * @param x [N, …], classes as INT32 or as FLOAT32, rounded
	 */
	@Override
	public Value logProb(Value x) {
		Value column = logits.graph().apply(Classes.LOG_PROB, Attributes.NONE, logits, logits.logSumExp(), x); // [N, …, 1]
		return LastAxis.dropLast(column);
	}

	/** Returns classes with their probabilities as FLOAT32 [N, …]. */
	@Override
	public Value sample() {
		return LastAxis.floats(sampleClasses());
	}

	/** Returns classes with their probabilities as INT32 [N, …]. */
	public Value sampleClasses() {
		long[] inner = LastAxis.inner(logits.shape());
		inner[inner.length - 1] = 1;
		return logits.graph().apply(Draws.CATEGORICAL, Attributes.NONE, logits, logits.graph().uniform(inner));
	}

	/** Returns all probabilities: [N, …, V]. */
	public Value probs() {
		return Activations.softmax(logits);
	}

	/** Returns −Σ p log p in nats: [N, …]. */
	public Value entropy() {
		return LastAxis.dropLast(probs().times(Activations.logSoftmax(logits)).rowSum().negated());
	}

	/** Returns KL(this ‖ other) = Σ p (log p − log q) in nats: [N, …]. */
	public Value kl(CategoricalLogits other) {
		Value ratio = Activations.logSoftmax(logits).minus(Activations.logSoftmax(other.logits)); // [N, …, V]
		return LastAxis.dropLast(probs().times(ratio).rowSum());
	}
}
