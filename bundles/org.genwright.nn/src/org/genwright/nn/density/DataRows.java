package org.genwright.nn.density;

import org.genwright.nn.device.Device;

/**
 * N rows of D numbers in device memory, with a weight per row: copied in once, read by any number of passes. Columns
 * should be centred, and scaled to about 1, before (moments are taken about zero).
 */
public final class DataRows implements AutoCloseable {

	/**
	 * Copies rows of weight 1 to the device.
	 *
	 * @param x          [N, D] row-major, N at least 1; non-finite values are taken and show up as NaN in every sum
	 * @param dimensions D, at least 1
	 */
	public static DataRows upload(Device device, double[] x, int dimensions) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Copies weighted rows to the device.
	 *
	 * @param x          [N, D] row-major
	 * @param dimensions D, at least 1
	 * @param weights    [N], finite, not negative, not all zero
	 */
	public static DataRows upload(Device device, double[] x, int dimensions, double[] weights) {
		throw new UnsupportedOperationException();
	}

	/** Returns N. */
	public int rows() {
		throw new UnsupportedOperationException();
	}

	/** Returns D. */
	public int dimensions() {
		throw new UnsupportedOperationException();
	}

	/** Frees the device memory. */
	@Override
	public void close() {
	}
}
