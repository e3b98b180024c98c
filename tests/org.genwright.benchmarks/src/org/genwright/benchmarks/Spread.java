package org.genwright.benchmarks;

import java.util.Arrays;
import java.util.Locale;

/** Median and extremes of repeated measurements. */
record Spread(double least, double median, double most) {

	static Spread of(double[] values) {
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		return new Spread(sorted[0], sorted[sorted.length / 2], sorted[sorted.length - 1]);
	}

	/** Returns the median with the extremes in parentheses. */
	String describe() {
		return String.format(Locale.ROOT, "%.0f (%.0f–%.0f)", median, least, most);
	}
}
