package org.genwright.core.gradient;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Means of loss terms over all examples of several batches. */
final class TermMeans {

	private final Map<String, Double> sums = new LinkedHashMap<>();
	private long examples;

	/** Adds the means of a batch of n examples. */
	void add(Map<String, Double> terms, int n) {
		terms.forEach((term, mean) -> sums.merge(term, mean * n, Double::sum));
		examples += n;
	}

	/** Returns the means, in the order of the terms. */
	Map<String, Double> means() {
		Map<String, Double> means = new LinkedHashMap<>();
		sums.forEach((term, sum) -> means.put(term, sum / examples));
		return means;
	}

	/** Forgets everything. */
	void clear() {
		sums.clear();
		examples = 0;
	}

	/** Returns terms in words: {@code loss 101.2 (reconstruction 85.1, kl 16.1)}. */
	static String words(Map<String, Double> means) {
		String others = means.entrySet().stream().filter(term -> !term.getKey().equals(Learner.LOSS))
				.map(term -> term.getKey() + " " + number(term.getValue())).collect(Collectors.joining(", "));
		return "loss " + number(means.get(Learner.LOSS)) + (others.isEmpty() ? "" : " (" + others + ")");
	}

	private static String number(double value) {
		return String.format(Locale.ROOT, "%.5g", value);
	}
}
