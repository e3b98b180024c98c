package org.genwright.family.vae;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

import org.genwright.core.compile.EngineShape;
import org.genwright.core.compile.Mode;
import org.genwright.core.compile.NetworkGraph;
import org.genwright.core.shape.TensorShape;
import org.genwright.nn.Shape;
import org.genwright.nn.distribution.DiagonalGaussian;
import org.genwright.nn.graph.BufferSpec;
import org.genwright.nn.graph.Graph;
import org.genwright.nn.graph.Value;

/**
 * The entry points of the program. With posterior {@code q(z|x) = N(mu, diag exp logVar)}, prior N(0, I) and the draw
 * {@code z = mu + exp(logVar / 2) · eps}, a step minimises the mean over the batch of
 * {@code −log p(x|z) + β KL(q(z|x) ‖ p(z))}, where {@code KL = Σ_j ½ (mu_j² + exp logVar_j − 1 − logVar_j)}.
 * <p>
 * Source: Auto-Encoding Variational Bayes (Diederik P. Kingma, Max Welling, 2014), section 3 and appendix B.
 */
final class VaeGraphs {

	/** The group of trained parameters. */
	static final String GROUP = "main";
	/** The buffer of log p(y) [K] of a class-conditional model. */
	static final String LOG_PRIOR = "prior.logProb";
	/** Bound of the logarithm of variances, for exponentials that stay finite. */
	static final double MOST_LOG_VAR = 20;

	static final String LOSS = "loss";
	static final String RECONSTRUCTION = "reconstruction";
	static final String KL = "kl";
	static final String KL_BY_DIMENSION = "klByDimension";
	static final String KL_WEIGHT = "klWeight";
	static final String EPS = "eps";
	static final String LOG_PROB = "logProb";
	static final String LOG_RATIO = "logRatio";
	static final String PARAMETERS = "parameters";
	private static final String KEPT = "kept.";

	private final VaeSpec spec;
	private final DecoderDistribution distribution;
	private final NetworkGraph encoder;
	private final NetworkGraph decoder;
	private final float[] logPrior;

	/**
	 * Makes the entry points of a model.
	 *
	 * @param logPrior log p(y) [K] to begin with; empty if unconditional
	 */
	VaeGraphs(VaeSpec spec, NetworkGraph encoder, NetworkGraph decoder, float[] logPrior) {
		this.spec = spec;
		this.encoder = encoder;
		this.decoder = decoder;
		this.logPrior = logPrior;
		distribution = spec.decoder();
	}

	/** Writes a training step: inputs x, y and klWeight; outputs loss, reconstruction and kl. */
	void train(Graph graph) {
		Value x = x(graph);
		Optional<Value> y = y(graph);
		DiagonalGaussian posterior = encode(x, y, Mode.TRAINING);
		Value kl = posterior.klToStandard(); // [N, Z]
		Value z = posterior.sample(); // [N, Z]
		Value reconstruction = logProb(x, decode(z, y, Mode.TRAINING)).mean().negated(); // []
		Value weighted = costly(kl).times(graph.setting(KL_WEIGHT)); // []
		logPrior(graph);
		graph.output(RECONSTRUCTION, reconstruction);
		graph.output(KL, kl.rowSum().mean());
		graph.minimise(reconstruction.plus(weighted), GROUP);
	}

	/**
	 * Returns the divergence as the objective counts it, Σ_j max(λ, mean over the batch of KL_j), with λ nats free for each
	 * latent dimension. Source: Improved Variational Inference with Inverse Autoregressive Flow (Diederik P. Kingma and
	 * others, 2016), equation 15, with a group for each dimension.
	 */
	private Value costly(Value kl) {
		double free = spec.options().freeBits();
		if (free == 0) {
			return kl.rowSum().mean(); // []
		}
		return kl.columnMean().clamp(free, Double.POSITIVE_INFINITY).sum(); // []
	}

	/** Writes the terms of a batch without training: outputs reconstruction, klByDimension [Z] and mu [N, Z]. */
	void validate(Graph graph) {
		Value x = x(graph);
		Optional<Value> y = y(graph);
		DiagonalGaussian posterior = encode(x, y, Mode.EVALUATION);
		Value z = posterior.sample(); // [N, Z]
		graph.output(RECONSTRUCTION, logProb(x, decode(z, y, Mode.EVALUATION)).mean().negated());
		graph.output(KL_BY_DIMENSION, posterior.klToStandard().columnMean());
		graph.output(VaeRoles.MU, posterior.mu());
	}

