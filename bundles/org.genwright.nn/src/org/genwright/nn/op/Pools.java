package org.genwright.nn.op;

import java.util.List;

import org.genwright.nn.Shape;

/**
 * Windows over images of which every channel is taken by itself, FLOAT32, channels last, with the attributes of
 * {@link Windows#attributes}. Sums and picks each have an adjoint, which is their gradient.
 */
public final class Pools {

	/** x [N, H, W, C] → Σ over each window [N, OH, OW, C]; padding counts as 0. */
	public static final Op SUM = new Op("window.sum", 1, (inputs, attributes) -> {
		image(inputs, 0, attributes);
		return List.of(pooled(inputs.get(0), attributes));
	});

	/** The adjoint of {@link #SUM}: y [N, OH, OW, C] → every pixel the sum over the windows it is in [N, H, W, C]. */
	public static final Op SPREAD = new Op("window.spread", 1, (inputs, attributes) -> List
			.of(spread(inputs, 0, attributes)));

	/**
	 * Keys x [N, H, W, C], values v [N, H, W, C] → the value where the key is largest in each window [N, OH, OW, C], the
	 * first such place in row-major order, NaN counting as largest; padding is left out and must be smaller than the
	 * window.
	 */
	public static final Op PICK = new Op("window.pick", 2, (inputs, attributes) -> {
		requireSmallPadding(attributes);
		image(inputs, 0, attributes);
		image(inputs, 1, attributes);
		return List.of(pooled(inputs.get(0), attributes));
	});

	/**
	 * The adjoint of {@link #PICK} in v: keys x [N, H, W, C], y [N, OH, OW, C] → zeros with each window's y added where
	 * its key is largest [N, H, W, C]; windows with NaN add nothing.
	 */
	public static final Op PUT = new Op("window.put", 2, (inputs, attributes) -> {
		requireSmallPadding(attributes);
		image(inputs, 0, attributes);
		return List.of(spread(inputs, 1, attributes));
	});

	private Pools() {
	}

	private static void requireSmallPadding(Attributes attributes) {
		int padding = attributes.integer(Windows.PADDING);
		int side = Math.min(attributes.integer(Windows.KERNEL_HEIGHT), attributes.integer(Windows.KERNEL_WIDTH));
		if (padding >= side) {
			throw new IllegalArgumentException("expected a padding smaller than the window, found padding " + padding
					+ " for a window whose shorter side is " + side + ".");
		}
	}

	private static void image(List<TensorSpec> inputs, int at, Attributes attributes) {
		TensorSpec x = inputs.get(at);
		long height = attributes.integer(Windows.HEIGHT);
		long width = attributes.integer(Windows.WIDTH);
		if (x.shape().rank() != 4 || !x.equals(TensorSpec.float32(x.shape().size(0), height, width, x.shape().size(3)))) {
			throw new IllegalArgumentException(
					"expected FLOAT32 [N, " + height + ", " + width + ", C], found " + inputs + ".");
		}
	}

	private static TensorSpec pooled(TensorSpec x, Attributes attributes) {
		return TensorSpec.float32(x.shape().size(0), Windows.outputHeight(attributes), Windows.outputWidth(attributes),
				x.shape().size(3));
	}

	private static TensorSpec spread(List<TensorSpec> inputs, int at, Attributes attributes) {
		TensorSpec y = inputs.get(at);
		Shape shape = y.shape();
		if (shape.rank() != 4 || !y.equals(pooled(y, attributes))) {
			throw new IllegalArgumentException("expected FLOAT32 [N, " + Windows.outputHeight(attributes) + ", "
					+ Windows.outputWidth(attributes) + ", C], found " + inputs + ".");
		}
		return TensorSpec.float32(shape.size(0), attributes.integer(Windows.HEIGHT), attributes.integer(Windows.WIDTH),
				shape.size(3));
	}
}
