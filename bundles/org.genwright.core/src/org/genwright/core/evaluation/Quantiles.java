package org.genwright.core.evaluation;

import java.util.Arrays;

/** Order statistics of a sample of numbers. Immutable. */
public final class Quantiles {

	private final double[] sorted;

	/**
	 * Creates the order statistics.
	 *
	 * @param values at least one, none NaN; copied
	 */
	public Quantiles(double[] values) {
		if (values.length == 0) {
			throw new IllegalArgumentException("Quantiles: expected at least one value, found none.");
		}
		sorted = values.clone();
		Arrays.sort(sorted);
	}

	/**
	 * Returns the quantile of a share, interpolated linearly between order statistics: definition 7 of Sample quantiles in
	 * statistical packages (Rob J. Hyndman, Yanan Fan, 1996).
	 *
	 * @param share 0 … 1
	 */
	public double at(double share) {
		if (!(share >= 0 && share <= 1)) {
			throw new IllegalArgumentException("A quantile: expected a share from 0 to 1, found " + share + ".");
		}
		double position = share * (sorted.length - 1);
		int below = (int) position;
		double low = sorted[below];
		double high = sorted[Math.min(below + 1, sorted.length - 1)];
		return low == high ? low : low + (position - below) * (high - low);
	}

	/** Returns the share of the values that are greater than the given one, 0 … 1. */
	public double shareAbove(double value) {
		int low = 0;
		int high = sorted.length;
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (sorted[middle] > value) {
				high = middle;
			} else {
				low = middle + 1;
			}
		}
		return (double) (sorted.length - low) / sorted.length;
	}
}
