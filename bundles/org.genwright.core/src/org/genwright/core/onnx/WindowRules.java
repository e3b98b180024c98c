package org.genwright.core.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.genwright.core.problem.ProblemException;
import org.genwright.nn.Shape;
import org.genwright.nn.Tensor;
import org.genwright.nn.graph.Origin;
import org.genwright.nn.graph.Value;
import org.genwright.nn.op.Attributes;
import org.genwright.nn.op.Op;
import org.genwright.nn.op.Ops;
import org.genwright.nn.op.Windows;

/**
 * Windows over images. Windows times a matrix are a convolution, a matrix folded back is a transposed one; windows by
 * themselves are a convolution whose kernels pick one pixel each.
 */
final class WindowRules {

	private WindowRules() {
	}

	static void register(Map<String, OnnxRule> rules) {
		rules.put(Windows.UNFOLD.id(), (value, to) -> {
			Attributes grid = value.attributes();
			Shape shape = value.shape();
			String y = convolution(grid, to.name(value.input(0)), pick(grid, value.input(0).shape().size(3), to), to);
			return to.reshape(y, 0, shape.size(1), shape.size(2));
		});
		rules.put(Windows.FOLD.id(), new OnnxRule() {

			@Override
			public String write(Value value, Translation to) throws ProblemException {
				return fold(value, to);
			}

			@Override
			public List<Value> reads(Value value) {
				Value product = value.input(0);
				return isTransposedConvolution(value) ? withKernels(unshaped(product.input(0)), product.input(1))
						: List.of(unshaped(product));
			}
		});
	}

	/** Tells whether a value is the product of image windows with kernels, [N, OH·OW, M]. */
	static boolean isProduct(Value value) {
		return isOp(value, Ops.MATMUL) && !value.attributes().isSet(Ops.TRANSPOSE_A)
				&& !value.attributes().isSet(Ops.ACCUMULATE) && isOp(value.input(0), Windows.UNFOLD);
	}

	private static boolean isTransposedConvolution(Value fold) {
		Value product = fold.input(0);
		return isOp(product, Ops.MATMUL) && !product.attributes().isSet(Ops.TRANSPOSE_A)
				&& !product.attributes().isSet(Ops.ACCUMULATE) && !isOp(product.input(0), Windows.UNFOLD);
	}

	private static boolean isOp(Value value, Op op) {
		return value.origin() instanceof Origin.Computed computed && computed.op().equals(op);
	}

	/** Returns what the convolution of a product reads. */
	static List<Value> convolutionReads(Value product) {
		return withKernels(product.input(0).input(0), product.input(1));
	}

	private static List<Value> withKernels(Value image, Value kernels) {
		List<Value> reads = new ArrayList<>(List.of(image));
		if (!Translation.isStored(kernels)) {
			reads.add(kernels);
		}
		return reads;
	}

	/** Writes the convolution of a product, once, and returns images [N, OH, OW, M]. */
	static String convolution(Value product, Translation to) throws ProblemException {
		Optional<String> written = to.image(product);
		if (written.isPresent()) {
			return written.get();
		}
		Value windows = product.input(0);
		long channels = windows.input(0).shape().size(3);
		boolean rows = !product.attributes().isSet(Ops.TRANSPOSE_B);
		String kernels = kernels(product.input(1), rows, windows.attributes(), channels, product.shape().size(-1), to);
		return to.image(product, convolution(windows.attributes(), to.name(windows.input(0)), kernels, to));
	}

	/** Returns the shape of the images that a product is. */
	static Shape images(Value product) {
		return images(product, product.input(0).attributes());
	}

	private static Shape images(Value lines, Attributes grid) {
		return Shape.of(lines.shape().size(0), Windows.outputHeight(grid), Windows.outputWidth(grid), lines.shape().size(2));
	}

	private static String convolution(Attributes grid, String image, String kernels, Translation to) {
		return to.channelsLast(to.node("Conv", List.of(to.channelsFirst(image), kernels), attributes(grid)));
	}

	private static String fold(Value value, Translation to) throws ProblemException {
		Attributes grid = value.attributes();
		long channels = value.shape().size(3);
		Value lines = value.input(0);
		String kernels;
		if (isTransposedConvolution(value)) {
			lines = lines.input(0);
			boolean rows = value.input(0).attributes().isSet(Ops.TRANSPOSE_B);
			kernels = kernels(value.input(0).input(1), rows, grid, channels, lines.shape().size(2), to);
		} else {
			kernels = pick(grid, channels, to);
		}
		Value source = unshaped(lines);
		Shape images = images(lines, grid);
		String x = source.shape().equals(images) ? to.name(source)
				: to.reshape(to.name(source), 0, images.size(1), images.size(2), images.size(3));
		return to.channelsLast(transposed(grid, to.channelsFirst(x), kernels, 1, to));
	}

