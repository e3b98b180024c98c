package org.genwright.nn.graph;

import org.genwright.nn.Shape;
import org.genwright.nn.Tensor;

/** Constant 0/1 masks for the weights of autoregressive nets. */
public final class Masks {

	/** Which connections of a dense layer are open. */
	public enum Order {
		/** To outputs whose degree is at least the input's: hidden layers. */
		AT_LEAST,
		/** To outputs whose degree is above the input's: the last layer. */
		ABOVE
	}

	/** Which pixels a convolution may see. */
	public enum Pixels {
		/** Those before the centre, and of the centre the groups of channels before: first layers. */
		A,
		/** Those before the centre, and of the centre the groups of channels up to the same: later layers. */
		B,
		/** The rows above the centre only: the vertical stack of a gated PixelCNN. */
		ROWS_ABOVE
	}

	private Masks() {
	}

	/** Returns the degrees 1 … D of inputs, and of outputs, in their natural order. */
	public static int[] naturalDegrees(int dimensions) {
		int[] degrees = new int[dimensions]; // [D]
		for (int d = 0; d < dimensions; d++) {
			degrees[d] = d + 1;
		}
		return degrees;
	}

	/** Returns the degrees of M hidden units, 1 … D − 1 by turns; all 1 where D is 1. */
	public static int[] hiddenDegrees(int width, int dimensions) {
		int[] degrees = new int[width]; // [M]
		for (int m = 0; m < width; m++) {
			degrees[m] = 1 + m % Math.max(1, dimensions - 1);
		}
		return degrees;
	}

	/**
	 * Returns the mask of a dense weight. Source: MADE: Masked Autoencoder for Distribution Estimation (Mathieu Germain and
	 * others, 2015), equations 12 and 13.
	 *
	 * @param inputs  degrees of the inputs [I]
	 * @param outputs degrees of the outputs [O]
	 * @return [I, O]
	 */
	public static Tensor dense(int[] inputs, int[] outputs, Order order) {
		float[] mask = new float[inputs.length * outputs.length]; // [I, O]
		for (int i = 0; i < inputs.length; i++) {
			for (int o = 0; o < outputs.length; o++) {
				boolean open = order == Order.AT_LEAST ? outputs[o] >= inputs[i] : outputs[o] > inputs[i];
				mask[i * outputs.length + o] = open ? 1 : 0;
			}
		}
		return Tensor.of(Shape.of(inputs.length, outputs.length), mask);
	}

	/**
	 * Returns the mask of a convolution's weight [KH, KW, C, M] with odd KH and KW, for images scanned row by row. Channels
	 * are in G groups: channel c of C is in group ⌊c·G/C⌋, so with C = G every colour is a group of its own and comes
	 * after the colours before it. Source: Pixel Recurrent Neural Networks (Aäron van den Oord and others, 2016), section
	 * 3.4.
	 *
	 * @param weight [KH, KW, C, M]
	 * @param groups G, a divisor of C and of M
	 */
	public static Tensor convolution(Shape weight, Pixels pixels, int groups) {
		require(weight, groups);
		float[] mask = new float[Math.toIntExact(weight.elements())];
		int width = (int) weight.size(1);
		int inputs = (int) weight.size(2);
		int outputs = (int) weight.size(3);
		int centre = (int) (weight.size(0) / 2 * width + width / 2);
		int end = pixels == Pixels.ROWS_ABOVE ? centre - width / 2 : centre;
		for (int at = 0; at < mask.length; at++) {
			int place = at / (inputs * outputs);
			int from = at / outputs % inputs * groups / inputs;
			int to = at % outputs * groups / outputs;
			boolean atCentre = place == centre && (pixels == Pixels.A ? from < to : pixels == Pixels.B && from <= to);
			mask[at] = place < end || atCentre ? 1 : 0;
		}
		return Tensor.of(weight, mask);
	}

	private static void require(Shape weight, int groups) {
		boolean fits = weight.rank() == 4 && weight.size(0) % 2 == 1 && weight.size(1) % 2 == 1 && groups > 0
				&& weight.size(2) % groups == 0 && weight.size(3) % groups == 0;
		if (!fits) {
			throw new IllegalArgumentException("Mask of a convolution: expected a weight [KH, KW, C, M] with odd KH and KW, and"
					+ " C and M multiples of the groups, found " + weight + " and " + groups + " groups.");
		}
	}
}
