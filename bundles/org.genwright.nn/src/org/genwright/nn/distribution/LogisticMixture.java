package org.genwright.nn.distribution;

import org.genwright.nn.graph.Activations;
import org.genwright.nn.graph.Value;
import org.genwright.nn.op.Attributes;
import org.genwright.nn.op.Classes;
import org.genwright.nn.op.Draws;
import org.genwright.nn.op.Elementwise;

/**
 * Grey levels 0 … V − 1 as a mixture of K logistic distributions cut into V bins, the first and the last reaching to
 * infinity: p(x) = Σ_k π_k [σ((y + h − μ_k) / s_k) − σ((y − h − μ_k) / s_k)], y = 2x / (V − 1) − 1, h = 1 / (V − 1).
 * Every element has a mixture of its own; channels are not coupled. The probabilities of all levels add up to 1.
 * Scales are bounded below by exp(−7).
 * <p>
 * Source: PixelCNN++ (Tim Salimans and others, 2017), equations 1 and 2, without section 2.2.
 *
 * @param logits    of the weights π [N, …, K]
 * @param means     μ, in units where the levels span −1 … 1 [N, …, K]
 * @param logScales log s [N, …, K]
 * @param levels    V, at least 2
 */
public record LogisticMixture(Value logits, Value means, Value logScales, int levels) implements GraphDistribution {

	private static final double LEAST_LOG_SCALE = -7;
	/** At 1 itself only the series has a derivative. */
	private static final double JUST_ABOVE_ONE = Math.nextUp(1f);
	/** log(1 − 1/e). */
	private static final double LOG_MASS_AT_ONE = Math.log1p(-Math.exp(-1));

	/** Checks the number of levels. */
	public LogisticMixture {
		if (levels < 2) {
			throw new IllegalArgumentException("A mixture of discretised logistics: expected at least 2 levels, found " + levels + ".");
		}
	}

	/** Returns the mixture with parameters side by side: [N, …, 3·K], columns logits, means, logScales. */
	public static LogisticMixture of(Value parameters, int levels) {
		long components = parameters.shape().size(-1) / 3;
		return new LogisticMixture(parameters.slice(0, components), parameters.slice(components, components),
				parameters.slice(2 * components, components), levels);
	}

	/**
	 * Returns the log-probability of levels. With a = (y + h − μ)/s and b = (y − h − μ)/s a bin's is
	 * −log(1 + exp(−a)) − log(1 + exp b) + log(1 − exp(b − a)), which loses no digits however far out the level is.
	 *
	 * @param x [N, …], levels as INT32, or FLOAT32 whole numbers
	 */
	@Override
	public Value logProb(Value x) {
		double half = 1.0 / (levels - 1);
		Value level = LastAxis.column(LastAxis.floats(x)); // [N, …, 1]
		Value inverse = logScales.clamp(LEAST_LOG_SCALE, Double.POSITIVE_INFINITY).negated().exp(); // [N, …, K]
		Value centred = level.affine(2 * half, -1).minus(means); // [N, …, K]
		Value above = level.plus(-0.5); // [N, …, 1], positive unless the lowest level
		Value below = level.affine(-1, levels - 1.5); // [N, …, 1], positive unless the highest level
		Value upper = Activations.softplus(centred.plus(half).times(inverse).negated()).where(below); // [N, …, K]
		Value lower = Activations.softplus(centred.plus(-half).times(inverse)).where(above); // [N, …, K]
		Value mass = logMass(inverse.times(2 * half)).where(above).where(below); // [N, …, K]
		Value joint = logits.plus(mass.minus(upper).minus(lower)); // [N, …, K]
		return LastAxis.dropLast(joint.logSumExp().minus(logits.logSumExp()));
	}

	/** Returns log(1 − exp(−d)) of d &gt; 0: up to 1 by the series of log((1 − exp(−d)) / d), whose next term is below 2e-7. */
	private static Value logMass(Value d) {
		Value small = d.clamp(Double.NEGATIVE_INFINITY, 1);
		Value square = small.square();
		Value series = square.affine(1.0 / 181440, -1.0 / 2880).times(square).plus(1.0 / 24).times(square);
		Value large = d.clamp(JUST_ABOVE_ONE, Double.POSITIVE_INFINITY).negated().exp().affine(-1, 1).log();
		return small.log().plus(small.times(-0.5)).plus(series).plus(large).plus(-LOG_MASS_AT_ONE);
	}

	/** Returns levels drawn from the mixture: FLOAT32 [N, …]. */
	@Override
	public Value sample() {
		long[] inner = LastAxis.inner(logits.shape());
		inner[inner.length - 1] = 1;
		Value component = logits.graph().apply(Draws.CATEGORICAL, Attributes.NONE, logits, logits.graph().uniform(inner)); // INT32 [N, …]
		Value mean = pick(means, component); // [N, …, 1]
		Value scale = pick(logScales, component).clamp(LEAST_LOG_SCALE, Double.POSITIVE_INFINITY).exp(); // [N, …, 1]
		Value u = logits.graph().uniform(inner); // [N, …, 1]
		Value y = mean.plus(u.log().minus(u.affine(-1, 1).log()).times(scale)); // [N, …, 1]
		double steps = (levels - 1) / 2.0;
		Value level = y.graph().apply(Elementwise.ROUND, Attributes.NONE, y.affine(steps, steps)); // [N, …, 1]
		return LastAxis.dropLast(level.clamp(0, levels - 1));
	}

	private static Value pick(Value x, Value component) {
		return x.graph().apply(Classes.PICK, Attributes.NONE, x, component);
	}
}
