package org.genwright.nn.linalg;

/**
 * A running sum whose error does not grow with the number of terms. Non-finite terms make it non-finite.
 * <p>
 * Source: Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen (Arnold Neumaier, 1974).
 */
public final class CompensatedSum {

	private double sum;
	private double lost;

	/** Begins a sum at 0. */
	public CompensatedSum() {
		reset();
	}

	/** Returns the sum of all terms. */
	public static double of(double... terms) {
		CompensatedSum sum = new CompensatedSum();
		for (double term : terms) {
			sum.add(term);
		}
		return sum.value();
	}

	/** Sets the sum to 0. */
	public void reset() {
		sum = 0;
		lost = 0;
	}

	/** Adds a term. */
	public void add(double term) {
		double next = sum + term;
		lost += Math.abs(sum) >= Math.abs(term) ? (sum - next) + term : (term - next) + sum;
		sum = next;
	}

	/** Returns the sum of all terms. */
	public double value() {
		return Double.isFinite(sum) ? sum + lost : sum;
	}
}
