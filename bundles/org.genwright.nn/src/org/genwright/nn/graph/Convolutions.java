package org.genwright.nn.graph;

import org.genwright.nn.op.Attributes;
import org.genwright.nn.op.Filters;
import org.genwright.nn.op.Windows;

/** Convolutions of images with channels last: [N, H, W, C]. */
public final class Convolutions {

	private Convolutions() {
	}

	/**
	 * Returns the cross-correlation of images with M kernels.
	 *
	 * @param x       [N, H, W, C]
	 * @param weight  [KH, KW, C, M]
	 * @param stride  at least 1, along both axes
	 * @param padding zeros on every side
	 * @return [N, OH, OW, M], OH = ⌊(H + 2·padding − KH) / stride⌋ + 1
	 */
	public static Value conv2d(Value x, Value weight, int stride, int padding) {
		Attributes attributes = attributes(x.shape().size(1), x.shape().size(2), weight, stride, padding);
		return x.graph().apply(Filters.CONVOLVE, attributes, x, matrix(weight));
	}

	/**
	 * Returns the transposed convolution, the gradient of {@link #conv2d} with respect to its images.
	 *
	 * @param x      [N, OH, OW, M]
	 * @param weight [KH, KW, C, M]
	 * @param height H, of which OH = ⌊(H + 2·padding − KH) / stride⌋ + 1
	 * @param width  W
	 * @return [N, H, W, C]
	 */
	public static Value conv2dTransposed(Value x, Value weight, int stride, int padding, long height, long width) {
		Attributes attributes = attributes(height, width, weight, stride, padding);
		return x.graph().apply(Filters.TRANSPOSED, attributes, x, matrix(weight));
	}

	private static Attributes attributes(long height, long width, Value weight, int stride, int padding) {
		return Windows.attributes(height, width, weight.shape().size(0), weight.shape().size(1), stride, padding);
	}

	private static Value matrix(Value weight) {
		long outputs = weight.shape().size(3);
		return weight.reshape(weight.shape().elements() / outputs, outputs);
	}
}
