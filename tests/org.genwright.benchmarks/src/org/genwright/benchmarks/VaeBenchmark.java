package org.genwright.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import org.genwright.nn.graph.Activations;
import org.genwright.nn.graph.Graph;
import org.genwright.nn.graph.Value;

/** A training step of a variational autoencoder of binary images against PyTorch. */
public final class VaeBenchmark {

	private static final int BATCH = 128;
	private static final int PIXELS = 784;
	private static final int LATENT = 32;
	private static final int STEPS = 20;

	private VaeBenchmark() {
	}

	/**
	 * Measures and writes the table.
	 *
	 * @param arguments the folder of the peers' programs, the report file
	 */
	public static void main(String[] arguments) throws IOException {
		float[] x = Networks.wave(BATCH * PIXELS, 0.3, 1);
		for (int i = 0; i < x.length; i++) {
			x[i] = x[i] > 0.4f ? 1 : 0;
		}
		new TrainingComparison("VAE", "Variational autoencoder 784-512-256-2x32 with a Gaussian posterior and Bernoulli pixels, batch 128,"
				+ " noise drawn in every step (so the losses differ by chance), Adam, single precision on both sides.", VaeBenchmark::elbo, BATCH, Map.of("x", x), "vae.py", STEPS)
				.run(Path.of(arguments[0]), Path.of(arguments[1]));
	}

	private static void elbo(Graph graph) {
		Value x = graph.input("x", PIXELS); // [N, D]
		Value moments = Networks.network(x, "encoder", Activations::relu, 0, 512, 256, 2 * LATENT); // [N, 2·Z]
		Value mu = moments.slice(0, LATENT); // [N, Z]
		Value logVar = moments.slice(LATENT, LATENT); // [N, Z]
		Value z = mu.plus(logVar.times(0.5).exp().times(graph.normal(LATENT))); // [N, Z]
		Value logits = Networks.network(z, "decoder", Activations::relu, 3, 256, 512, PIXELS); // [N, D]
		Value reconstruction = Activations.softplus(logits).minus(logits.times(x)).sum(); // []
		Value divergence = mu.square().plus(logVar.exp()).minus(logVar).plus(-1).sum().times(0.5); // []
		graph.minimise(reconstruction.plus(divergence).times(1.0 / graph.batch()), TrainingSteps.GROUP);
	}
}
