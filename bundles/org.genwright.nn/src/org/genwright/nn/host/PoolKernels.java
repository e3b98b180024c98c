package org.genwright.nn.host;

import static org.genwright.nn.host.FloatLanes.COUNT;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import org.genwright.nn.op.BoundKernel;
import org.genwright.nn.op.Extent;
import org.genwright.nn.op.OpCall;
import org.genwright.nn.op.WindowGrid;

/** Sums over windows and their adjoint, over vectors of channels. */
final class PoolKernels {

	private PoolKernels() {
	}

	/** Returns the rows of a call that uses its operands whole, or −1. */
	static long wholeRows(OpCall call) {
		return call.output(0).extent() == Extent.WHOLE ? call.output(0).slice().shape().size(0) : -1;
	}

	static BoundKernel sum(OpCall call) {
		HostOperand images = HostOperand.of(call.input(0));
		HostOperand sums = HostOperand.of(call.output(0));
		WindowGrid grid = WindowGrid.of(call.attributes());
		int channels = (int) call.output(0).slice().shape().size(-1);
		long all = wholeRows(call);
		return (from, to) -> {
			long rows = all < 0 ? to - from : all;
			for (long n = 0; n < rows; n++) {
				long image = images.at(from) + 4 * n * grid.pixels() * channels;
				long out = sums.at(from) + 4 * n * grid.windows() * channels;
				for (int window = 0; window < grid.windows(); window++) {
					sum(image, out + 4L * window * channels, grid, window, channels);
				}
			}
		};
	}

	private static void sum(long image, long out, WindowGrid grid, int window, int channels) {
		int top = grid.top(window);
		int left = grid.left(window);
		int rows = grid.bottom(window) - top;
		int columns = grid.right(window) - left;
		long first = image + 4L * ((long) top * grid.width() + left) * channels;
		for (int c = 0; c < channels; c += COUNT) {
			sum(first + 4L * c, out + 4L * c, rows, columns, 4L * channels, 4L * channels * grid.width(),
					channels - c);
		}
	}

	private static void sum(long first, long out, int rows, int columns, long pixelBytes, long lineBytes,
			int lanes) {
		VectorMask<Float> mask = FloatLanes.first(lanes);
		FloatVector sum = FloatLanes.broadcast(0);
		for (int i = 0; i < rows; i++) {
			for (int j = 0; j < columns; j++) {
				sum = FloatLanes.load(first + i * lineBytes + j * pixelBytes, mask).add(sum);
			}
		}
		FloatLanes.store(out, sum, mask);
	}

	static BoundKernel spread(OpCall call) {
		HostOperand sums = HostOperand.of(call.input(0));
		HostOperand images = HostOperand.of(call.output(0));
		WindowGrid grid = WindowGrid.of(call.attributes());
		int channels = (int) call.output(0).slice().shape().size(-1);
		long all = wholeRows(call);
		return (from, to) -> {
			long rows = all < 0 ? to - from : all;
			if (!grid.tiles()) {
				FloatLanes.clear(images.at(from), rows * grid.pixels() * channels);
			}
			for (long n = 0; n < rows; n++) {
				long image = images.at(from) + 4 * n * grid.pixels() * channels;
				long in = sums.at(from) + 4 * n * grid.windows() * channels;
				for (int window = 0; window < grid.windows(); window++) {
					spread(in + 4L * window * channels, image, grid, window, channels);
				}
			}
		};
	}

	private static void spread(long in, long image, WindowGrid grid, int window, int channels) {
		boolean copies = grid.tiles();
		for (int i = grid.top(window); i < grid.bottom(window); i++) {
			for (int j = grid.left(window); j < grid.right(window); j++) {
				long pixel = image + 4L * ((long) i * grid.width() + j) * channels;
				if (copies) {
					FloatMoves.copyLine(in, pixel, channels);
				} else {
					FloatMoves.addLine(in, pixel, channels);
				}
			}
		}
	}
}
