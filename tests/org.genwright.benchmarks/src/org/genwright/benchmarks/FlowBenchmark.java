package org.genwright.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import org.genwright.nn.graph.Activations;
import org.genwright.nn.graph.Graph;
import org.genwright.nn.graph.Value;

/** A training step of RealNVP in two dimensions against PyTorch. */
public final class FlowBenchmark {

	private static final int BATCH = 256;
	private static final int COUPLINGS = 8;
	private static final int WIDTH = 64;
	private static final int STEPS = 100;

	private FlowBenchmark() {
	}

	/**
	 * Measures and writes the table.
	 *
	 * @param arguments the folder of the peers' programs, the report file
	 */
	public static void main(String[] arguments) throws IOException {
		new TrainingComparison("Flow", "RealNVP in two dimensions, 8 affine couplings with two hidden layers of 64, batch 256, Adam, single"
				+ " precision on both sides.", FlowBenchmark::negativeLogLikelihood, BATCH, Map.of("x", Networks.wave(2 * BATCH, 0.3, 1.5)),
				"flow.py", STEPS).run(Path.of(arguments[0]), Path.of(arguments[1]));
	}

	private static void negativeLogLikelihood(Graph graph) {
		Value x = graph.input("x", 2); // [N, D]
		Value[] halves = { x.slice(0, 1), x.slice(1, 1) }; // [N, 1] each
		Value logDet = null;
		for (int k = 0; k < COUPLINGS; k++) {
			Value out = Networks.network(halves[k % 2], "coupling" + k + ".", Activations::relu, k, WIDTH, WIDTH, 2); // [N, 2]
			Value logScale = Activations.tanh(out.slice(0, 1)); // [N, 1]
			halves[1 - k % 2] = halves[1 - k % 2].times(logScale.exp()).plus(out.slice(1, 1)); // [N, 1]
			logDet = logDet == null ? logScale : logDet.plus(logScale); // [N, 1]
		}
		Value energy = halves[0].square().plus(halves[1].square()).times(0.5); // [N, 1]
		graph.minimise(energy.minus(logDet).mean(), TrainingSteps.GROUP);
	}
}
