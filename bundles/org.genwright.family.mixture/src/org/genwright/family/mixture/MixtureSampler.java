package org.genwright.family.mixture;

import java.util.ArrayList;
import java.util.List;

import org.genwright.nn.density.CovarianceForm;
import org.genwright.nn.distribution.Categorical;
import org.genwright.nn.linalg.Cholesky;
import org.genwright.nn.rng.RandomSequence;

/** Draws from one mixture: the component first, then μ_k + L_k z with z standard normal and Σ_k = L_k·L_kᵀ. */
final class MixtureSampler {

	private final MixtureParameters parameters;
	private final Categorical weights;
	private final List<Cholesky> factors = new ArrayList<>(); // K or 1; none where components are diagonal

	MixtureSampler(MixtureParameters parameters) {
		this.parameters = parameters;
		this.weights = Categorical.ofWeights(parameters.weights());
		if (parameters.form() == CovarianceForm.FULL || parameters.form() == CovarianceForm.TIED) {
			for (int k = 0; k < parameters.covariances().length; k++) {
				factors.add(parameters.factor(k));
			}
		}
	}

	/** Writes one draw [D] at the offset. */
	void sample(RandomSequence rng, double[] into, int offset) {
		int k = weights.sample(rng);
		double[] z = new double[parameters.dimensions()]; // [D]
		for (int d = 0; d < z.length; d++) {
			z[d] = rng.normal();
		}
		double[] deviation = factors.isEmpty() ? diagonal(k, z) : factors.get(Math.min(k, factors.size() - 1)).multiplyLower(z); // [D]
		for (int d = 0; d < z.length; d++) {
			into[offset + d] = parameters.means()[k][d] + deviation[d];
		}
	}

	private double[] diagonal(int k, double[] z) {
		double[] deviation = new double[z.length]; // [D]
		for (int d = 0; d < z.length; d++) {
			deviation[d] = Math.sqrt(parameters.variance(k, d)) * z[d];
		}
		return deviation;
	}
}
