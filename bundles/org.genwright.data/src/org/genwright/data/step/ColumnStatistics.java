package org.genwright.data.step;

import java.util.Arrays;

import org.genwright.core.dataset.Examples;

/**
 * Weighted statistics of every column: {@code mean = Σ w x / Σ w}, {@code sd² = Σ w (x - mean)² / Σ w}, in two passes,
 * so that columns far from 0 keep their digits. Rows of weight 0 do not count.
 *
 * @param mean    [D]
 * @param sd      [D]
 * @param lowest  [D]
 * @param highest [D]
 */
record ColumnStatistics(double[] mean, double[] sd, double[] lowest, double[] highest) {

	/** The noise of earlier steps that statistics are taken of. */
	static final long EPOCH = 0;

	/** Returns the statistics of examples. */
	static ColumnStatistics of(Examples examples) {
		int dimensions = examples.dimensions();
		double[] mean = new double[dimensions];
		double[] sd = new double[dimensions];
		double[] lowest = new double[dimensions];
		double[] highest = new double[dimensions];
		Arrays.fill(lowest, Double.POSITIVE_INFINITY);
		Arrays.fill(highest, Double.NEGATIVE_INFINITY);
		double[] x = new double[dimensions];
		double total = 0;
		for (int i = 0; i < examples.size(); i++) {
			double weight = examples.weight(i);
			if (weight > 0) {
				examples.read(i, EPOCH, x, 0);
				total += weight;
				for (int d = 0; d < dimensions; d++) {
					mean[d] += weight / total * (x[d] - mean[d]);
					lowest[d] = Math.min(lowest[d], x[d]);
					highest[d] = Math.max(highest[d], x[d]);
				}
			}
		}
		for (int i = 0; i < examples.size(); i++) {
			examples.read(i, EPOCH, x, 0);
			for (int d = 0; d < dimensions; d++) {
				sd[d] += examples.weight(i) / total * (x[d] - mean[d]) * (x[d] - mean[d]);
			}
		}
		for (int d = 0; d < dimensions; d++) {
			sd[d] = Math.sqrt(sd[d]);
		}
		return new ColumnStatistics(mean, sd, lowest, highest);
	}

	/** Tells whether a column has one value only. */
	boolean constant(int d) {
		return !(highest[d] > lowest[d]) || !(sd[d] > 0);
	}
}
