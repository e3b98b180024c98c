package org.genwright.nn.graph;

import org.genwright.nn.op.Elementwise;
import org.genwright.nn.op.Reductions;

/** Activation functions of any shape, and those over the last axis. */
public final class Activations {

	private static final double GELU_CUBIC = 0.044715;
	private static final double SELU_ALPHA = 1.6732632423543772;
	private static final double SELU_SCALE = 1.0507009873554805;

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

	/** Returns exp x / Σ exp x over the last axis; 0 where x is −∞. */
	public static Value softmax(Value x) {
		return x.apply(Reductions.SOFTMAX);
	}

	/** Returns log sigmoid x = −log(1 + exp(−x)). */
	public static Value logSigmoid(Value x) {
		return softplus(x.negated()).negated();
	}

	/**
	 * Returns 1.0507 · (x where x &gt; 0, else 1.6733 · (exp x − 1)). Source: Self-Normalizing Neural Networks (Günter
	 * Klambauer and others, 2017).
	 */
	public static Value selu(Value x) {
		return elu(x, SELU_ALPHA).times(SELU_SCALE);
	}

	/** Returns x · tanh(log(1 + exp x)). Source: Mish (Diganta Misra, 2020). */
	public static Value mish(Value x) {
		return x.times(tanh(softplus(x)));
	}

	/**
	 * Returns a · sigmoid b for x = [a, b], the halves of the last axis: [N, …, 2·M] → [N, …, M]. Source: Language Modeling
	 * with Gated Convolutional Networks (Yann Dauphin and others, 2017).
	 */
	public static Value gatedLinear(Value x) {
		return half(x, 0).times(sigmoid(half(x, 1)));
	}

	/**
	 * Returns tanh a · sigmoid b for x = [a, b], the halves of the last axis: [N, …, 2·M] → [N, …, M]. Source: Conditional
	 * Image Generation with PixelCNN Decoders (Aäron van den Oord and others, 2016), equation 2.
	 */
	public static Value gatedTanh(Value x) {
		return tanh(half(x, 0)).times(sigmoid(half(x, 1)));
	}

	private static Value half(Value x, int number) {
		long columns = x.shape().size(-1);
		if (columns % 2 != 0) {
			throw new IllegalArgumentException("Graph '" + x.graph().name()
					+ "': expected an even number of columns for values and gates, found " + x + ".");
		}
		return x.slice(number * columns / 2, columns / 2);
	}
}
