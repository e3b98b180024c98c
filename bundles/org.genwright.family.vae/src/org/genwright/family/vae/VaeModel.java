package org.genwright.family.vae;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.genwright.core.family.Density;
import org.genwright.core.family.Encoder;
import org.genwright.core.family.LatentModel;
import org.genwright.core.family.ModelContext;
import org.genwright.core.family.Samples;
import org.genwright.core.family.TrainedModel;
import org.genwright.core.likelihood.LikelihoodKind;
import org.genwright.core.problem.ProblemException;
import org.genwright.family.vae.VaeSampler.Taken;
import org.genwright.nn.Tensor;
import org.genwright.nn.rng.RandomStream;

/** A trained variational autoencoder. */
final class VaeModel implements TrainedModel {

	private static final int MOST_SHOWN = 64;

	private final VaeEngine engine;
	private final VaeSpec spec;
	private final double[] logPrior; // [K]

	/**
	 * Opens a model.
	 *
	 * @throws ProblemException if networks or weights do not fit the settings
	 */
	VaeModel(ModelContext context, Map<String, Tensor> weights) throws ProblemException {
		spec = VaeSpec.of(context);
		engine = new VaeEngine(context, spec, weights);
		logPrior = spec.classes().isEmpty() ? new double[0] : doubles(weights.get(VaeGraphs.LOG_PRIOR).floats());
	}

	private static double[] doubles(float[] values) {
		return IntStream.range(0, values.length).mapToDouble(i -> values[i]).toArray();
	}

	@Override
	public int dimensions() {
		return spec.dimensions();
	}

	@Override
	public int classes() {
		return spec.classes().size();
	}

	@Override
	public Samples sample(int n, OptionalInt condition, RandomStream rng) {
		return new VaeSampler(engine, logPrior).sample(n, condition, rng, Taken.DRAW);
	}

	@Override
	public Samples sampleMeans(int n, OptionalInt condition, RandomStream rng) {
		return new VaeSampler(engine, logPrior).sample(n, condition, rng, Taken.MEAN);
	}

	/** Returns the evidence lower bound. */
	@Override
	public Optional<Density> density() {
		return Optional.of(new VaeDensity(engine, LikelihoodKind.ELBO, spec.options().elboSamples(), logPrior));
	}

	@Override
	public Optional<Density> importanceWeighted(int k) {
		if (k < 1) {
			throw new IllegalArgumentException("Importance samples: expected at least 1, found " + k + ".");
		}
		return Optional.of(new VaeDensity(engine, LikelihoodKind.IWAE, k, logPrior));
	}

	/** Returns the means of the posteriors. */
	@Override
	public Optional<Encoder> encoder() {
		return Optional.of(latents());
	}

	@Override
	public Optional<LatentModel> latent() {
		return Optional.of(latents());
	}

	private VaeLatents latents() {
		return new VaeLatents(engine, density().orElseThrow());
	}

	/** Returns the size of the model, learnt noise and p(y). */
	@Override
	public Map<String, Object> describe() {
		Map<String, Object> description = new LinkedHashMap<>();
		description.put("latents", (long) spec.latents());
		description.put("weights", engine.weights().values().stream().mapToLong(tensor -> tensor.shape().elements()).sum());
		Tensor noise = engine.weights().get(GaussianDecoder.NOISE);
		if (noise != null && noise.shape().elements() <= MOST_SHOWN) {
			description.put("noise deviation", DoubleStream.of(doubles(noise.floats())).map(logVar -> Math.exp(0.5 * logVar))
					.boxed().toList());
		}
		if (!spec.classes().isEmpty()) {
			description.put("prior", prior(spec.classes()));
		}
		return description;
	}

	private Map<String, Object> prior(List<String> classes) {
		Map<String, Object> prior = new LinkedHashMap<>();
		for (int c = 0; c < logPrior.length; c++) {
			prior.put(classes.get(c), Math.exp(logPrior[c]));
		}
		return prior;
	}

	@Override
	public void close() {
		engine.close();
	}
}
