package org.genwright.nn.distribution;

import org.genwright.nn.graph.Value;

/**
 * Independent normal elements.
 *
 * @param mu     means [N, …]
 * @param logVar logarithms of the variances, [N, …] or what is repeated to it
 */
public record DiagonalGaussian(Value mu, Value logVar) implements GraphDistribution {

	private static final double LOG_2_PI = Math.log(2 * Math.PI);

	/** Returns −½ (logVar + (x − mu)² / exp logVar + log 2π): [N, …]. */
	@Override
	public Value logProb(Value x) {
		Value distance = LastAxis.floats(x).minus(mu).square().times(logVar.negated().exp()); // [N, …]
		return distance.plus(logVar).affine(-0.5, -0.5 * LOG_2_PI);
	}

	/** Returns mu + exp(½ logVar)·eps with eps drawn anew in every run: [N, …]; differentiable in both parameters. */
	@Override
	public Value sample() {
		return sample(mu.graph().normal(LastAxis.inner(mu.shape())));
	}

	/** Returns mu + exp(½ logVar)·eps: [N, …]. Source: Auto-Encoding Variational Bayes (Diederik P. Kingma, Max Welling, 2014). */
	public Value sample(Value eps) {
		return mu.plus(eps.times(logVar.times(0.5).exp()));
	}

	/** Returns ½ (logVar + log 2πe) in nats, of the shape of logVar. */
	public Value entropy() {
		return logVar.affine(0.5, 0.5 * (LOG_2_PI + 1));
	}

	/** Returns KL(this ‖ N(0, 1)) = ½ (mu² + exp logVar − logVar − 1) per element in nats: [N, …]. */
	public Value klToStandard() {
		return mu.square().plus(logVar.exp().minus(logVar)).affine(0.5, -0.5);
	}

	/** Returns KL(this ‖ other) per element in nats: [N, …]. */
	public Value kl(DiagonalGaussian other) {
		Value logRatio = logVar.minus(other.logVar); // [N, …]
		Value distance = mu.minus(other.mu).square().times(other.logVar.negated().exp()); // [N, …]
		return distance.plus(logRatio.exp().minus(logRatio)).affine(0.5, -0.5);
	}
}
