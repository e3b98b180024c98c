package org.genwright.core.family;

import org.genwright.core.likelihood.LikelihoodKind;
import org.genwright.core.likelihood.Measure;

/** The density of a trained model over preprocessed examples, with a prior over classes if it is class-conditional. */
public interface Density {

	/** Returns what {@link #logProb} computes: the log-likelihood or a bound. */
	LikelihoodKind kind();

	/** Returns the number k of samples of {@link LikelihoodKind#IWAE}; 0 for other kinds. */
	default int importanceSamples() {
		return 0;
	}

	/** Returns whether it is of a density or of a mass. */
	Measure measure();

	/**
	 * Returns {@code log p(x)} in nats for each example; for a class-conditional model {@code log Σ_y p(y) p(x|y)}.
	 *
	 * @param x row-major [N, D], finite
	 * @param n N
	 * @return [N]
	 */
	double[] logProb(double[] x, int n);

	/**
	 * Returns {@code log p(x|y)} in nats for each example and class.
	 *
	 * @param x row-major [N, D], finite
	 * @param n N
	 * @return row-major [N, K]; only for class-conditional models
	 */
	double[] logProbByClass(double[] x, int n);

	/** Returns {@code log p(y)} for each class, [K]; only for class-conditional models. */
	double[] logPrior();
}
