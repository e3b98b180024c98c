package org.genwright.core.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.genwright.core.problem.ProblemException;
import org.genwright.nn.Shape;
import org.genwright.nn.Tensor;
import org.genwright.nn.graph.Value;
import org.genwright.nn.op.Attributes;
import org.genwright.nn.op.Filters;
import org.genwright.nn.op.Windows;

/**
 * Convolutions of images, transposed ones, and windows by themselves, which are convolutions whose kernels pick one pixel
 * each.
 */
final class WindowRules {

	/** Writes a convolution. */
	@FunctionalInterface
	private interface Writer {
		String write(Value value, Translation to) throws ProblemException;
	}

	private WindowRules() {
	}

	static void register(Map<String, OnnxRule> rules) {
		rules.put(Filters.CONVOLVE.id(), withKernels((value, to) -> {
			String kernels = kernels(value.input(1), value.attributes(), value.input(0).shape().size(3), to);
			return convolution(value.attributes(), to.name(value.input(0)), kernels, to);
		}));
		rules.put(Filters.TRANSPOSED.id(), withKernels((value, to) -> {
			String kernels = kernels(value.input(1), value.attributes(), value.shape().size(3), to);
			return to.channelsLast(transposed(value.attributes(), to.channelsFirst(to.name(value.input(0))), kernels, 1, to));
		}));
		rules.put(Windows.UNFOLD.id(), (value, to) -> {
			Shape shape = value.shape();
			String kernels = pick(value.attributes(), value.input(0).shape().size(3), to);
			return to.reshape(convolution(value.attributes(), to.name(value.input(0)), kernels, to), 0, shape.size(1), shape.size(2));
		});
		rules.put(Windows.FOLD.id(), (value, to) -> {
			Attributes grid = value.attributes();
			String lines = to.reshape(to.name(value.input(0)), 0, Windows.outputHeight(grid), Windows.outputWidth(grid),
					value.input(0).shape().size(2));
			return to.channelsLast(transposed(grid, to.channelsFirst(lines), pick(grid, value.shape().size(3), to), 1, to));
		});
	}

	/** Returns a rule that asks for the name of the weight only where it is computed. */
	private static OnnxRule withKernels(Writer writer) {
		return new OnnxRule() {

			@Override
			public String write(Value value, Translation to) throws ProblemException {
				return writer.write(value, to);
			}

			@Override
			public List<Value> reads(Value value) {
				return Translation.isStored(value.input(1)) ? List.of(value.input(0)) : value.inputs();
			}
		};
	}

	private static String convolution(Attributes grid, String image, String kernels, Translation to) {
		return to.channelsLast(to.node("Conv", List.of(to.channelsFirst(image), kernels), attributes(grid)));
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

	static OnnxAttribute[] attributes(Attributes grid) {
		long padding = grid.integer(Windows.PADDING);
		long stride = grid.integer(Windows.STRIDE);
		return new OnnxAttribute[] {
				OnnxAttribute.list("kernel_shape", grid.integer(Windows.KERNEL_HEIGHT), grid.integer(Windows.KERNEL_WIDTH)),
				OnnxAttribute.list("strides", stride, stride), OnnxAttribute.list("pads", padding, padding, padding, padding) };
	}

	/** Returns kernels [M, C, KH, KW] from a weight [KH·KW·C, M]. */
	private static String kernels(Value weight, Attributes grid, long channels, Translation to) throws ProblemException {
		long height = grid.integer(Windows.KERNEL_HEIGHT);
		long width = grid.integer(Windows.KERNEL_WIDTH);
		long outputs = weight.shape().size(1);
		if (!Translation.isStored(weight)) {
			return to.node("Transpose", List.of(to.reshape(to.name(weight), height, width, channels, outputs)),
					OnnxAttribute.list("perm", 3, 2, 0, 1));
		}
		float[] given = to.stored(weight).floats(); // [KH, KW, C, M]
		float[] kernels = new float[given.length]; // [M, C, KH, KW]
		int area = (int) (height * width);
		for (int i = 0; i < kernels.length; i++) {
			int pixel = i % area;
			int channel = i / area % (int) channels;
			int kernel = i / area / (int) channels;
			kernels[i] = given[(pixel * (int) channels + channel) * (int) outputs + kernel];
		}
		return to.graph().tensor(Translation.storedName(weight), Tensor.of(Shape.of(outputs, channels, height, width), kernels));
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
