package org.genwright.nn.host;

import java.lang.foreign.ValueLayout;

import org.genwright.nn.op.BoundKernel;
import org.genwright.nn.op.OpCall;
import org.genwright.nn.op.WindowGrid;

/**
 * Values where a key is largest in each window, and the adjoint, channel by channel: vectors that a loop carries from
 * pixel to pixel are now and then put in boxes.
 */
final class PickKernels implements BoundKernel {

	private static final ValueLayout.OfFloat FLOAT = ValueLayout.JAVA_FLOAT;

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
		if (puts) {
			FloatLanes.clear(images.at(from), rows * grid.pixels() * channels);
		}
		for (long n = 0; n < rows; n++) {
			for (int window = 0; window < grid.windows(); window++) {
				long out = pooled.at(from) + 4 * (n * grid.windows() + window) * channels;
				window(keys.at(from) + n * imageBytes, images.at(from) + n * imageBytes, out, window);
			}
		}
	}

	private void window(long key, long image, long out, int window) {
		int top = grid.top(window);
		int left = grid.left(window);
		int rows = grid.bottom(window) - top;
		int columns = grid.right(window) - left;
		long pixel = 4L * channels;
		long line = pixel * grid.width();
		long first = top * line + left * pixel;
		for (int c = 0; c < channels; c++) {
			long largest = largest(key + first + 4L * c, rows, columns, pixel, line);
			if (puts) {
				long hit = image + first + 4L * c + largest;
				Lanes.MEMORY.set(FLOAT, hit, Lanes.MEMORY.get(FLOAT, hit) + Lanes.MEMORY.get(FLOAT, out + 4L * c));
			} else {
				Lanes.MEMORY.set(FLOAT, out + 4L * c, Lanes.MEMORY.get(FLOAT, image + first + 4L * c + largest));
			}
		}
	}

	/** Returns how many bytes after the first pixel of a window the first of the largest keys is; the last NaN if there is one. */
	private static long largest(long key, int rows, int columns, long pixel, long line) {
		float largest = Lanes.MEMORY.get(FLOAT, key);
		long found = 0;
		for (int i = 0; i < rows; i++) {
			for (int j = 0; j < columns; j++) {
				long at = i * line + j * pixel;
				float candidate = Lanes.MEMORY.get(FLOAT, key + at);
				if (candidate > largest || candidate != candidate) {
					largest = candidate;
					found = at;
				}
			}
		}
		return found;
	}
}
