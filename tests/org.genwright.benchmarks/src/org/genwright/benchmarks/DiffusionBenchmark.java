package org.genwright.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import org.genwright.nn.graph.Activations;
import org.genwright.nn.graph.Graph;
import org.genwright.nn.graph.Value;

/** A training step of a denoising network on points of the plane against PyTorch. */
public final class DiffusionBenchmark {

	private static final int BATCH = 256;
	private static final int DIMENSIONS = 2;
	private static final int EMBEDDING = 16;
	private static final int WIDTH = 128;
	private static final int STEPS = 100;

	private DiffusionBenchmark() {
	}

	/**
	 * Measures and writes the table.
	 *
	 * @param arguments the folder of the peers' programs, the report file
	 */
	public static void main(String[] arguments) throws IOException {
		Map<String, float[]> inputs = Map.of("x", Networks.wave(BATCH * (DIMENSIONS + EMBEDDING), 0.3, 1), "eps",
				Networks.wave(BATCH * DIMENSIONS, 1.1, 1));
		new TrainingComparison("Diffusion", "Denoising network for points of the plane with a time embedding of 16, three hidden layers of 128,"
				+ " SiLU, batch 256, Adam, single precision on both sides.", DiffusionBenchmark::error, BATCH, inputs, "diffusion.py", STEPS)
				.run(Path.of(arguments[0]), Path.of(arguments[1]));
	}

	private static void error(Graph graph) {
		Value x = graph.input("x", DIMENSIONS + EMBEDDING); // [N, D + embedding]
		Value eps = graph.input("eps", DIMENSIONS); // [N, D]
		Value found = Networks.network(x, "denoiser", Activations::silu, 0, WIDTH, WIDTH, WIDTH, DIMENSIONS); // [N, D]
		graph.minimise(found.minus(eps).square().mean(), TrainingSteps.GROUP);
	}
}
