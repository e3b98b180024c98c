package org.genwright.family.vae;

import java.util.Map;

import org.genwright.core.likelihood.Measure;
import org.genwright.nn.distribution.BernoulliLogits;
import org.genwright.nn.graph.Value;
import org.genwright.nn.rng.RandomSequence;

/**
 * Binary data: {@code log p(x|z) = Σ_d x_d l_d − log(1 + exp l_d)} with logits l. Values between 0 and 1 count as
 * probabilities of 1, for which this is the mean over binary images.
 */
record BernoulliDecoder(int dimensions) implements DecoderDistribution {

	@Override
	public Measure measure() {
		return Measure.MASS;
	}

	@Override
	public double inputScale() {
		return 1;
	}

	@Override
	public boolean supports(double value) {
		return value >= 0 && value <= 1;
	}

	@Override
	public String support() {
		return "0, 1 or a number between";
	}

	@Override
	public Value logProb(Value x, Map<String, Value> outputs) {
		return new BernoulliLogits(parameters(outputs)).logProb(x).rowSum(); // [N, 1]
	}

	@Override
	public Value parameters(Map<String, Value> outputs) {
		Value logits = outputs.get(VaeRoles.LOGITS);
		return logits.reshape(logits.graph().batch(), dimensions); // [N, D]
	}

	@Override
	public void sample(float[] parameters, int from, RandomSequence rng, float[] x, int at) {
		for (int d = 0; d < dimensions; d++) {
			x[at + d] = rng.uniform() < Logistic.sigmoid(parameters[from + d]) ? 1 : 0;
		}
	}

	@Override
	public void mean(float[] parameters, int from, float[] x, int at) {
		for (int d = 0; d < dimensions; d++) {
			x[at + d] = (float) Logistic.sigmoid(parameters[from + d]);
		}
	}
}
