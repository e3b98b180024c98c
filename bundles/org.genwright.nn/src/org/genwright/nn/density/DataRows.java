package org.genwright.nn.density;

import java.util.Arrays;

import org.genwright.nn.ElementType;
import org.genwright.nn.device.Device;
import org.genwright.nn.linalg.CompensatedSum;
import org.genwright.nn.memory.Arena;
import org.genwright.nn.memory.ArenaLayout;
import org.genwright.nn.memory.Region;
import org.genwright.nn.memory.Slice;

/**
 * N rows of D numbers in device memory, with a weight per row: copied in once, read by any number of passes. Columns
 * should be centred, and scaled to about 1, before: moments are taken about zero.
 */
public final class DataRows implements AutoCloseable {

	/** Whether the rows' weights may be left out because all are 1. */
	enum Weighting {
		EQUAL, GIVEN
	}

	private final Device device;
	private final Arena arena;
	private final Slice x; // [N, D]
	private final Slice weight; // [N]
	private final double[] weights; // [N]
	private final Weighting weighting;
	private final double totalWeight;

	private DataRows(Device device, double[] values, int dimensions, double[] weights, Weighting weighting) {
		this.device = device;
		this.weights = weights;
		this.weighting = weighting;
		this.totalWeight = CompensatedSum.of(weights);
		ArenaLayout layout = new ArenaLayout("data", ElementType.FLOAT64);
		Region rows = layout.add(weights.length, dimensions);
		Region column = layout.add(weights.length);
		arena = device.memory().allocate(layout);
		x = arena.slice(rows);
		weight = arena.slice(column);
		device.memory().write(values, x);
		device.memory().write(weights, weight);
	}

	/**
	 * Copies rows of weight 1 to the device.
	 *
	 * @param x          [N, D] row-major, N at least 1; non-finite values are taken and show up as NaN in every sum
	 * @param dimensions D, at least 1
	 * @throws org.genwright.nn.memory.OutOfDeviceMemoryException if they do not fit
	 */
	public static DataRows upload(Device device, double[] x, int dimensions) {
		double[] ones = new double[rows(x, dimensions)]; // [N]
		Arrays.fill(ones, 1);
		return new DataRows(device, x, dimensions, ones, Weighting.EQUAL);
	}

	/**
	 * Copies weighted rows to the device.
	 *
	 * @param x          [N, D] row-major, N at least 1
	 * @param dimensions D, at least 1
	 * @param weights    [N], finite, not negative, not all zero
	 * @throws org.genwright.nn.memory.OutOfDeviceMemoryException if they do not fit
	 */
	public static DataRows upload(Device device, double[] x, int dimensions, double[] weights) {
		int rows = rows(x, dimensions);
		if (weights.length != rows) {
			throw new IllegalArgumentException(
					"Weights of rows: expected " + rows + " as there are rows, found " + weights.length + ".");
		}
		double largest = 0;
		for (int n = 0; n < rows; n++) {
			if (!(weights[n] >= 0 && weights[n] < Double.POSITIVE_INFINITY)) {
				throw new IllegalArgumentException("Weights of rows: expected finite numbers of at least 0, found "
						+ weights[n] + " in row " + n + ".");
			}
			largest = Math.max(largest, weights[n]);
		}
		if (largest == 0) {
			throw new IllegalArgumentException("Weights of rows: expected at least one above 0, found only zeros.");
		}
		return new DataRows(device, x, dimensions, weights.clone(), Weighting.GIVEN);
	}

	private static int rows(double[] x, int dimensions) {
		if (dimensions < 1 || x.length == 0 || x.length % dimensions != 0) {
			throw new IllegalArgumentException("Rows of data: expected at least one row of D numbers with D at least 1, found "
					+ x.length + " numbers and D = " + dimensions + ".");
		}
		return x.length / dimensions;
	}

	/** Returns N. */
	public int rows() {
		return weights.length;
	}

	/** Returns D. */
	public int dimensions() {
		return Math.toIntExact(x.shape().size(1));
	}

	/** Returns the sum of the rows' weights; N if all are 1. */
	public double totalWeight() {
		return totalWeight;
	}

	/** Returns the device the rows are on. */
	public Device device() {
		return device;
	}

	/** Returns the rows [N, D]. */
	Slice x() {
		return x;
	}

	/** Returns the weights on the device [N]. */
	Slice weight() {
		return weight;
	}

	/** Returns the weight of one row. */
	double weight(int row) {
		return weights[row];
	}

	Weighting weighting() {
		return weighting;
	}

	/** Frees the device memory; passes over these rows must not be called any more. */
	@Override
	public void close() {
		arena.close();
	}
}
