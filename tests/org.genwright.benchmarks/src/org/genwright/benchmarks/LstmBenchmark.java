package org.genwright.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.genwright.nn.Backend;
import org.genwright.nn.Shape;
import org.genwright.nn.device.Device;
import org.genwright.nn.graph.Activations;
import org.genwright.nn.graph.Graph;
import org.genwright.nn.graph.Initialiser;
import org.genwright.nn.graph.LstmCell;
import org.genwright.nn.graph.ParameterSpec;
import org.genwright.nn.graph.Value;
import org.genwright.nn.op.Attributes;
import org.genwright.nn.op.Elementwise;
import org.genwright.nn.plan.Plan;
import org.genwright.nn.program.Call;
import org.genwright.nn.program.LearningRate;
import org.genwright.nn.program.Optimiser;
import org.genwright.nn.program.ParameterGroup;
import org.genwright.nn.program.Program;
import org.genwright.nn.program.ProgramDraft;

/** An LSTM over the pixels of binary images, one after the other: a training step and sampling, against PyTorch. */
public final class LstmBenchmark {

	private static final int BATCH = 64;
	private static final int PIXELS = 784;
	private static final int UNITS = 128;
	private static final int WARM_UP = 6;
	private static final SideBySide TURNS = new SideBySide(WARM_UP, 15);
	private static final List<String> MODES = List.of("eager", "compile");

	private LstmBenchmark() {
	}

	/**
	 * Measures and writes both tables.
	 *
	 * @param arguments the folder of the peers' programs, the report file
	 */
	public static void main(String[] arguments) throws IOException {
		Path peer = Path.of(arguments[0]).resolve("lstm.py");
		String model = "LSTM of 128 units over 784 pixels, batch 64, single precision on both sides: ";
		Report training = new Report("LSTM", model + "a training step with Adam, every pixel predicted from those before.",
				"ms per step", "loss");
		Report sampling = new Report("LSTM sampling", model + "images drawn pixel by pixel.", "ms per 64 images",
				"mean of the pixels");
		for (int threads : new int[] {1, 2}) {
			TrainingSteps steps = new TrainingSteps(LstmBenchmark::train, BATCH, data(), threads, 1);
			training.add("" + threads, TURNS.measure(contenders(steps, peer, threads, "train")));
			training.note("Genwright allocated " + steps.bytesPerStep() + " bytes per step.");
			sampling.add("" + threads, TURNS.measure(contenders(new Sampling(threads), peer, threads, "sample")));
		}
		training.writeInto(Path.of(arguments[1]));
		sampling.writeInto(Path.of(arguments[1]));
	}

	private static List<Contender> contenders(Contender ours, Path peer, int threads, String what) throws IOException {
		List<Contender> contenders = new ArrayList<>(List.of(ours));
		for (String mode : MODES) {
			Optional<Peer> found = Peer.python(peer, threads, mode, 1, what);
			found.ifPresent(contenders::add);
		}
		return contenders;
	}

	/** Images and the same moved by a pixel: what is predicted, and from what. */
	private static Map<String, float[]> data() {
		float[] next = Networks.wave(BATCH * PIXELS, 0.3, 1);
		float[] x = new float[next.length];
		for (int i = 0; i < next.length; i++) {
			next[i] = next[i] > 0.4f ? 1 : 0;
			if (i % PIXELS > 0) {
				x[i] = next[i - 1];
			}
		}
		return Map.of("x", x, "next", next);
	}

	private static Value weight(Graph graph, String name, double phase, long... sizes) {
		Initialiser wave = (shape, stream) -> Networks.wave((int) shape.elements(), phase, Math.sqrt(1.0 / UNITS));
		return graph.parameter(new ParameterSpec(name, TrainingSteps.GROUP, Shape.of(sizes), wave));
	}

	private static LstmCell cell(Graph graph) {
		Value bias = graph.parameter(
				new ParameterSpec("bias", TrainingSteps.GROUP, Shape.of(4 * UNITS), Initialiser.zeros()));
		return new LstmCell(weight(graph, "input", 0, 1, 4 * UNITS), weight(graph, "recurrent", 1, UNITS, 4 * UNITS), bias);
	}

	private static void train(Graph graph) {
		Value x = graph.input("x", PIXELS, 1); // [N, L, D]
		Value next = graph.input("next", PIXELS, 1); // [N, L, D]
		LstmCell cell = cell(graph);
		Value logits = Networks.dense(cell.sequence(x, cell.begin(x)).hidden(), "output", 1, 2); // [N, L, D]
		graph.minimise(Activations.softplus(logits).minus(logits.times(next)).mean(), TrainingSteps.GROUP);
	}

	/** Draws the next pixel from the last and the memory of all before. */
	private static void draw(Graph graph) {
		Value pixel = graph.state("pixel", 1, 1); // [N, 1, D]
		LstmCell cell = cell(graph);
		LstmCell.State before = cell.state("memory");
		LstmCell.State after = cell.sequence(pixel, before).last();
		cell.keep(before, after);
		Value probability = Activations.sigmoid(Networks.dense(after.hidden(), "output", 1, 2)); // [N, 1]
		Value drawn = graph.apply(Elementwise.STEP, Attributes.NONE, probability.minus(graph.uniform(1))); // [N, 1]
		graph.assign(pixel, drawn.reshape(BATCH, 1, 1));
		graph.output("pixel", drawn);
	}

	/** Our sampling: one call of the same plan per pixel. */
	private static final class Sampling implements Contender {

		private final Device device;
		private final Program program;
		private final Plan plan;
		private final float[] pixels = new float[BATCH];
		private long draws;

		Sampling(int threads) {
			device = Device.open(Backend.HOST, threads);
			program = new ProgramDraft("benchmark")
					.group(new ParameterGroup(TrainingSteps.GROUP, Optimiser.adam(), LearningRate.constant(1e-4)))
					.entry("draw", LstmBenchmark::draw).draft(device, threads, new Call("draw", BATCH)).open(device, 1);
			plan = program.plan("draw", BATCH);
		}

		@Override
		public String name() {
			return "Genwright";
		}

		@Override
		public Result repeat() {
			long started = System.nanoTime();
			double sum = 0;
			program.reset(plan);
			for (int pixel = 0; pixel < PIXELS; pixel++) {
				program.step(draws++);
				program.run(plan);
				device.memory().read(plan.output("pixel"), 0, pixels, 0, BATCH);
				for (float value : pixels) {
					sum += value;
				}
			}
			return new Result((System.nanoTime() - started) / 1e6, sum / (BATCH * PIXELS));
		}

		@Override
		public void close() {
			program.close();
			device.close();
		}
	}
}
