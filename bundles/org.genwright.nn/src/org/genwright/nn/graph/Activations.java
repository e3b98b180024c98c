package org.genwright.nn.graph;

import org.genwright.nn.op.Elementwise;

/** Activation functions of any shape, and those over the last axis. */
public final class Activations {

	private static final double GELU_CUBIC = 0.044715;

	private Activations() {
	}

	/** Returns 1 / (1 + exp(−x)). */
	public static Value sigmoid(Value x) {
		return x.apply(Elementwise.SIGMOID);
	}

	/** Returns the hyperbolic tangent. */
	public static Value tanh(Value x) {
		return x.apply(Elementwise.TANH);
	}

	/** Returns max(x, 0); its derivative at 0 is 0. */
	public static Value relu(Value x) {
		return x.apply(Elementwise.RELU);
	}

	/** Returns log(1 + exp x). */
	public static Value softplus(Value x) {
		return x.apply(Elementwise.SOFTPLUS);
	}

	/** Returns x where x &gt; 0, else slope · x. */
	public static Value leakyRelu(Value x, double slope) {
		return relu(x).times(1 - slope).plus(x.times(slope));
	}

	/** Returns x where x &gt; 0, else alpha · (exp x − 1). Source: ELU (Djork-Arné Clevert and others, 2016). */
	public static Value elu(Value x, double alpha) {
		Value negative = x.clamp(Double.NEGATIVE_INFINITY, 0).exp().affine(alpha, -alpha);
		return relu(x).plus(negative);
	}

	/** Returns x · sigmoid x. Source: Sigmoid-weighted linear units (Stefan Elfwing and others, 2018). */
	public static Value silu(Value x) {
		return x.times(sigmoid(x));
	}

	/**
	 * Returns x/2 · (1 + tanh(√(2/π) (x + 0.044715 x³))), the usual approximation of x · Φ(x). Source: Gaussian Error
	 * Linear Units (Dan Hendrycks, Kevin Gimpel, 2016), section 2.
	 */
	public static Value gelu(Value x) {
		Value inner = x.square().affine(GELU_CUBIC, 1).times(x).times(Math.sqrt(2 / Math.PI));
		return tanh(inner).affine(0.5, 0.5).times(x);
	}

	/** Returns x − log Σ exp x over the last axis. */
	public static Value logSoftmax(Value x) {
		return x.minus(x.logSumExp());
	}

	/** Returns exp of {@link #logSoftmax}. */
	public static Value softmax(Value x) {
		return logSoftmax(x).exp();
	}
}
