package org.genwright.nn.graph;

/** The derivative of an op, as further ops of the same graph. */
@FunctionalInterface
public interface GradientRule {

	/** The rule of ops whose derivative is 0 wherever it exists. */
	GradientRule ZERO = (output, gradient, contributions) -> {
	};

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
