package org.genwright.nn.graph;

import java.util.Arrays;

/**
 * Dropout: in training every element is 0 with probability p, else divided by 1 − p; in evaluation nothing changes. Source:
 * Dropout (Nitish Srivastava and others, 2014).
 *
 * @param rate p, at least 0 and below 1
 */
public record Dropout(double rate) {

	/** What a graph is for. */
	public enum Mode {
		/** Layers with noise draw it. */
		TRAINING,
		/** Layers with noise use its mean. */
		EVALUATION
	}

	/** Checks the rate. */
	public Dropout {
		if (!(rate >= 0 && rate < 1)) {
			throw new IllegalArgumentException("Dropout: expected a rate from 0 to below 1, found " + rate + ".");
		}
	}

	/**
	 * Returns the thinned value; the mask is drawn anew in every run.
	 *
	 * @param x [N, …]
	 */
	public Value apply(Value x, Mode mode) {
		if (mode == Mode.EVALUATION || rate == 0) {
			return x;
		}
		long[] sizes = x.shape().sizes();
		Value uniform = x.graph().uniform(Arrays.copyOfRange(sizes, 1, sizes.length)); // [N, …]
		return x.where(uniform.plus(-rate)).times(1 / (1 - rate));
	}
}
