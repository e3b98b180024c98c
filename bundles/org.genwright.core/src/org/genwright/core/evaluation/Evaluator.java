package org.genwright.core.evaluation;

import org.genwright.core.dataset.Examples;
import org.genwright.core.dataset.Preprocessing;
import org.genwright.core.family.Density;
import org.genwright.core.likelihood.Likelihood;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;

/**
 * Evaluates a density in the units of the data: {@code log p(x) = log p(u) + log|det du/dx|} for preprocessed examples
 * u. Reads examples in chunks of fixed size with the noise of {@link Examples#EVALUATION}, and sums in their order, so a
 * figure is the same every time, whatever the number of threads.
 */
public final class Evaluator {

	/** Examples per call of the density. */
	static final int CHUNK = 4096;

	private final Density density;
	private final Preprocessing preprocessing;

	/** Evaluates chunks of preprocessed examples. */
	@FunctionalInterface
	interface ChunkFunction {

		/**
		 * Evaluates a chunk.
		 *
		 * @param x      row-major [N, D]
		 * @param logDet [N]
		 * @param n      N
		 * @param from   index of the first example
		 */
		void accept(double[] x, double[] logDet, int n, int from) throws ProblemException;
	}

	/**
	 * Creates an evaluator.
	 *
	 * @param density       the density over preprocessed examples
	 * @param preprocessing the steps that make them from the data
	 */
	public Evaluator(Density density, Preprocessing preprocessing) {
		this.density = density;
		this.preprocessing = preprocessing;
	}

	/**
	 * Returns {@code log p(x)} of each example in nats, in the units of the data; negative infinity outside the support.
	 *
	 * @return [N]
	 * @throws ProblemException if a figure is not a number, naming the row
	 */
	public double[] logProb(Examples examples) throws ProblemException {
		double[] logProb = new double[examples.size()]; // [N]
		forEachChunk(examples, (x, logDet, n, from) -> {
			double[] chunk = density.logProb(x, n); // [N]
			for (int i = 0; i < n; i++) {
				logProb[from + i] = requireNumber(chunk[i] + logDet[i], examples.row(from + i));
			}
		});
		return logProb;
	}

	/**
	 * Returns the log-likelihood of a part. With weights, its mean is the weighted mean {@code Σ w log p(x) / Σ w}, times
	 * the number of examples.
	 *
	 * @param examples at least one
	 * @param split    the name of the part
	 */
	public Likelihood likelihood(Examples examples, String split) throws ProblemException {
		return likelihood(examples, logProb(examples), split);
	}

	/**
	 * Returns the log-likelihood of a part from figures computed before.
	 *
	 * @param examples at least one
	 * @param logProb  {@link #logProb(Examples)} of the same examples, [N]
	 * @param split    the name of the part
	 */
	public Likelihood likelihood(Examples examples, double[] logProb, String split) {
		return new Likelihood(weightedSum(examples, logProb), examples.size(), examples.dimensions(),
				preprocessing.kind(density.kind()), density.importanceSamples(), preprocessing.measure(density.measure()), split, preprocessing.describe());
	}

	private static double weightedSum(Examples examples, double[] logProb) {
		double sum = 0;
		double weights = 0;
		for (int i = 0; i < logProb.length; i++) {
			double weight = examples.weight(i);
			if (weight > 0) {
				sum += weight * logProb[i];
				weights += weight;
			}
		}
		return weights == logProb.length ? sum : sum / weights * logProb.length;
	}

	/** Reads examples in chunks, in order. */
	static void forEachChunk(Examples examples, ChunkFunction function) throws ProblemException {
		int dimensions = examples.dimensions();
		for (int from = 0; from < examples.size(); from += CHUNK) {
			int n = Math.min(CHUNK, examples.size() - from);
			double[] x = new double[Math.multiplyExact(n, dimensions)]; // [N, D]
			double[] logDet = new double[n]; // [N]
			for (int i = 0; i < n; i++) {
				logDet[i] = examples.read(from + i, Examples.EVALUATION, x, i * dimensions);
			}
			requireFinite(x, dimensions, examples, from);
			function.accept(x, logDet, n, from);
		}
	}

	private static void requireFinite(double[] x, int dimensions, Examples examples, int from) throws ProblemException {
		for (int i = 0; i < x.length; i++) {
			if (!Double.isFinite(x[i])) {
				int row = examples.row(from + i / dimensions);
				throw ProblemException.input(Problem.error("not-finite", "Row " + row + ", value " + i % dimensions,
						"a finite number after preprocessing", "'" + x[i] + "'", "Correct or remove the row."));
			}
		}
	}

	private static double requireNumber(double logProb, int row) throws ProblemException {
		if (Double.isNaN(logProb)) {
			throw ProblemException.run(Problem.error("not-a-number", "log p(x) of row " + row, "a number", "'NaN'",
					"The model has degenerated. Train it again with more regularisation or another seed."));
		}
		return logProb;
	}
}
