package org.genwright.nn.op;

import java.util.List;

import org.genwright.nn.Shape;

/**
 * Square-stride windows over images, FLOAT32, channels last. A convolution is {@link #UNFOLD} and a matrix product, its
 * transpose a matrix product and {@link #FOLD}; each of the two is the other's gradient.
 */
public final class Windows {

	/** Attributes: size of the image. */
	public static final String HEIGHT = "height";
	/** Attributes: size of the image. */
	public static final String WIDTH = "width";
	/** Attribute: rows of a window. */
	public static final String KERNEL_HEIGHT = "kernelHeight";
	/** Attribute: columns of a window. */
	public static final String KERNEL_WIDTH = "kernelWidth";
	/** Attribute: pixels from one window to the next. */
	public static final String STRIDE = "stride";
	/** Attribute: rows and columns of zeros around the image. */
	public static final String PADDING = "padding";

	/** x [N, H, W, C] → the windows' pixels [N, OH·OW, KH·KW·C], OH = ⌊(H + 2·padding − KH) / stride⌋ + 1. */
	public static final Op UNFOLD = new Op("unfold", 1, Windows::unfold);

	/** Windows [N, OH·OW, KH·KW·C] → the sums of what falls on each pixel [N, H, W, C]. */
	public static final Op FOLD = new Op("fold", 1, Windows::fold);

	private Windows() {
	}

	/** Returns the attributes of both ops. */
	public static Attributes attributes(long height, long width, long kernelHeight, long kernelWidth, int stride,
			int padding) {
		return Attributes.NONE.with(HEIGHT, height).with(WIDTH, width).with(KERNEL_HEIGHT, kernelHeight)
				.with(KERNEL_WIDTH, kernelWidth).with(STRIDE, stride).with(PADDING, padding);
	}

	/** Returns OH. */
	public static int outputHeight(Attributes attributes) {
		return outputs(attributes, HEIGHT, KERNEL_HEIGHT);
	}

	/** Returns OW. */
	public static int outputWidth(Attributes attributes) {
		return outputs(attributes, WIDTH, KERNEL_WIDTH);
	}

	private static int outputs(Attributes attributes, String size, String kernel) {
		int padding = attributes.integer(PADDING);
		int room = attributes.integer(size) + 2 * padding - attributes.integer(kernel);
		if (room < 0 || attributes.integer(kernel) < 1 || attributes.integer(STRIDE) < 1 || padding < 0) {
			throw new IllegalArgumentException("expected a window within the padded image, found the " + kernel + " "
					+ attributes.integer(kernel) + " for the " + size + " " + attributes.integer(size) + " with padding "
					+ padding + " and stride " + attributes.integer(STRIDE) + ".");
		}
		return room / attributes.integer(STRIDE) + 1;
	}

	private static int area(Attributes attributes) {
		return attributes.integer(KERNEL_HEIGHT) * attributes.integer(KERNEL_WIDTH);
	}

	private static List<TensorSpec> unfold(List<TensorSpec> inputs, Attributes attributes) {
		Shape x = inputs.get(0).shape();
		if (x.rank() != 4 || !inputs.get(0).equals(TensorSpec.float32(x.size(0), attributes.integer(HEIGHT),
				attributes.integer(WIDTH), x.size(3)))) {
			throw new IllegalArgumentException("expected FLOAT32 [N, " + attributes.integer(HEIGHT) + ", "
					+ attributes.integer(WIDTH) + ", C], found " + inputs + ".");
		}
		long windows = (long) outputHeight(attributes) * outputWidth(attributes);
		return List.of(TensorSpec.float32(x.size(0), windows, area(attributes) * x.size(3)));
	}

	private static List<TensorSpec> fold(List<TensorSpec> inputs, Attributes attributes) {
		Shape x = inputs.get(0).shape();
		long windows = (long) outputHeight(attributes) * outputWidth(attributes);
		if (x.rank() != 3 || x.size(2) % area(attributes) != 0
				|| !inputs.get(0).equals(TensorSpec.float32(x.size(0), windows, x.size(2)))) {
			throw new IllegalArgumentException(
					"expected FLOAT32 [N, " + windows + ", " + area(attributes) + "·C], found " + inputs + ".");
		}
		return List.of(TensorSpec.float32(x.size(0), attributes.integer(HEIGHT), attributes.integer(WIDTH),
				x.size(2) / area(attributes)));
	}
}
