package org.genwright.nn.graph;

import org.genwright.nn.Shape;
import org.genwright.nn.Tensor;

/** Layers whose weights are multiplied by the constant masks of {@link Masks}; what is masked gets no gradient. */
public final class MaskedLayers {

	private MaskedLayers() {
	}

	/**
	 * Returns x · (mask ∘ weight).
	 *
	 * @param x      [N, …, I]
	 * @param weight [I, O]
	 * @param mask   [I, O]
	 * @return [N, …, O]
	 */
	public static Value dense(Value x, Value weight, Tensor mask) {
		return x.matmul(masked(weight, mask));
	}

	/**
	 * Returns the convolution with the masked weight, stride 1, padded so that the image keeps its size.
	 *
	 * @param x      [N, H, W, C]
	 * @param weight [K, K, C, M], K odd
	 * @param groups groups of channels, 1 for one channel
	 * @return [N, H, W, M]
	 */
	public static Value conv2d(Value x, Value weight, Masks.Pixels pixels, int groups) {
		return convolve(x, weight, Masks.convolution(weight.shape(), pixels, groups));
	}

	/**
	 * Returns tanh a · sigmoid b of the masked convolution plus bias, whose outputs are a, then b; the groups of channels are
	 * counted in each by itself. Source: Conditional Image Generation with PixelCNN Decoders (Aäron van den Oord and others,
	 * 2016), equation 2.
	 *
	 * @param x      [N, H, W, C]
	 * @param weight [K, K, C, 2·M], K odd
	 * @param bias   [2·M]
	 * @return [N, H, W, M]
	 */
	public static Value gatedConv2d(Value x, Value weight, Value bias, Masks.Pixels pixels, int groups) {
		long[] sizes = weight.shape().sizes();
		sizes[3] /= 2;
		Tensor half = Masks.convolution(Shape.of(sizes), pixels, groups); // [K, K, C, M]
		return Activations.gatedTanh(convolve(x, weight, twice(half)).plus(bias));
	}

	/** Returns a mask beside itself along the last axis. */
	private static Tensor twice(Tensor half) {
		long[] sizes = half.shape().sizes();
		int width = (int) sizes[sizes.length - 1];
		sizes[sizes.length - 1] = 2L * width;
		float[] both = new float[2 * half.floats().length];
		for (int at = 0; at < both.length; at++) {
			both[at] = half.floats()[at / (2 * width) * width + at % width];
		}
		return Tensor.of(Shape.of(sizes), both);
	}

	private static Value convolve(Value x, Value weight, Tensor mask) {
		int size = (int) weight.shape().size(0);
		if (weight.shape().size(1) != size) {
			throw new IllegalArgumentException("Graph '" + x.graph().name()
					+ "', masked convolution: expected a square window, found the weight " + weight + ".");
		}
		return Convolutions.conv2d(x, masked(weight, mask), 1, size / 2);
	}

	private static Value masked(Value weight, Tensor mask) {
		return weight.times(weight.graph().constant(mask));
	}
}
