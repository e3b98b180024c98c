package org.genwright.core.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * How often values fall into intervals.
 *
 * @param min        the smallest value
 * @param max        the largest value
 * @param count      the number of values
 * @param sum        the sum of the values
 * @param sumSquares the sum of their squares
 * @param limits     the upper end of each interval, included in it, strictly increasing
 * @param counts     the number of values in each interval, as many as limits
 */
public record Histogram(double min, double max, double count, double sum, double sumSquares, List<Double> limits,
		List<Double> counts) {

	public Histogram {
		limits = List.copyOf(limits);
		counts = List.copyOf(counts);
		if (limits.size() != counts.size()) {
			throw new IllegalArgumentException("A histogram: expected as many counts as limits, found " + counts.size()
					+ " and " + limits.size() + ".");
		}
	}

	/**
	 * Counts values in intervals of equal width between the smallest and the largest. Values that are not finite are left
	 * out; if all are equal there is one interval, if there are none all figures are 0.
	 *
	 * @param values    the values
	 * @param intervals how many, at least 1
	 */
	public static Histogram of(double[] values, int intervals) {
		if (intervals < 1) {
			throw new IllegalArgumentException("A histogram: expected at least 1 interval, found " + intervals + ".");
		}
		double min = Double.POSITIVE_INFINITY;
		double max = Double.NEGATIVE_INFINITY;
		double sum = 0;
		double sumSquares = 0;
		long count = 0;
		for (double value : values) {
			if (Double.isFinite(value)) {
				min = Math.min(min, value);
				max = Math.max(max, value);
				sum += value;
				sumSquares += value * value;
				count++;
			}
		}
		if (count == 0) {
			return new Histogram(0, 0, 0, 0, 0, List.of(), List.of());
		}
		if (min == max) {
			return new Histogram(min, max, count, sum, sumSquares, List.of(max), List.of((double) count));
		}
		List<Double> limits = limits(min, max, intervals);
		return new Histogram(min, max, count, sum, sumSquares, limits, count(values, limits));
	}

	private static List<Double> limits(double min, double max, int intervals) {
		double width = max / intervals - min / intervals; // no overflow for the widest ranges
		List<Double> limits = new ArrayList<>();
		for (int i = 1; i < intervals; i++) {
			double limit = min + width * i;
			if (limit < max && (limits.isEmpty() || limit > limits.getLast())) { // in the narrowest ranges they coincide
				limits.add(limit);
			}
		}
		limits.add(max);
		return limits;
	}

	private static List<Double> count(double[] values, List<Double> limits) {
		Double[] counts = new Double[limits.size()];
		Arrays.fill(counts, 0.0);
		for (double value : values) {
			if (Double.isFinite(value)) {
				int at = Collections.binarySearch(limits, value + 0.0); // -0 counts as 0
				counts[at < 0 ? -at - 1 : at]++;
			}
		}
		return List.of(counts);
	}
}
