package org.genwright.nn.distribution;

import java.util.Arrays;

import org.genwright.nn.linalg.LogSumExp;
import org.genwright.nn.rng.RandomSequence;

/** The distribution over K classes 0 … K-1 with given probabilities. Immutable. */
public final class Categorical {

	private final double[] logProbs; // [K]
	private final double[] probs; // [K]

	private Categorical(double[] logWeights) {
		double logSum = LogSumExp.of(logWeights);
		if (!Double.isFinite(logSum)) {
			throw new IllegalArgumentException(
					"A categorical distribution: expected weights with a positive finite sum, found the log of their sum "
							+ logSum + ".");
		}
		logProbs = logWeights.clone();
		probs = new double[logProbs.length];
		for (int k = 0; k < probs.length; k++) {
			logProbs[k] -= logSum;
			probs[k] = Math.exp(logProbs[k]);
		}
	}

	/**
	 * Returns the distribution with probabilities in proportion to weights.
	 *
	 * @param weights [K], not negative, with a positive finite sum
	 */
	public static Categorical ofWeights(double... weights) {
		double[] logWeights = new double[weights.length]; // [K]
		for (int k = 0; k < weights.length; k++) {
			if (!(weights[k] >= 0)) {
				throw new IllegalArgumentException("A categorical distribution: expected weights of at least 0, found "
						+ weights[k] + " for class " + k + ".");
			}
			logWeights[k] = Math.log(weights[k]);
		}
		return new Categorical(logWeights);
	}

	/**
	 * Returns the distribution softmax(logits).
	 *
	 * @param logits [K], each finite or −∞, not all −∞
	 */
	public static Categorical ofLogits(double... logits) {
		return new Categorical(logits);
	}

	/** Returns K. */
	public int classes() {
		return probs.length;
	}

	/** Returns p(k). */
	public double prob(int k) {
		return probs[k];
	}

	/** Returns all probabilities [K]. */
	public double[] probs() {
		return probs.clone();
	}

	/** Returns log p(k) in nats; −∞ for an impossible class. */
	public double logProb(int k) {
		return logProbs[k];
	}

	/** Returns a class drawn with its probability; takes one uniform number from the sequence. */
	public int sample(RandomSequence rng) {
		return rng.categorical(probs);
	}

	/** Returns the entropy −Σ p log p in nats, with 0 log 0 = 0. */
	public double entropy() {
		double sum = 0;
		for (int k = 0; k < probs.length; k++) {
			sum -= probs[k] == 0 ? 0 : probs[k] * logProbs[k];
		}
		return sum;
	}

	/**
	 * Returns the divergence KL(this ‖ other) = Σ p (log p − log q) in nats; +∞ where this gives weight to a class that
	 * other excludes.
	 */
	public double kl(Categorical other) {
		if (other.probs.length != probs.length) {
			throw new IllegalArgumentException("KL divergence of categorical distributions: expected " + probs.length
					+ " classes, found " + other.probs.length + ".");
		}
		double sum = 0;
		for (int k = 0; k < probs.length; k++) {
			sum += probs[k] == 0 ? 0 : probs[k] * (logProbs[k] - other.logProbs[k]);
		}
		return sum;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Categorical categorical && Arrays.equals(logProbs, categorical.logProbs);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(logProbs);
	}

	@Override
	public String toString() {
		return "Categorical" + Arrays.toString(probs);
	}
}
