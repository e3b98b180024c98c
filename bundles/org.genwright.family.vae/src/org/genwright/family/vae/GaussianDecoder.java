package org.genwright.family.vae;

import java.util.Map;

import org.genwright.core.likelihood.Measure;
import org.genwright.nn.Shape;
import org.genwright.nn.distribution.DiagonalGaussian;
import org.genwright.nn.graph.Graph;
import org.genwright.nn.graph.Initialiser;
import org.genwright.nn.graph.ParameterSpec;
import org.genwright.nn.graph.Value;
import org.genwright.nn.rng.RandomSequence;

/**
 * Continuous data: {@code log p(x|z) = −½ Σ_d (x_d − mu_d)² exp(−logVar_d) + logVar_d + log 2π}. The variance is
 * fixed, learnt, or an output of the decoder; its logarithm is held within ±{@link VaeGraphs#MOST_LOG_VAR}.
 */
record GaussianDecoder(int dimensions, NoiseKind noise, double deviation) implements DecoderDistribution {

	/** The parameter that holds a learnt variance. */
	static final String NOISE = "noise.logVar";

	@Override
	public Measure measure() {
		return Measure.DENSITY;
	}

	@Override
	public double inputScale() {
		return 1;
	}

	@Override
	public boolean supports(double value) {
		return Double.isFinite(value);
	}

	@Override
	public String support() {
		return "a finite number";
	}

	@Override
	public Value logProb(Value x, Map<String, Value> outputs) {
		return new DiagonalGaussian(mu(outputs), logVar(x.graph(), outputs)).logProb(x).rowSum(); // [N, 1]
	}

	@Override
	public Value parameters(Map<String, Value> outputs) {
		Value mu = mu(outputs); // [N, D]
		return mu.concat(mu.graph().broadcast(logVar(mu.graph(), outputs), mu)); // [N, 2·D]
	}

	private Value mu(Map<String, Value> outputs) {
		Value mu = outputs.get(VaeRoles.MU);
		return mu.reshape(mu.graph().batch(), dimensions); // [N, D]
	}

	private Value logVar(Graph graph, Map<String, Value> outputs) {
		double initial = 2 * Math.log(deviation);
		Value logVar = switch (noise) {
			case PER_DIMENSION -> learnt(graph, initial, Shape.of(dimensions)); // [D]
			case SHARED -> learnt(graph, initial, Shape.of(1)).reshape(); // []
			case FIXED -> graph.constant(initial); // []
			case NETWORK -> outputs.get(VaeRoles.LOG_VAR).reshape(graph.batch(), dimensions); // [N, D]
		};
		return logVar.clamp(-VaeGraphs.MOST_LOG_VAR, VaeGraphs.MOST_LOG_VAR);
	}

	private static Value learnt(Graph graph, double initial, Shape shape) {
		return graph.parameter(new ParameterSpec(NOISE, VaeGraphs.GROUP, shape, Initialiser.constant(initial)));
	}

	@Override
	public void sample(float[] parameters, int from, RandomSequence rng, float[] x, int at) {
		for (int d = 0; d < dimensions; d++) {
			double logVar = parameters[from + dimensions + d];
			x[at + d] = (float) (parameters[from + d] + Math.exp(0.5 * logVar) * rng.normal());
		}
	}

	@Override
	public void mean(float[] parameters, int from, float[] x, int at) {
		System.arraycopy(parameters, from, x, at, dimensions);
	}
}
