package org.genwright.core.evaluation;

import org.genwright.core.dataset.Examples;
import org.genwright.core.family.Density;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;

/**
 * Classifies by Bayes' rule with a class-conditional density: {@code p(y|x) = p(x|y) p(y) / Σ p(x|y) p(y)}. Unlike a
 * discriminative classifier it knows {@code p(x)}, too, and rejects examples below a threshold. The log-determinants of
 * the preprocessing are the same for every class and cancel in the posterior; they count in {@code p(x)}.
 */
public final class BayesClassifier {

	private final Density density;
	private final int classes;
	private final double threshold;

	/**
	 * Creates a classifier.
	 *
	 * @param density   a class-conditional density over preprocessed examples
	 * @param classes   number of classes K
	 * @param threshold examples with {@code log p(x)} below it are rejected: a quantile of known examples'
	 *                  {@code log p(x)}, or negative infinity to reject none
	 */
	public BayesClassifier(Density density, int classes, double threshold) {
		if (classes < 1 || Double.isNaN(threshold)) {
			throw new IllegalArgumentException("A classifier: expected at least one class and a threshold, found " + classes
					+ " and " + threshold + ".");
		}
		this.density = density;
		this.classes = classes;
		this.threshold = threshold;
	}

	/**
	 * Classifies examples.
	 *
	 * @throws ProblemException if a figure is not a number, naming the row
	 */
	public Predictions classify(Examples examples) throws ProblemException {
		int size = examples.size();
		double[] logPosterior = new double[Math.multiplyExact(size, classes)]; // [N, K]
		double[] logProb = new double[size]; // [N]
		int[] predicted = new int[size]; // [N]
		double[] logPrior = density.logPrior(); // [K]
		Evaluator.forEachChunk(examples, (x, logDet, n, from) -> {
			double[] logLikelihood = density.logProbByClass(x, n); // [N, K]
			for (int i = 0; i < n; i++) {
				double[] logJoint = new double[classes]; // [K]
				for (int k = 0; k < classes; k++) {
					logJoint[k] = logLikelihood[i * classes + k] + logPrior[k];
				}
				int best = largest(logJoint);
				double logEvidence = logSum(logJoint, logJoint[best]);
				if (Double.isNaN(logEvidence)) {
					throw notANumber(examples.row(from + i));
				}
				for (int k = 0; k < classes; k++) {
					logPosterior[(from + i) * classes + k] = logPosterior(logJoint[k], logEvidence, logPrior[k]);
				}
				predicted[from + i] = best;
				logProb[from + i] = logEvidence + logDet[i];
			}
		});
		return new Predictions(logPosterior, predicted, logProb, threshold);
	}

	/** Where no class gives the example any density, its posterior is the prior. */
	private static double logPosterior(double logJoint, double logEvidence, double logPrior) {
		return logEvidence == Double.NEGATIVE_INFINITY ? logPrior : logJoint - logEvidence;
	}

	private static int largest(double[] values) {
		int best = 0;
		for (int k = 1; k < values.length; k++) {
			best = values[k] > values[best] ? k : best;
		}
		return best;
	}

	private static double logSum(double[] values, double largest) {
		if (largest == Double.NEGATIVE_INFINITY) {
			return largest;
		}
		double sum = 0;
		for (double value : values) {
			sum += Math.exp(value - largest);
		}
		return largest + Math.log(sum);
	}

	private static ProblemException notANumber(int row) {
		return ProblemException.run(Problem.error("not-a-number", "log p(x|y) of row " + row, "a number for every class",
				"'NaN'", "The model has degenerated. Train it again with more regularisation or another seed."));
	}
}
