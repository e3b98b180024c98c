package org.genwright.benchmarks;

import org.genwright.core.dataset.Examples;

/**
 * Rows around K centres, computed by a formula that the peer's program computes as well, and a poor start: the first K
 * rows moved by one half, unit covariances, equal weights.
 *
 * @param rows       N
 * @param dimensions D
 * @param components K
 * @param x          row-major [N, D]
 */
record EmData(int rows, int dimensions, int components, double[] x) implements Examples {

	static EmData of(int rows, int dimensions, int components) {
		double[] x = new double[rows * dimensions]; // [N, D]
		for (int n = 0; n < rows; n++) {
			for (int d = 0; d < dimensions; d++) {
				double wave = Math.abs(Math.sin((double) (n * dimensions + d) * 12.9898 + 1) * 43758.5453);
				x[n * dimensions + d] = (wave - Math.floor(wave) - 0.5) * 3 + Math.sin((n % components * dimensions + d) * 1.37) * 4;
			}
			x[n * dimensions + 1] += 0.5 * x[n * dimensions];
		}
		return new EmData(rows, dimensions, components, x);
	}

	/** Returns the start as the file that the family's setting 'initial-parameters' names. */
	String start() {
		StringBuilder weights = new StringBuilder();
		StringBuilder means = new StringBuilder();
		StringBuilder covariances = new StringBuilder();
		for (int k = 0; k < components; k++) {
			String comma = k == 0 ? "" : ",";
			weights.append(comma).append(1.0 / components);
			means.append(comma).append('[');
			covariances.append(comma).append('[');
			for (int d = 0; d < dimensions; d++) {
				means.append(d == 0 ? "" : ",").append(x[k * dimensions + d] + 0.5);
				covariances.append(d == 0 ? "[" : ",[");
				for (int e = 0; e < dimensions; e++) {
					covariances.append(e == 0 ? "" : ",").append(d == e ? 1 : 0);
				}
				covariances.append(']');
			}
			means.append(']');
			covariances.append(']');
		}
		return "{\"weights\":[" + weights + "],\"means\":[" + means + "],\"covariances\":[" + covariances + "]}";
	}

	@Override
	public int size() {
		return rows;
	}

	@Override
	public int row(int index) {
		return index;
	}

	@Override
	public int label(int index) {
		return -1;
	}

	@Override
	public double weight(int index) {
		return 1;
	}

	@Override
	public double read(int index, long epoch, double[] into, int offset) {
		System.arraycopy(x, index * dimensions, into, offset, dimensions);
		return 0;
	}
}
