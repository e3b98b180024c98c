package org.genwright.nn.op;

import java.util.List;

import org.genwright.nn.ElementType;
import org.genwright.nn.Shape;

/**
 * Convolutions of images with channels last, FLOAT32, with the attributes of {@link Windows#attributes}. A weight is a
 * matrix [KH·KW·C, M]. The three ops are linear in each of their inputs, and each other's gradients.
 */
public final class Filters {

	/** x [N, H, W, C], weight [KH·KW·C, M] → the products of all windows with the weight [N, OH, OW, M]. */
	public static final Op CONVOLVE = new Op("convolve", 2, (inputs, attributes) -> {
		Shape x = images(inputs, 0, attributes.integer(Windows.HEIGHT), attributes.integer(Windows.WIDTH));
		long kernels = kernels(inputs, area(attributes) * x.size(3));
		return List.of(TensorSpec.float32(x.size(0), Windows.outputHeight(attributes), Windows.outputWidth(attributes), kernels));
	});

	/** The adjoint in x: y [N, OH, OW, M], weight [KH·KW·C, M] → [N, H, W, C]. */
	public static final Op TRANSPOSED = new Op("convolve.transposed", 2, (inputs, attributes) -> {
		Shape y = images(inputs, 0, Windows.outputHeight(attributes), Windows.outputWidth(attributes));
		Shape weight = inputs.get(1).shape();
		long lines = weight.rank() == 2 ? weight.size(0) : -1;
		if (kernels(inputs, lines) != y.size(3) || lines % area(attributes) != 0) {
			throw mismatch("a weight [" + area(attributes) + "·C, " + y.size(3) + "]", inputs);
		}
		return List.of(TensorSpec.float32(y.size(0), attributes.integer(Windows.HEIGHT), attributes.integer(Windows.WIDTH),
				lines / area(attributes)));
	});

	/**
	 * The adjoint in the weight: x [N, H, W, C], y [N, OH, OW, M] → the sum over all windows of their products
	 * [KH·KW·C, M]. An output that follows rows is computed for these of its rows only.
	 */
	public static final Op CORRELATE = new Op("convolve.weight", 2, (inputs, attributes) -> {
		Shape x = images(inputs, 0, attributes.integer(Windows.HEIGHT), attributes.integer(Windows.WIDTH));
		Shape y = images(inputs, 1, Windows.outputHeight(attributes), Windows.outputWidth(attributes));
		if (x.size(0) != y.size(0)) {
			throw mismatch("as many images as results", inputs);
		}
		return List.of(TensorSpec.float32(area(attributes) * x.size(3), y.size(3)));
	});

	private Filters() {
	}

	private static long area(Attributes attributes) {
		return (long) attributes.integer(Windows.KERNEL_HEIGHT) * attributes.integer(Windows.KERNEL_WIDTH);
	}

	private static Shape images(List<TensorSpec> inputs, int at, long height, long width) {
		TensorSpec x = inputs.get(at);
		if (x.type() != ElementType.FLOAT32 || x.shape().rank() != 4 || x.shape().size(1) != height || x.shape().size(2) != width) {
			throw mismatch("FLOAT32 [N, " + height + ", " + width + ", C]", inputs);
		}
		return x.shape();
	}

	/** Returns M of a weight with the given number of lines. */
	private static long kernels(List<TensorSpec> inputs, long lines) {
		TensorSpec weight = inputs.get(1);
		if (weight.type() != ElementType.FLOAT32 || weight.shape().rank() != 2 || weight.shape().size(0) != lines) {
			throw mismatch("a weight [" + lines + ", M]", inputs);
		}
		return weight.shape().size(1);
	}

	private static IllegalArgumentException mismatch(String expected, List<TensorSpec> found) {
		return new IllegalArgumentException("expected " + expected + ", found " + found + ".");
	}
}
