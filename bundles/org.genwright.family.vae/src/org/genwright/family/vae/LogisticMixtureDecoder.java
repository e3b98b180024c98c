package org.genwright.family.vae;

import java.util.Map;

import org.genwright.core.likelihood.Measure;
import org.genwright.nn.distribution.Categorical;
import org.genwright.nn.distribution.LogisticMixture;
import org.genwright.nn.graph.Value;
import org.genwright.nn.rng.RandomSequence;

/**
 * V ordered levels, put at −1 … 1: the mass of a level under a mixture of K logistics is that of the interval of width
 * 2/(V−1) around it, and the lowest and highest level take the tails.
 * <p>
 * Source: PixelCNN++ (Tim Salimans, Andrej Karpathy, Xi Chen, Diederik P. Kingma, 2017), section 2.1.
 */
record LogisticMixtureDecoder(int dimensions, int components, int levels) implements DecoderDistribution {

	/** As the mass has it. */
	private static final double LEAST_LOG_SCALE = -7;

	@Override
	public Measure measure() {
		return Measure.MASS;
	}

	@Override
	public double inputScale() {
		return 1.0 / (levels - 1);
	}

	@Override
	public boolean supports(double value) {
		return Levels.contains(levels, value);
	}

	@Override
	public String support() {
		return Levels.describe(levels);
	}

	@Override
	public Value logProb(Value x, Map<String, Value> outputs) {
		Value all = parameters(outputs).reshape(x.graph().batch(), dimensions, 3L * components); // [N, D, 3·K]
		return LogisticMixture.of(all, levels).logProb(x).rowSum(); // [N, 1]
	}

	@Override
	public Value parameters(Map<String, Value> outputs) {
		Value all = outputs.get(VaeRoles.PARAMETERS);
		return all.reshape(all.graph().batch(), 3L * components * dimensions); // [N, D·3·K]
	}

	@Override
	public void sample(float[] parameters, int from, RandomSequence rng, float[] x, int at) {
		for (int d = 0; d < dimensions; d++) {
			int row = from + 3 * components * d;
			int k = weights(parameters, row).sample(rng);
			double value = parameters[row + components + k] + scale(parameters, row, k) * Logistic.logit(rng.uniform());
			x[at + d] = Math.clamp(Math.round((value + 1) / 2 * (levels - 1)), 0, levels - 1);
		}
	}

	/** Writes Σ_{v ≥ 1} P(x ≥ v), which is the mean. */
	@Override
	public void mean(float[] parameters, int from, float[] x, int at) {
		for (int d = 0; d < dimensions; d++) {
			int row = from + 3 * components * d;
			Categorical weights = weights(parameters, row);
			double mean = 0;
			for (int k = 0; k < components; k++) {
				double scale = scale(parameters, row, k);
				for (int v = 1; v < levels; v++) {
					double lowerEnd = (2.0 * v - 1) / (levels - 1) - 1;
					mean += weights.prob(k) * Logistic.sigmoid((parameters[row + components + k] - lowerEnd) / scale);
				}
			}
			x[at + d] = (float) mean;
		}
	}

	private Categorical weights(float[] parameters, int row) {
		double[] logits = new double[components]; // [K]
		for (int k = 0; k < components; k++) {
			logits[k] = parameters[row + k];
		}
		return Categorical.ofLogits(logits);
	}

	private double scale(float[] parameters, int row, int k) {
		return Math.exp(Math.max(LEAST_LOG_SCALE, parameters[row + 2 * components + k]));
	}
}
