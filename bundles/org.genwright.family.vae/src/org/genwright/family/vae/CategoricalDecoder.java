package org.genwright.family.vae;

import java.util.Map;

import org.genwright.core.likelihood.Measure;
import org.genwright.nn.distribution.Categorical;
import org.genwright.nn.distribution.CategoricalLogits;
import org.genwright.nn.graph.Value;
import org.genwright.nn.rng.RandomSequence;

/**
 * V levels without order: {@code log p(x|z) = Σ_d l_d[x_d] − log Σ_v exp l_d[v]} with V logits l_d for each dimension.
 */
record CategoricalDecoder(int dimensions, int levels) implements DecoderDistribution {

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
		Value logits = parameters(outputs).reshape(x.graph().batch(), dimensions, levels); // [N, D, V]
		return new CategoricalLogits(logits).logProb(x).rowSum(); // [N, 1]
	}

	@Override
	public Value parameters(Map<String, Value> outputs) {
		Value logits = outputs.get(VaeRoles.LOGITS);
		return logits.reshape(logits.graph().batch(), (long) dimensions * levels); // [N, D·V]
	}

	@Override
	public void sample(float[] parameters, int from, RandomSequence rng, float[] x, int at) {
		for (int d = 0; d < dimensions; d++) {
			x[at + d] = at(parameters, from, d).sample(rng);
		}
	}

	@Override
	public void mean(float[] parameters, int from, float[] x, int at) {
		for (int d = 0; d < dimensions; d++) {
			double[] probs = at(parameters, from, d).probs(); // [V]
			double mean = 0;
			for (int v = 1; v < levels; v++) {
				mean += v * probs[v];
			}
			x[at + d] = (float) mean;
		}
	}

	/** Returns the distribution of a dimension. */
	private Categorical at(float[] parameters, int from, int dimension) {
		double[] logits = new double[levels]; // [V]
		for (int v = 0; v < levels; v++) {
			logits[v] = parameters[from + dimension * levels + v];
		}
		return Categorical.ofLogits(logits);
	}
}
