package org.genwright.nn.density;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.genwright.nn.distribution.Categorical;
import org.genwright.nn.distribution.Gaussian;
import org.genwright.nn.distribution.Mixture;
import org.genwright.nn.linalg.Cholesky;
import org.genwright.nn.linalg.CompensatedSum;
import org.genwright.nn.linalg.Matrices;
import org.genwright.nn.rng.RandomSequence;
import org.genwright.nn.rng.RandomStream;

/** Random data and components, and the pass over them in plain Java, row by row with the distribution classes. */
final class Reference {

	final int rows;
	final int dimensions;
	final int components;
	final CovarianceForm form;
	final double[] x; // [N, D]
	final double[] weights; // [N]
	final GaussianComponents gaussians;
	final Mixture<Gaussian> mixture;

	Reference(CovarianceForm form, int rows, int dimensions, int components) {
		this.form = form;
		this.rows = rows;
		this.dimensions = dimensions;
		this.components = components;
		RandomSequence rng = RandomStream.of(rows + 31L * dimensions + 997L * components).sequence();
		x = normal(rng, rows * dimensions);
		weights = new double[rows];
		for (int n = 0; n < rows; n++) {
			weights[n] = n % 5 == 0 ? 0 : rng.uniform() * 3;
		}
		weights[0] = 1;
		double[] logWeights = normal(rng, components); // [K]
		double[][] means = new double[components][];
		Cholesky[] covariances = new Cholesky[components];
		for (int k = 0; k < components; k++) {
			means[k] = normal(rng, dimensions);
			covariances[k] = k > 0 && form == CovarianceForm.TIED ? covariances[0] : covariance(rng);
		}
		gaussians = gaussians(logWeights, means, covariances);
		List<Gaussian> list = new ArrayList<>();
		for (int k = 0; k < components; k++) {
			list.add(Gaussian.full(means[k], covariances[k]));
		}
		mixture = new Mixture<>(Categorical.ofLogits(logWeights), list);
	}

	private GaussianComponents gaussians(double[] logits, double[][] means, Cholesky[] covariances) {
		double[] logWeights = new double[components]; // [K]
		Categorical categorical = Categorical.ofLogits(logits);
		double[][] variances = new double[components][dimensions]; // [K, D]
		double[] variance = new double[components]; // [K]
		for (int k = 0; k < components; k++) {
			logWeights[k] = categorical.logProb(k);
			double[][] matrix = covariances[k].matrix();
			for (int d = 0; d < dimensions; d++) {
				variances[k][d] = matrix[d][d];
			}
			variance[k] = matrix[0][0];
		}
		return switch (form) {
			case FULL -> GaussianComponents.full(logWeights, means, covariances);
			case TIED -> GaussianComponents.tied(logWeights, means, covariances[0]);
			case DIAGONAL -> GaussianComponents.diagonal(logWeights, means, variances);
			case SPHERICAL -> GaussianComponents.spherical(logWeights, means, variance);
		};
	}

	private Cholesky covariance(RandomSequence rng) {
		double[] variances = new double[dimensions];
		Arrays.fill(variances, 0.3 + rng.uniform());
		if (form != CovarianceForm.SPHERICAL) {
			Arrays.setAll(variances, d -> 0.3 + rng.uniform());
		}
		double[][] matrix = Matrices.diagonal(variances);
		if (form == CovarianceForm.FULL || form == CovarianceForm.TIED) {
			Matrices.rankOneUpdateInPlace(matrix, 1, normal(rng, dimensions));
		}
		return Cholesky.of(matrix);
	}

	private static double[] normal(RandomSequence rng, int count) {
		double[] values = new double[count];
		Arrays.setAll(values, i -> rng.normal());
		return values;
	}

	double[] row(int n) {
		return Arrays.copyOfRange(x, n * dimensions, (n + 1) * dimensions);
	}

	double[] logProb() {
		double[] logProb = new double[rows];
		Arrays.setAll(logProb, n -> mixture.logProb(row(n)));
		return logProb;
	}

	double[] responsibilities() {
		double[] all = new double[rows * components];
		for (int n = 0; n < rows; n++) {
			System.arraycopy(mixture.responsibilities(row(n)), 0, all, n * components, components);
		}
		return all;
	}

	/** Returns Σₙ wₙ log p(xₙ). */
	double logLikelihood(double[] w) {
		CompensatedSum sum = new CompensatedSum();
		double[] logProb = logProb();
		for (int n = 0; n < rows; n++) {
			sum.add(w[n] * logProb[n]);
		}
		return sum.value();
	}

	/** Returns Σₙ wₙ rₙₖ x_i x_j over the given responsibilities; an index of −1 stands for the factor 1. */
	double moment(double[] w, double[] r, int k, int i, int j) {
		CompensatedSum sum = new CompensatedSum();
		for (int n = 0; n < rows; n++) {
			sum.add(w[n] * r[n * components + k] * factor(n, i) * factor(n, j));
		}
		return sum.value();
	}

	private double factor(int n, int i) {
		return i < 0 ? 1 : x[n * dimensions + i];
	}
}
