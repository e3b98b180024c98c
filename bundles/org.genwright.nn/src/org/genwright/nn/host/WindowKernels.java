package org.genwright.nn.host;

import org.genwright.nn.op.Attributes;
import org.genwright.nn.op.BoundKernel;
import org.genwright.nn.op.Extent;
import org.genwright.nn.op.OpCall;
import org.genwright.nn.op.Operand;
import org.genwright.nn.op.Windows;

/** Windows of images, line of channels by line of channels. */
final class WindowKernels implements BoundKernel {

	private final HostOperand images;
	private final HostOperand windows;
	private final boolean folds;
	private final long all;
	private final int height;
	private final int width;
	private final int channels;
	private final int kernelHeight;
	private final int kernelWidth;
	private final int stride;
	private final int padding;
	private final int outputHeight;
	private final int outputWidth;

	private WindowKernels(OpCall call, Operand image, Operand window) {
		Attributes attributes = call.attributes();
		images = HostOperand.of(image);
		windows = HostOperand.of(window);
		folds = image == call.output(0);
		all = call.output(0).extent() == Extent.WHOLE ? image.slice().shape().size(0) : 0;
		height = attributes.integer(Windows.HEIGHT);
		width = attributes.integer(Windows.WIDTH);
		channels = (int) image.slice().shape().size(3);
		kernelHeight = attributes.integer(Windows.KERNEL_HEIGHT);
		kernelWidth = attributes.integer(Windows.KERNEL_WIDTH);
		stride = attributes.integer(Windows.STRIDE);
		padding = attributes.integer(Windows.PADDING);
		outputHeight = Windows.outputHeight(attributes);
		outputWidth = Windows.outputWidth(attributes);
	}

	static BoundKernel unfold(OpCall call) {
		return new WindowKernels(call, call.input(0), call.output(0));
	}

	static BoundKernel fold(OpCall call) {
		return new WindowKernels(call, call.output(0), call.input(0));
	}

	@Override
	public void run(long from, long to) {
		long rows = all > 0 ? all : to - from;
		long imageElements = (long) height * width * channels;
		long windowElements = (long) outputHeight * outputWidth * kernelHeight * kernelWidth * channels;
		if (folds) {
			FloatLanes.clear(images.at(from), rows * imageElements);
		}
		for (long n = 0; n < rows; n++) {
			long image = images.at(from) + 4 * n * imageElements;
			long window = windows.at(from) + 4 * n * windowElements;
			for (int at = 0; at < outputHeight * outputWidth; at++) {
				window(image, window, at / outputWidth * stride - padding, at % outputWidth * stride - padding);
				window += 4L * kernelHeight * kernelWidth * channels;
			}
		}
	}

	/** Moves one window between the image and its line; rows of a window that lie inside the image go at once. */
	private void window(long image, long line, int top, int left) {
		int first = Math.max(0, -left);
		int last = Math.min(kernelWidth, width - left);
		for (int k = 0; k < kernelHeight; k++) {
			long row = line + 4L * k * kernelWidth * channels;
			boolean inside = top + k >= 0 && top + k < height && first < last;
			if (!folds && !(inside && last - first == kernelWidth)) {
				FloatLanes.clear(row, (long) kernelWidth * channels);
			}
			if (inside) {
				long pixels = image + 4L * ((long) (top + k) * width + left + first) * channels;
				move(pixels, row + 4L * first * channels, (last - first) * channels);
			}
		}
	}

	private void move(long pixels, long line, int count) {
		if (folds) {
			FloatMoves.addLine(line, pixels, count);
		} else {
			FloatMoves.copyLine(pixels, line, count);
		}
	}
}
