package org.genwright.nn.rng;

/** A cursor that draws from a {@link RandomStream} position after position. Not shared between threads. */
public final class RandomSequence {

	private final RandomStream stream;
	private long position;

	RandomSequence(RandomStream stream) {
		this.stream = stream;
	}

	/** Returns the next uniform number in [0, 1). */
	public double uniform() {
		return stream.uniform(position++);
	}

	/** Returns the next standard normal number. */
	public double normal() {
		return stream.normal(position++);
	}

	/**
	 * Returns the next integer in [0, bound), each equally likely to within 2^-53 · bound.
	 *
	 * @param bound at least 1
	 */
	public int below(int bound) {
		if (bound < 1) {
			throw new IllegalArgumentException("A random integer: expected a bound of at least 1, found " + bound + ".");
		}
		return (int) (uniform() * bound);
	}

	/** Returns a random permutation of 0 … n-1 (Fisher and Yates, 1938; Durstenfeld, 1964). */
	public int[] permutation(int n) {
		int[] order = new int[n];
		for (int i = 0; i < n; i++) {
			int j = below(i + 1);
			order[i] = order[j];
			order[j] = i;
		}
		return order;
	}

	/**
	 * Returns the next index drawn with probability proportional to its weight.
	 *
	 * @param weights non-negative, with a positive finite sum
	 */
	public int categorical(double[] weights) {
		double sum = 0;
		for (double weight : weights) {
			sum += weight;
		}
		if (!(sum > 0) || Double.isInfinite(sum)) {
			throw new IllegalArgumentException(
					"A categorical draw: expected weights with a positive finite sum, found the sum " + sum + ".");
		}
		double threshold = uniform() * sum;
		double cumulated = 0;
		int last = 0;
		for (int k = 0; k < weights.length; k++) {
			if (weights[k] > 0) {
				cumulated += weights[k];
				last = k;
				if (threshold < cumulated) {
					return k;
				}
			}
		}
		return last;
	}
}
