package org.genwright.nn.nd4j;

import org.genwright.nn.op.Attributes;
import org.genwright.nn.op.OpCall;
import org.genwright.nn.op.OpRegistry;
import org.genwright.nn.op.Windows;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The portable kernels of the ops of {@link Windows}: one strided copy per place in the window. */
final class Nd4jWindows {

	/** What is done with the pixels at one place of all windows, and the image's pixels there. */
	interface Step {
		void run(INDArray windows, INDArray pixels);
	}

	private Nd4jWindows() {
	}

	static void register(OpRegistry registry) {
		registry.register(Windows.UNFOLD, Portable.kernel((call, from, to) -> {
			INDArray windows = Portable.output(call, from, to);
			windows.assign(0);
			places(call, Portable.input(call, 0, from, to), windows, INDArray::assign);
		}));
		registry.register(Windows.FOLD, Portable.kernel((call, from, to) -> {
			INDArray images = Portable.output(call, from, to);
			images.assign(0);
			places(call, images, Portable.input(call, 0, from, to), (windows, pixels) -> pixels.addi(windows));
		}));
	}

	static void places(OpCall call, INDArray images, INDArray windows, Step step) {
		Attributes attributes = call.attributes();
		int outputHeight = Windows.outputHeight(attributes);
		int outputWidth = Windows.outputWidth(attributes);
		int kernelWidth = attributes.integer(Windows.KERNEL_WIDTH);
		long channels = images.size(3);
		INDArray grid = windows.reshape(images.size(0), outputHeight, outputWidth, windows.size(2)); // [N, OH, OW, KH·KW·C]
		for (int k = 0; k < attributes.integer(Windows.KERNEL_HEIGHT) * kernelWidth; k++) {
			Range rows = Range.of(outputHeight, k / kernelWidth, attributes, images.size(1));
			Range columns = Range.of(outputWidth, k % kernelWidth, attributes, images.size(2));
			if (rows.first() < rows.last() && columns.first() < columns.last()) {
				step.run(part(grid, rows.first(), columns.first(), k * channels, 1, rows.size(), columns.size(), channels),
						part(images, rows.pixel(), columns.pixel(), 0, rows.stride(), rows.size(), columns.size(), channels));
			}
		}
	}

	/** Returns a view of every step-th row and column of an array [N, H, W, C], and of some of its channels. */
	private static INDArray part(INDArray whole, long row, long column, long channel, long step, long rows, long columns,
			long channels) {
		long[] strides = whole.stride();
		long offset = whole.offset() + row * strides[1] + column * strides[2] + channel * strides[3];
		return Nd4j.create(whole.data(), new long[] { whole.size(0), rows, columns, channels },
				new long[] { strides[0], step * strides[1], step * strides[2], strides[3] }, offset, 'c');
	}

	/** The windows along an axis whose pixel at one place lies inside the image: those from first to last − 1. */
	private record Range(int first, int last, int shift, int stride) {

		static Range of(int count, int place, Attributes attributes, long size) {
			int stride = attributes.integer(Windows.STRIDE);
			int shift = place - attributes.integer(Windows.PADDING);
			int first = Math.max(0, Math.ceilDiv(-shift, stride));
			int last = (int) Math.min(count, Math.ceilDiv(size - shift, stride));
			return new Range(first, last, shift, stride);
		}

		int size() {
			return last - first;
		}

		/** Returns the pixel of the first window. */
		int pixel() {
			return first * stride + shift;
		}
	}
}
