package org.genwright.benchmarks;

import java.util.Arrays;
import java.util.Locale;

/** Median, extremes and quartiles of repeated measurements. */
record Spread(double least, double lower, double median, double upper, double most) {

	static Spread of(double[] values) {
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		int last = sorted.length - 1;
		return new Spread(sorted[0], sorted[last / 4], sorted[sorted.length / 2], sorted[last - last / 4], sorted[last]);
	}

	/** Returns the median with the quartiles in parentheses, to three digits of the median. */
	String describe() {
		String number = "%." + Math.max(0, 2 - (int) Math.floor(Math.log10(Math.max(median, 1e-9)))) + "f";
		return String.format(Locale.ROOT, number + " (" + number + "–" + number + ")", median, lower, upper);
	}
}
