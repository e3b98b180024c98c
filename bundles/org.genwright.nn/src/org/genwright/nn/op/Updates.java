package org.genwright.nn.op;

import java.util.List;

/**
 * Optimiser steps on FLOAT32 parameters, in place. Inputs: parameters θ [R, C], gradient g [R, C], the optimiser's
 * moments [R, C] each, and FLOAT64 numbers [4] that change from step to step; outputs: θ and the moments, which are the
 * inputs themselves. The gradient is first multiplied by {@link #CLIP}. Constants are kept in double until they meet
 * an element.
 */
public final class Updates {

	/** Attribute: decay of the first moment β₁, or the momentum, or the decay of an average. */
	public static final String BETA_1 = "beta1";
	/** Attribute: decay of the second moment β₂. */
	public static final String BETA_2 = "beta2";
	/** Attribute: ε. */
	public static final String EPSILON = "epsilon";

	/** Index in the numbers: factor of the gradient. */
	public static final int CLIP = 0;
	/** Index in the numbers: factor α of the step, the bias correction of the first moment included. */
	public static final int RATE = 1;
	/** Index in the numbers: factor of √v, the bias correction of the second moment. */
	public static final int CORRECTION = 2;
	/** Index in the numbers: factor of θ before the step, 1 − learning rate · weight decay. */
	public static final int SHRINK = 3;
	/** Number of the numbers. */
	public static final int NUMBERS = 4;

	/**
	 * m ← β₁m + g, θ ← shrink·θ − α·m. Source: Some methods of speeding up the convergence of iteration methods (Boris T.
	 * Polyak, 1964).
	 */
	public static final Op MOMENTUM = update("update.momentum", 1);

	/**
	 * m ← β₁m + (1 − β₁)g, v ← β₂v + (1 − β₂)g², θ ← shrink·θ − α·m / (correction·√v + ε). Source: Adam (Diederik P.
	 * Kingma, Jimmy Ba, 2015); with shrink: Decoupled Weight Decay Regularization (Ilya Loshchilov, Frank Hutter, 2019).
	 */
	public static final Op ADAM = update("update.adam", 2);

	/** m as {@link #ADAM}, u ← max(β₂u, |g| + ε), θ ← shrink·θ − α·m / u. Source: Adam, section 7.1. */
	public static final Op ADAMAX = update("update.adamax", 2);

	/**
	 * v ← β₂v + (1 − β₂)g², θ ← shrink·θ − α·g / (√v + ε). Source: Lecture 6.5, Neural Networks for Machine Learning
	 * (Tijmen Tieleman, Geoffrey Hinton, 2012).
	 */
	public static final Op RMS_PROP = update("update.rmsprop", 1);

	/** a ← a + (1 − β₁)(θ − a): average a [R, C], θ [R, C] → a. */
	public static final Op AVERAGE = new Op("update.average", 2, (inputs, attributes) -> {
		if (!inputs.get(0).equals(inputs.get(1))) {
			throw new IllegalArgumentException("expected equal shapes, found " + inputs + ".");
		}
		return List.of(inputs.get(0));
	});

	private Updates() {
	}

	private static Op update(String id, int moments) {
		return new Op(id, moments + 3, (inputs, attributes) -> {
			TensorSpec first = inputs.get(0);
			boolean equal = inputs.subList(0, moments + 2).stream().allMatch(first::equals);
			if (!equal || !inputs.getLast().equals(TensorSpec.float64(NUMBERS))) {
				throw new IllegalArgumentException("expected parameters, gradient and moments of one shape and FLOAT64 ["
						+ NUMBERS + "], found " + inputs + ".");
			}
			return inputs.subList(1, moments + 2);
		});
	}
}
