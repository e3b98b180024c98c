package org.genwright.nn.graph;

import org.genwright.nn.op.Attributes;
import org.genwright.nn.op.Op;
import org.genwright.nn.op.Pools;
import org.genwright.nn.op.Windows;

/** Pooling and upsampling of images with channels last: [N, H, W, C]. */
public final class Pooling {

	/**
	 * The windows of a pooling.
	 *
	 * @param size    rows and columns, at least 1
	 * @param stride  pixels from one window to the next, at least 1
	 * @param padding rows and columns around the image
	 */
	public record Window(int size, int stride, int padding) {

		/** Returns windows side by side without padding. */
		public static Window of(int size) {
			return new Window(size, size, 0);
		}
	}

	private Pooling() {
	}

	/**
	 * Returns the mean over each window; padding counts as zeros.
	 *
	 * @param x [N, H, W, C]
	 * @return [N, OH, OW, C], OH = ⌊(H + 2·padding − size) / stride⌋ + 1
	 */
	public static Value average(Value x, Window window) {
		return apply(Pools.SUM, window, x).times(1.0 / ((double) window.size() * window.size()));
	}

	/**
	 * Returns the largest element of each window; padding, which must be smaller than the window, never counts. The
	 * gradient goes to the first of equals.
	 *
	 * @param x [N, H, W, C]
	 * @return [N, OH, OW, C], OH = ⌊(H + 2·padding − size) / stride⌋ + 1
	 */
	public static Value max(Value x, Window window) {
		return apply(Pools.PICK, window, x, x);
	}

	/** Returns the mean over all pixels: [N, H, W, C] → [N, C]. */
	public static Value globalAverage(Value x) {
		long height = x.shape().size(1);
		long width = x.shape().size(2);
		Attributes image = Windows.attributes(height, width, height, width, 1, 0);
		Value sums = x.graph().apply(Pools.SUM, image, x); // [N, 1, 1, C]
		return sums.reshape(x.shape().size(0), x.shape().size(3)).times(1.0 / (height * width));
	}

	/** Returns the nearest pixel's values at factor times the resolution: [N, H, W, C] → [N, factor·H, factor·W, C]. */
	public static Value upsample(Value x, int factor) {
		Attributes tiles = Windows.attributes(factor * x.shape().size(1), factor * x.shape().size(2), factor, factor, factor,
				0);
		return x.graph().apply(Pools.SPREAD, tiles, x);
	}

	/** Returns the same channels at every pixel: [N, 1, 1, C] → [N, H, W, C]. */
	public static Value everywhere(Value x, long height, long width) {
		return x.graph().apply(Pools.SPREAD, Windows.attributes(height, width, height, width, 1, 0), x);
	}

	private static Value apply(Op op, Window window, Value... images) {
		Attributes attributes = Windows.attributes(images[0].shape().size(1), images[0].shape().size(2), window.size(),
				window.size(), window.stride(), window.padding());
		return images[0].graph().apply(op, attributes, images);
	}
}
