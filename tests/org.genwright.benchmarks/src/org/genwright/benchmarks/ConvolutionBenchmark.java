package org.genwright.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.genwright.nn.Shape;
import org.genwright.nn.graph.Activations;
import org.genwright.nn.graph.Convolutions;
import org.genwright.nn.graph.Graph;
import org.genwright.nn.graph.Initialiser;
import org.genwright.nn.graph.ParameterSpec;
import org.genwright.nn.graph.Value;

/**
 * A training step of two convolutions against PyTorch, eager with channels first and with channels last, and compiled.
 */
public final class ConvolutionBenchmark {

	private static final int BATCH = 32;
	private static final int SIDE = 28;
	private static final int STEPS = 10;
	private static final SideBySide TURNS = new SideBySide(15, 31);

	private ConvolutionBenchmark() {
	}

	/**
	 * Measures and writes the table.
	 *
	 * @param arguments the folder of the peers' programs, the report file
	 */
	public static void main(String[] arguments) throws IOException {
		Report table = new Report("Convolutions", "Two 3x3 convolutions with bias and ReLU, 1 to 32 and, with stride 2, to 64 channels, on images of"
				+ " 28x28, batch 32: forward and backward pass and Adam, single precision on both sides.", "ms per step",
				"loss");
		Map<String, float[]> inputs = Map.of("x", Networks.wave(BATCH * SIDE * SIDE, 0.3, 1));
		for (int threads : new int[] {1, 2}) {
			TrainingSteps ours = new TrainingSteps(ConvolutionBenchmark::network, BATCH, inputs, threads, STEPS);
			List<Contender> contenders = new ArrayList<>(List.of(ours));
			for (String mode : List.of("nchw", "nhwc", "compile")) {
				Peer.python(Path.of(arguments[0]).resolve("convolution.py"), threads, mode, STEPS).ifPresent(contenders::add);
			}
			table.add("" + threads, TURNS.measure(contenders));
			table.note("Genwright allocated " + ours.bytesPerStep() + " bytes per step.");
		}
		table.writeInto(Path.of(arguments[1]));
	}

	private static void network(Graph graph) {
		Value x = graph.input("x", SIDE, SIDE, 1); // [N, H, W, 1]
		Value hidden = layer(x, "first", 32, 1, 0); // [N, H, W, 32]
		Value y = layer(hidden, "second", 64, 2, 1); // [N, H/2, W/2, 64]
		graph.minimise(y.square().mean(), TrainingSteps.GROUP);
	}

	private static Value layer(Value x, String name, int kernels, int stride, double phase) {
		long channels = x.shape().size(-1);
		Initialiser waves = (shape, stream) -> Networks.wave((int) shape.elements(), phase, Math.sqrt(1.0 / (9 * channels)));
		Value weight = x.graph().parameter(new ParameterSpec(name + ".weight", TrainingSteps.GROUP, Shape.of(3, 3, channels, kernels), waves));
		Value bias = x.graph().parameter(new ParameterSpec(name + ".bias", TrainingSteps.GROUP, Shape.of(kernels), Initialiser.zeros()));
		return Activations.relu(Convolutions.conv2d(x, weight, stride, 1).plus(bias));
	}
}