	/** Writes the adjoint of a convolution, on images with the channels first. */
	static String transposed(Attributes grid, String image, String kernels, long groups, Translation to) {
		List<OnnxAttribute> attributes = new ArrayList<>(List.of(attributes(grid)));
		attributes.add(OnnxAttribute.list("output_padding", left(grid, Windows.HEIGHT, Windows.KERNEL_HEIGHT, Windows.outputHeight(grid)),
				left(grid, Windows.WIDTH, Windows.KERNEL_WIDTH, Windows.outputWidth(grid))));
		attributes.add(OnnxAttribute.of("group", groups));
		return to.node("ConvTranspose", List.of(image, kernels), attributes.toArray(OnnxAttribute[]::new));
	}

	/** Returns how many pixels at the end no window reaches. */
	private static long left(Attributes grid, String size, String kernel, int windows) {
		return grid.integer(size) + 2L * grid.integer(Windows.PADDING) - grid.integer(kernel)
				- (windows - 1L) * grid.integer(Windows.STRIDE);
	}

	/** Returns what a value was before it was reshaped. */
	private static Value unshaped(Value value) {
		return value.origin() instanceof Origin.Reshaped(Value source) ? source : value;
	}

	static OnnxAttribute[] attributes(Attributes grid) {
		long padding = grid.integer(Windows.PADDING);
		long stride = grid.integer(Windows.STRIDE);
		return new OnnxAttribute[] {
				OnnxAttribute.list("kernel_shape", grid.integer(Windows.KERNEL_HEIGHT), grid.integer(Windows.KERNEL_WIDTH)),
				OnnxAttribute.list("strides", stride, stride), OnnxAttribute.list("pads", padding, padding, padding, padding) };
	}

	/**
	 * Returns kernels [M, C, KH, KW] from a matrix.
	 *
	 * @param rows whether the matrix is [KH·KW·C, M], else [M, KH·KW·C]
	 */
	private static String kernels(Value matrix, boolean rows, Attributes grid, long channels, long outputs, Translation to)
			throws ProblemException {
		long height = grid.integer(Windows.KERNEL_HEIGHT);
		long width = grid.integer(Windows.KERNEL_WIDTH);
		long[] sizes = rows ? new long[] { height, width, channels, outputs } : new long[] { outputs, height, width, channels };
		int[] axes = rows ? new int[] { 3, 2, 0, 1 } : new int[] { 0, 3, 1, 2 };
		if (!Translation.isStored(matrix)) {
			return to.node("Transpose", List.of(to.reshape(to.name(matrix), sizes)),
					OnnxAttribute.list("perm", axes[0], axes[1], axes[2], axes[3]));
		}
		float[] given = to.stored(matrix).floats();
		float[] kernels = new float[given.length]; // [M, C, KH, KW]
		Shape from = Shape.of(sizes);
		Shape shape = Shape.of(outputs, channels, height, width);
		for (int i = 0; i < kernels.length; i++) {
			kernels[i] = given[source(i, shape, from, axes)];
		}
		return to.graph().tensor(Translation.storedName(matrix), Tensor.of(shape, kernels));
	}

	/** Returns where the element at a place of a tensor with reordered axes was. */
	private static int source(int place, Shape shape, Shape from, int[] axes) {
		long[] index = new long[axes.length];
		long rest = place;
		for (int axis = axes.length - 1; axis >= 0; axis--) {
			index[axes[axis]] = rest % shape.size(axis);
			rest /= shape.size(axis);
		}
		long at = 0;
		for (int axis = 0; axis < index.length; axis++) {
			at = at * from.size(axis) + index[axis];
		}
		return (int) at;
	}

	/** Returns kernels [KH·KW·C, C, KH, KW] that pick the pixels of a window, channel by channel. */
	private static String pick(Attributes grid, long channels, Translation to) {
		int area = grid.integer(Windows.KERNEL_HEIGHT) * grid.integer(Windows.KERNEL_WIDTH);
		int c = Math.toIntExact(channels);
		float[] kernels = new float[area * c * c * area];
		for (int pixel = 0; pixel < area; pixel++) {
			for (int channel = 0; channel < c; channel++) {
				kernels[((pixel * c + channel) * c + channel) * area + pixel] = 1;
			}
		}
		return to.graph().constant("pixels", kernels, (long) area * c, c, grid.integer(Windows.KERNEL_HEIGHT),
				grid.integer(Windows.KERNEL_WIDTH));
	}
}
