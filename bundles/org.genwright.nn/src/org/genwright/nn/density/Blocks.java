package org.genwright.nn.density;

import org.genwright.nn.Backend;
import org.genwright.nn.device.Device;

/**
 * How N rows are cut: into slices, which threads take, and these into blocks, whose workspace stays in the second-level
 * cache. A pure function of the sizes, never of the number of threads.
 *
 * @param rows      N
 * @param slices    number of slices
 * @param blockRows most rows of a block
 */
record Blocks(int rows, int slices, int blockRows) {

	private static final int SLICE_ROWS = 1024;
	private static final int STEP = 16;
	private static final long HOST_BLOCK_BYTES = 512 << 10;
	private static final long PORTABLE_BLOCK_BYTES = 16 << 20;
	private static final int FEWEST_ROWS = 32;
	private static final int MOST_ROWS = 256;
	private static final int MOST_PORTABLE_ROWS = 8192;

	/**
	 * Cuts rows for a device.
	 *
	 * @param rowBytes workspace per row of a block
	 */
	static Blocks of(Device device, int rows, long rowBytes) {
		boolean host = device.backend() == Backend.HOST;
		long fitting = (host ? HOST_BLOCK_BYTES : PORTABLE_BLOCK_BYTES) / Math.max(1, rowBytes) / STEP * STEP;
		int blockRows = Math.clamp(fitting, FEWEST_ROWS, host ? MOST_ROWS : MOST_PORTABLE_ROWS);
		int slices = Math.min(GaussianPass.MOST_SLICES, Math.ceilDiv(rows, SLICE_ROWS));
		return new Blocks(rows, slices, Math.min(blockRows, rows));
	}

	/** What is done with each block; state per worker is addressed by the worker's number. */
	interface Task {

		/** Begins a slice. */
		void begin(int worker);

		/** Works off rows from … to − 1. */
		void block(int worker, int from, int to);

		/** Ends a slice: hands its results over. */
		void end(int slice, int worker);
	}

	/** Runs a task on all rows with the device's threads. */
	void run(Device device, Task task) {
		device.team().run(slices, (slice, worker) -> {
			task.begin(worker);
			int end = start(slice + 1);
			for (int from = start(slice); from < end; from += blockRows) {
				task.block(worker, from, Math.min(end, from + blockRows));
			}
			task.end(slice, worker);
		});
	}

	/** Returns the first row of a slice. */
	int start(int slice) {
		return (int) ((long) rows * slice / slices);
	}
}
