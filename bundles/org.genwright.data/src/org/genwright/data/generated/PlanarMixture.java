package org.genwright.data.generated;

import java.util.List;

import org.genwright.nn.linalg.LogSumExp;
import org.genwright.nn.rng.RandomStream;

/** A mixture of Gaussians on the plane, {@code p(x) = Σ_k w_k N(x; mean_k, covariance_k)}; exact. */
final class PlanarMixture implements PlanarLaw {

	private final List<PlanarGaussian> components;
	private final List<String> classes;
	private final double[] logWeights;
	private final double[] cumulated;

	/** Makes a mixture of at least one component; the weights are divided by their sum. */
	PlanarMixture(List<PlanarGaussian> components, List<String> classes) {
		this.components = List.copyOf(components);
		this.classes = List.copyOf(classes);
		double sum = components.stream().mapToDouble(PlanarGaussian::weight).sum();
		logWeights = new double[components.size()]; // [K]
		cumulated = new double[components.size()]; // [K]
		double below = 0;
		for (int k = 0; k < components.size(); k++) {
			below += components.get(k).weight();
			logWeights[k] = Math.log(components.get(k).weight() / sum);
			cumulated[k] = below / sum;
		}
	}

	@Override
	public List<String> classes() {
		return classes;
	}

	@Override
	public int draw(RandomStream rng, double[] x) {
		double u = rng.uniform(0);
		int k = 0;
		while (k < cumulated.length - 1 && u >= cumulated[k]) {
			k++;
		}
		components.get(k).draw(rng, x);
		return k;
	}

	@Override
	public double logProb(double[] x) {
		double[] terms = new double[logWeights.length]; // [K]
		for (int k = 0; k < terms.length; k++) {
			terms[k] = logWeights[k] + components.get(k).logProb(x[0], x[1]);
		}
		return LogSumExp.of(terms);
	}
}
