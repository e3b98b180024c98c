package org.genwright.family.mixture;

import java.util.Locale;

import org.genwright.nn.density.CovarianceForm;
import org.genwright.nn.density.GaussianSums;
import org.genwright.nn.linalg.Cholesky;
import org.genwright.nn.linalg.NotPositiveDefiniteException;

/**
 * The M step in scaled columns: {@code w_k = N_k / N}, the weighted means, and {@code Σ_k = S_k + ε} with the weighted
 * covariances {@code S_k} in the form asked for.
 * <p>
 * A start whose likelihood is on its way to infinity is recognised here and dropped. Without regularisation, the share
 * of a component must be worth at least D + 1 rows (full), 2 rows (diagonal, spherical) or 1 row (tied, whose
 * likelihood is bounded), and no pivot of a covariance may fall below 1e-10 of the columns' variance. With
 * regularisation the likelihood is bounded, and only a component without any weight is an error.
 * <p>
 * Sources: Maximum Likelihood from Incomplete Data via the EM Algorithm (A. P. Dempster, N. M. Laird, D. B. Rubin, 1977);
 * Finite Mixture Models (Geoffrey McLachlan, David Peel, 2000), sections 3.2 and 3.10 (spurious maximisers).
 */
record Maximisation(CovarianceForm form, TrainingRows rows) {

	private static final double SMALLEST_PIVOT = 1e-10;
	private static final double NO_WEIGHT = 1e-8;

	/** Returns the parameters that follow from the sums of an E step. */
	MixtureParameters parameters(GaussianSums sums) throws CollapsedStart {
		int components = sums.weights().length;
		double[] weights = new double[components]; // [K]
		double[][] means = new double[components][]; // [K, D]
		double total = 0;
		for (double weight : sums.weights()) {
			total += weight;
		}
		for (int k = 0; k < components; k++) {
			weights[k] = sums.weights()[k] / total;
			requireRows(k, weights[k] * rows.size());
			means[k] = sums.mean(k);
		}
		return new MixtureParameters(form, weights, means, covariances(sums));
	}

	private double[][] covariances(GaussianSums sums) throws CollapsedStart {
		int count = MixtureParameters.covarianceRows(form, sums.weights().length);
		double[][] covariances = new double[count][];
		for (int k = 0; k < count; k++) {
			covariances[k] = switch (form) {
				case FULL -> matrix(sums.covariance(k), k);
				case TIED -> matrix(sums.tiedCovariance(), k);
				case DIAGONAL -> variances(sums.variances(k), k);
				case SPHERICAL -> new double[] { sphericalVariance(sums.variances(k), k) };
			};
		}
		return covariances;
	}

	private double[] matrix(double[][] covariance, int k) throws CollapsedStart {
		int size = covariance.length;
		double[] row = new double[size * size]; // [D, D]
		for (int i = 0; i < size; i++) {
			covariance[i][i] += rows.epsilon()[i];
			System.arraycopy(covariance[i], 0, row, i * size, size);
		}
		requirePivots(covariance, k);
		return row;
	}

	private double[] variances(double[] variances, int k) throws CollapsedStart {
		for (int d = 0; d < variances.length; d++) {
			variances[d] += rows.epsilon()[d];
			requirePivot(variances[d], k);
		}
		return variances;
	}

	private double sphericalVariance(double[] variances, int k) throws CollapsedStart {
		double sum = 0;
		for (double variance : variances) {
			sum += variance;
		}
		double variance = sum / variances.length + rows.epsilon()[0];
		requirePivot(variance, k);
		return variance;
	}

	private void requireRows(int k, double share) throws CollapsedStart {
		double least = regularised() ? NO_WEIGHT : switch (form) {
			case FULL -> rows.epsilon().length + 1;
			case TIED -> 1;
			case DIAGONAL, SPHERICAL -> 2;
		};
		// A hair of slack: responsibilities of a component that owns exactly its rows sum to a little less.
		if (!(share >= least * (1 - 1e-6))) {
			throw new CollapsedStart(String.format(Locale.ROOT, "component %d is worth %.3g rows, fewer than %.3g", k + 1, share, least));
		}
	}

	private void requirePivots(double[][] covariance, int k) throws CollapsedStart {
		try {
			double[][] lower = Cholesky.of(covariance).lower();
			for (int d = 0; d < lower.length; d++) {
				requirePivot(lower[d][d] * lower[d][d], k);
			}
		} catch (NotPositiveDefiniteException e) {
			requirePivot(0, k);
		}
	}

	private void requirePivot(double pivot, int k) throws CollapsedStart {
		if (!(pivot > (regularised() ? 0 : SMALLEST_PIVOT))) {
			throw new CollapsedStart(form == CovarianceForm.TIED ? "the shared covariance is singular"
					: "the covariance of component " + (k + 1) + " is singular");
		}
	}

	private boolean regularised() {
		return rows.epsilon()[0] > 0;
	}
}
