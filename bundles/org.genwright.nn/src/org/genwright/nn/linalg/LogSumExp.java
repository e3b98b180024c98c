package org.genwright.nn.linalg;

/** log Σ exp aᵢ without overflow: the largest term is taken out first. */
public final class LogSumExp {

	private LogSumExp() {
	}

	/**
	 * Returns log Σ exp aᵢ; −∞ for no terms or only −∞, +∞ if a term is, NaN if a term is.
	 *
	 * @param a [K]
	 */
	public static double of(double... a) {
		double max = Double.NEGATIVE_INFINITY;
		for (double term : a) {
			max = Math.max(max, term);
		}
		if (Double.isInfinite(max) || Double.isNaN(max)) {
			return max;
		}
		double sum = 0;
		for (double term : a) {
			sum += Math.exp(term - max);
		}
		return max + Math.log(sum);
	}

	/**
	 * Replaces a by its softmax exp(aᵢ − logSumExp(a)), in place.
	 *
	 * @param a [K]
	 * @return logSumExp(a) of the former values; if it is not finite, a is filled with NaN
	 */
	public static double softmaxInPlace(double[] a) {
		double logSum = of(a);
		for (int i = 0; i < a.length; i++) {
			a[i] = Double.isInfinite(logSum) ? Double.NaN : Math.exp(a[i] - logSum);
		}
		return logSum;
	}
}
