package org.genwright.nn.program;

import org.genwright.nn.op.Attributes;
import org.genwright.nn.op.Op;
import org.genwright.nn.op.Updates;

/** How a group's parameters follow their gradients. Constants are computed in double, epsilon as in the papers. */
public sealed interface Optimiser {

	/** Returns the op of one step. */
	Op op();

	/** Returns the op's attributes. */
	Attributes attributes();

	/** Returns the number of values the optimiser keeps per parameter. */
	default int moments() {
		return op().inputs() - 3;
	}

	/**
	 * Fills in what changes from step to step; see {@link Updates}. The clip factor is set by the caller.
	 *
	 * @param step    number of the step, from 1
	 * @param rate    learning rate of the step
	 * @param numbers receives {@link Updates#NUMBERS} values
	 */
	void numbers(long step, double rate, double[] numbers);

	private static void set(double[] numbers, double rate, double correction, double shrink) {
		numbers[Updates.RATE] = rate;
		numbers[Updates.CORRECTION] = correction;
		numbers[Updates.SHRINK] = shrink;
	}

	/** Returns Adam with β₁ = 0.9, β₂ = 0.999, ε = 1e-8. */
	static Optimiser adam() {
		return new Adam(0.9, 0.999, 1e-8, 0);
	}

	/** Returns AdamW with the constants of Adam. */
	static Optimiser adamW(double weightDecay) {
		return new Adam(0.9, 0.999, 1e-8, weightDecay);
	}

	/**
	 * Gradient descent: m ← momentum · m + g, θ ← θ − rate · m.
	 *
	 * @param momentum in [0, 1); 0 is plain gradient descent
	 */
	record Momentum(double momentum) implements Optimiser {

		@Override
		public Op op() {
			return Updates.MOMENTUM;
		}

		@Override
		public Attributes attributes() {
			return Attributes.NONE.with(Updates.BETA_1, momentum);
		}

		@Override
		public void numbers(long step, double rate, double[] numbers) {
			set(numbers, rate, 1, 1);
		}
	}

	/**
	 * Adam; with weight decay AdamW: θ ← (1 − rate · decay) θ − rate · m̂ / (√v̂ + ε).
	 *
	 * @param beta1       decay of the mean
	 * @param beta2       decay of the mean square
	 * @param epsilon     added to the root
	 * @param weightDecay 0 for Adam
	 */
	record Adam(double beta1, double beta2, double epsilon, double weightDecay) implements Optimiser {

		@Override
		public Op op() {
			return Updates.ADAM;
		}

		@Override
		public Attributes attributes() {
			return Attributes.NONE.with(Updates.BETA_1, beta1).with(Updates.BETA_2, beta2).with(Updates.EPSILON, epsilon);
		}

		@Override
		public void numbers(long step, double rate, double[] numbers) {
			set(numbers, rate / (1 - Math.pow(beta1, step)), 1 / Math.sqrt(1 - Math.pow(beta2, step)),
					1 - rate * weightDecay);
		}
	}

	/**
	 * Adam by the largest gradient: θ ← θ − rate / (1 − β₁ᵗ) · m / u.
	 *
	 * @param beta1   decay of the mean
	 * @param beta2   decay of the maximum
	 * @param epsilon added to the gradient's size
	 */
	record Adamax(double beta1, double beta2, double epsilon) implements Optimiser {

		@Override
		public Op op() {
			return Updates.ADAMAX;
		}

		@Override
		public Attributes attributes() {
			return Attributes.NONE.with(Updates.BETA_1, beta1).with(Updates.BETA_2, beta2).with(Updates.EPSILON, epsilon);
		}

		@Override
		public void numbers(long step, double rate, double[] numbers) {
			set(numbers, rate / (1 - Math.pow(beta1, step)), 1, 1);
		}
	}

	/**
	 * Gradient over the root of its mean square: θ ← θ − rate · g / (√v + ε).
	 *
	 * @param decay   decay of the mean square
	 * @param epsilon added to the root
	 */
	record RmsProp(double decay, double epsilon) implements Optimiser {

		@Override
		public Op op() {
			return Updates.RMS_PROP;
		}

		@Override
		public Attributes attributes() {
			return Attributes.NONE.with(Updates.BETA_2, decay).with(Updates.EPSILON, epsilon);
		}

		@Override
		public void numbers(long step, double rate, double[] numbers) {
			set(numbers, rate, 1, 1);
		}
	}
}
