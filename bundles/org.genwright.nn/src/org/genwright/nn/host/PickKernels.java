package org.genwright.nn.host;

import static org.genwright.nn.host.FloatLanes.COUNT;
import static org.genwright.nn.host.FloatLanes.load;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import org.genwright.nn.op.BoundKernel;
import org.genwright.nn.op.OpCall;
import org.genwright.nn.op.WindowGrid;

/**
 * Values where a key is largest in each window, and the adjoint, over vectors of channels. What goes from pixel to pixel
 * is kept in memory: a vector that a loop carries is now and then put in a box.
 */
final class PickKernels implements BoundKernel {

	private final HostOperand keys;
	private final HostOperand images; // values read, or sums written
	private final HostOperand pooled;
	private final WindowGrid grid;
	private final int channels;
	private final boolean puts;
	private final long all;

	private PickKernels(OpCall call, boolean puts) {
		keys = HostOperand.of(call.input(0));
		images = HostOperand.of(puts ? call.output(0) : call.input(1));
		pooled = HostOperand.of(puts ? call.input(1) : call.output(0));
		grid = WindowGrid.of(call.attributes());
		channels = (int) call.output(0).slice().shape().size(-1);
		all = PoolKernels.wholeRows(call);
		this.puts = puts;
	}

	static BoundKernel pick(OpCall call) {
		return new PickKernels(call, false);
	}

	static BoundKernel put(OpCall call) {
		return new PickKernels(call, true);
	}

	@Override
	public void run(long from, long to) {
		long rows = all < 0 ? to - from : all;
		long imageBytes = 4L * grid.pixels() * channels;
		long largest = Scratch.floats(COUNT); // of a window, a vector
		if (puts) {
			FloatLanes.clear(images.at(from), rows * grid.pixels() * channels);
		}
		for (long n = 0; n < rows; n++) {
			for (int window = 0; window < grid.windows(); window++) {
				long out = pooled.at(from) + 4 * (n * grid.windows() + window) * channels;
				window(keys.at(from) + n * imageBytes, images.at(from) + n * imageBytes, out, largest, window);
			}
		}
	}

	private void window(long key, long image, long out, long largest, int window) {
		int top = grid.top(window);
		int left = grid.left(window);
		int rows = grid.bottom(window) - top;
		int columns = grid.right(window) - left;
		long first = 4L * ((long) top * grid.width() + left) * channels;
		long line = 4L * grid.width() * channels;
		for (int c = 0; c < channels; c += COUNT) {
			long at = first + 4L * c;
			if (puts) {
				pick(key + at, key + at, largest, largest, rows, columns, 4L * channels, line, channels - c);
				put(key + at, image + at, out + 4L * c, largest, rows, columns, 4L * channels, line, channels - c);
			} else {
				pick(key + at, image + at, out + 4L * c, largest, rows, columns, 4L * channels, line, channels - c);
			}
		}
	}

	private static void pick(long key, long value, long out, long max, int rows, int columns, long pixel, long line, int lanes) {
		VectorMask<Float> mask = FloatLanes.first(lanes);
		FloatLanes.store(max, load(key, mask), mask);
		FloatLanes.store(out, load(value, mask), mask);
		for (int i = 0; i < rows; i++) {
			for (int j = 0; j < columns; j++) {
				long at = i * line + j * pixel;
				FloatVector candidate = load(key + at, mask);
				VectorMask<Float> better = candidate.compare(VectorOperators.GT, load(max, mask)).or(candidate.compare(VectorOperators.NE, candidate));
				FloatLanes.store(max, candidate, better);
				FloatLanes.store(out, load(value + at, mask), better);
			}
		}
	}

	/** Gives the value to the first pixel that is largest, after which none is: nothing equals NaN. */
	private static void put(long key, long image, long in, long max, int rows, int columns, long pixel, long line,
			int lanes) {
		VectorMask<Float> mask = FloatLanes.first(lanes);
		for (int i = 0; i < rows; i++) {
			for (int j = 0; j < columns; j++) {
				long at = i * line + j * pixel;
				VectorMask<Float> hit = load(key + at, mask).compare(VectorOperators.EQ, load(max, mask)).and(mask);
				FloatLanes.store(image + at, load(image + at, hit).add(load(in, hit)), hit);
				FloatLanes.store(max, FloatLanes.broadcast(Float.NaN), hit);
			}
		}
	}
}