	/** Writes the encoder: inputs x and y, kept for {@link #draw} with the results; outputs mu and logVar [N, Z]. */
	void encode(Graph graph) {
		Value x = x(graph);
		Optional<Value> y = y(graph);
		DiagonalGaussian posterior = encode(x, y, Mode.EVALUATION);
		graph.output(VaeRoles.MU, posterior.mu());
		graph.output(VaeRoles.LOG_VAR, posterior.logVar());
		keep(VaeRoles.X, x);
		y.ifPresent(value -> keep(VaeRoles.Y, value));
		keep(VaeRoles.MU, posterior.mu());
		keep(VaeRoles.LOG_VAR, posterior.logVar());
	}

	private static void keep(String name, Value value) {
		long[] sizes = value.shape().sizes();
		Value state = value.graph().state(KEPT + name, Arrays.copyOfRange(sizes, 1, sizes.length));
		value.graph().assign(state, value);
	}

	/**
	 * Writes one draw of a bound for the rows encoded last: input eps; outputs logProb = log p(x|z) and
	 * logRatio = log p(z) − log q(z|x) [N, 1] at z = mu + exp(logVar / 2) · eps.
	 */
	void draw(Graph graph) {
		Value x = graph.state(KEPT + VaeRoles.X, xSizes());
		Optional<Value> y = spec.classes().isEmpty() ? Optional.empty()
				: Optional.of(graph.state(KEPT + VaeRoles.Y, spec.classes().size()));
		DiagonalGaussian posterior = new DiagonalGaussian(graph.state(KEPT + VaeRoles.MU, spec.latents()),
				graph.state(KEPT + VaeRoles.LOG_VAR, spec.latents()));
		Value eps = graph.input(EPS, spec.latents()); // [N, Z]
		Value z = posterior.sample(eps); // [N, Z]
		Value ratio = posterior.logVar().plus(eps.square()).minus(z.square()).times(0.5); // [N, Z]
		graph.output(LOG_PROB, logProb(x, decode(z, y, Mode.EVALUATION)));
		graph.output(LOG_RATIO, ratio.rowSum());
	}

	/** Writes the decoder: inputs z and y; output parameters [N, P] of the data's distribution. */
	void decode(Graph graph) {
		Value z = graph.input(VaeRoles.Z, spec.latents()); // [N, Z]
		graph.output(PARAMETERS, distribution.parameters(decode(z, y(graph), Mode.EVALUATION)));
		logPrior(graph);
	}

	private Value x(Graph graph) {
		return graph.input(VaeRoles.X, xSizes()); // [N, D] or [N, H, W, C]
	}

	private long[] xSizes() {
		return EngineShape.sizes(TensorShape.of(spec.dataShape()));
	}

	/** Adds the class of each row, 1 at its place [N, K], if the model is conditional. */
	private Optional<Value> y(Graph graph) {
		return spec.classes().isEmpty() ? Optional.empty() : Optional.of(graph.input(VaeRoles.Y, spec.classes().size()));
	}

	/** Makes log p(y) a tensor of the program, which no step changes. */
	private void logPrior(Graph graph) {
		if (!spec.classes().isEmpty()) {
			graph.buffer(new BufferSpec(LOG_PRIOR, Shape.of(logPrior.length), (shape, stream) -> logPrior.clone()));
		}
	}

	private Value logProb(Value x, Map<String, Value> outputs) {
		return distribution.logProb(x.reshape(x.graph().batch(), spec.dimensions()), outputs); // [N, 1]
	}

	private DiagonalGaussian encode(Value x, Optional<Value> y, Mode mode) {
		double scale = distribution.inputScale();
		Map<String, Value> outputs = encoder.build(x.graph(), GROUP, mode,
				inputs(VaeRoles.X, scale == 1 ? x : x.times(scale), y));
		Value logVar = outputs.get(VaeRoles.LOG_VAR).clamp(-MOST_LOG_VAR, MOST_LOG_VAR); // [N, Z]
		return new DiagonalGaussian(outputs.get(VaeRoles.MU), logVar);
	}

	private Map<String, Value> decode(Value z, Optional<Value> y, Mode mode) {
		return decoder.build(z.graph(), GROUP, mode, inputs(VaeRoles.Z, z, y));
	}

	private static Map<String, Value> inputs(String port, Value value, Optional<Value> y) {
		return y.isEmpty() ? Map.of(port, value) : Map.of(port, value, VaeRoles.Y, y.get());
	}
}
