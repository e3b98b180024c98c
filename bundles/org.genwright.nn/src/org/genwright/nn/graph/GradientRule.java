package org.genwright.nn.graph;

import java.util.List;

/** The derivative of an op, as further ops of the same graph. */
@FunctionalInterface
public interface GradientRule {

	/** The rule of ops whose derivative is 0 wherever it exists. */
	GradientRule ZERO = (output, gradient, contributions) -> {
	};

	/** The derivative of an op with several results. */
	@FunctionalInterface
	interface OfSeveral {

		/**
		 * Emits the gradients with respect to the inputs.
		 *
		 * @param results       the op's results; the first knows inputs and attributes
		 * @param gradients     the gradient with respect to each; zeros where the objective does not depend on one
		 * @param contributions receives at most one gradient per input; none means 0
		 */
		void emit(List<Value> results, List<Value> gradients, Contributions contributions);
	}

	/** Where a rule puts what it emits. */
	@FunctionalInterface
	interface Contributions {

		/** Adds to the gradient with respect to an input, which has the input's shape. */
		void add(int input, Value gradient);
	}

	/**
	 * Emits the gradients with respect to the inputs.
	 *
	 * @param output        the op's result; its inputs and attributes are there too
	 * @param gradient      the gradient with respect to the output, of its shape
	 * @param contributions receives at most one gradient per input; none means 0
	 */
	void emit(Value output, Value gradient, Contributions contributions);
}
