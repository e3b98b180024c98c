package org.genwright.nn.device;

import org.genwright.nn.Backend;

/** Draft of the public API; the implementation follows. */
public final class Device implements AutoCloseable {

	/**
	 * Opens a device for one job.
	 *
	 * @param backend which kernel set computes
	 * @param threads number of threads that work off the slices of a step, at least 1
	 */
	public static Device open(Backend backend, int threads) {
		throw new UnsupportedOperationException();
	}

	/** Returns the kernel set in use: {@link Backend#HOST} or {@link Backend#ND4J}, never AUTO. */
	public Backend backend() {
		throw new UnsupportedOperationException();
	}

	/** Returns one line for the run record: kernel set, vector width, BLAS. */
	public String description() {
		throw new UnsupportedOperationException();
	}

	@Override
	public void close() {
	}
}
