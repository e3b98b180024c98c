package org.genwright.nn.host;

import static org.genwright.nn.host.FloatLanes.COUNT;

import jdk.incubator.vector.VectorMask;
import org.genwright.nn.op.WindowGrid;

/**
 * Windows of images as lines of a matrix, some rows of the window only if asked: windows are counted through all images.
 *
 * @param grid     the windows
 * @param channels C
 */
record ImageWindows(WindowGrid grid, int channels) {

	/** Returns the elements of one row of a window, KW·C. */
	int rowElements() {
		return grid.kernelWidth() * channels;
	}

	/** Copies windows start … start + count − 1, and of each the rows first … last − 1, to lines at the target. */
	void unfold(long images, long start, long count, int first, int last, long target) {
		long line = target;
		for (long window = start; window < start + count; window++) {
			int at = (int) (window % grid.windows());
			int top = at / grid.outputWidth() * grid.stride() - grid.padding();
			int left = at % grid.outputWidth() * grid.stride() - grid.padding();
			long image = images + 4 * (window / grid.windows()) * grid.pixels() * channels;
			for (int k = first; k < last; k++) {
				unfoldRow(image, top + k, left, line);
				line += 4L * rowElements();
			}
		}
	}

	private void unfoldRow(long image, int row, int left, long line) {
		int from = Math.max(0, -left);
		int to = Math.min(grid.kernelWidth(), grid.width() - left);
		boolean inside = row >= 0 && row < grid.height() && from < to;
		if (!inside || to - from < grid.kernelWidth()) {
			FloatLanes.clear(line, rowElements());
		}
		if (inside) {
			long pixels = image + 4L * ((long) row * grid.width() + left + from) * channels;
			copy(pixels, line + 4L * from * channels, (to - from) * channels);
		}
	}

	/** Returns whether the windows' pixels at one place are the image moved, so that they can be copied row by row. */
	boolean areShifts() {
		return channels == 1 && grid.stride() == 1;
	}

	/**
	 * Copies the pixels at places first … last − 1 of windows start … start + count − 1, the windows side by side, for
	 * {@link #areShifts}.
	 *
	 * @param stride elements from place to place at the target
	 */
	void unfoldAcross(long images, long start, int count, int first, int last, long target, int stride) {
		for (int place = first; place < last; place++) {
			int down = place / grid.kernelWidth() - grid.padding();
			int right = place % grid.kernelWidth() - grid.padding();
			long line = target + 4L * (place - first) * stride;
			for (int done = 0; done < count;) {
				long window = start + done;
				int at = (int) (window % grid.windows());
				int left = at % grid.outputWidth();
				int run = Math.min(grid.outputWidth() - left, count - done);
				long image = images + 4 * (window / grid.windows()) * grid.pixels();
				copyRun(image, at / grid.outputWidth() + down, left + right, line + 4L * done, run);
				done += run;
			}
		}
	}

	/** Copies a run of pixels of a row that may begin before the image and end behind it. */
	private void copyRun(long image, int row, int left, long target, int run) {
		if (row < 0 || row >= grid.height()) {
			FloatLanes.clear(target, run);
			return;
		}
		int from = Math.clamp(-left, 0, run);
		int to = Math.clamp(grid.width() - left, from, run);
		FloatLanes.clear(target, from);
		copy(image + 4L * (row * grid.width() + left + from), target + 4L * from, to - from);
		FloatLanes.clear(target + 4L * to, run - to);
	}

	/** Adds lines to the pixels of windows start … start + count − 1. */
	void fold(long lines, long start, long count, long images) {
		long line = lines;
		for (long window = start; window < start + count; window++) {
			int at = (int) (window % grid.windows());
			int top = at / grid.outputWidth() * grid.stride() - grid.padding();
			int left = at % grid.outputWidth() * grid.stride() - grid.padding();
			long image = images + 4 * (window / grid.windows()) * grid.pixels() * channels;
			for (int k = 0; k < grid.kernelHeight(); k++) {
				foldRow(line, image, top + k, left);
				line += 4L * rowElements();
			}
		}
	}

	private void foldRow(long line, long image, int row, int left) {
		int from = Math.max(0, -left);
		int to = Math.min(grid.kernelWidth(), grid.width() - left);
		if (row >= 0 && row < grid.height() && from < to) {
			long pixels = image + 4L * ((long) row * grid.width() + left + from) * channels;
			add(line + 4L * from * channels, pixels, (to - from) * channels);
		}
	}

	private static void copy(long from, long to, int count) {
		int whole = count - count % COUNT;
		for (int c = 0; c < whole; c += COUNT) {
			FloatLanes.store(to + 4L * c, FloatLanes.load(from + 4L * c));
		}
		if (whole < count) {
			VectorMask<Float> mask = FloatLanes.first(count - whole);
			FloatLanes.store(to + 4L * whole, FloatLanes.load(from + 4L * whole, mask), mask);
		}
	}

	private static void add(long from, long to, int count) {
		int whole = count - count % COUNT;
		for (int c = 0; c < whole; c += COUNT) {
			FloatLanes.store(to + 4L * c, FloatLanes.load(to + 4L * c).add(FloatLanes.load(from + 4L * c)));
		}
		if (whole < count) {
			VectorMask<Float> mask = FloatLanes.first(count - whole);
			long tail = to + 4L * whole;
			FloatLanes.store(tail, FloatLanes.load(tail, mask).add(FloatLanes.load(from + 4L * whole, mask)), mask);
		}
	}
}
