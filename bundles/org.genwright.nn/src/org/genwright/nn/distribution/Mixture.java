package org.genwright.nn.distribution;

import java.util.List;

import org.genwright.nn.linalg.LogSumExp;
import org.genwright.nn.rng.RandomSequence;

/**
 * A mixture p(x) = Σ_k w_k p_k(x) of K distributions over the same space. Immutable.
 *
 * @param weights    w over K classes
 * @param components p_k, K of them, all over D dimensions
 */
public record Mixture<C extends Distribution>(Categorical weights, List<C> components) implements Distribution {

	/** Checks that there are as many components as weights, over the same number of dimensions. */
	public Mixture {
		components = List.copyOf(components);
		if (components.size() != weights.classes()) {
			throw new IllegalArgumentException("A mixture: expected " + weights.classes()
					+ " components as there are weights, found " + components.size() + ".");
		}
		int dimensions = components.getFirst().dimensions();
		for (C component : components) {
			if (component.dimensions() != dimensions) {
				throw new IllegalArgumentException("A mixture: expected all components over " + dimensions
						+ " dimensions, found one over " + component.dimensions() + ".");
			}
		}
	}

	@Override
	public int dimensions() {
		return components.getFirst().dimensions();
	}

	/** Returns log Σ_k w_k p_k(x) in nats, by log-sum-exp. */
	@Override
	public double logProb(double[] x) {
		return LogSumExp.of(logJoint(x));
	}

	/** Returns the responsibilities p(k|x) [K], which sum to 1; NaN where log p(x) is not finite. */
	public double[] responsibilities(double[] x) {
		double[] joint = logJoint(x); // [K]
		LogSumExp.softmaxInPlace(joint);
		return joint;
	}

	/** Returns a draw from a component drawn by weight (ancestral sampling). */
	@Override
	public double[] sample(RandomSequence rng) {
		return components.get(weights.sample(rng)).sample(rng);
	}

	private double[] logJoint(double[] x) {
		double[] joint = new double[components.size()]; // [K]
		for (int k = 0; k < joint.length; k++) {
			joint[k] = weights.logProb(k) + components.get(k).logProb(x);
		}
		return joint;
	}
}
