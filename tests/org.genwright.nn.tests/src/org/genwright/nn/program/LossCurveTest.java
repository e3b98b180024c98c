package org.genwright.nn.program;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.ObjIntConsumer;

import org.genwright.nn.Backend;
import org.genwright.nn.device.Device;
import org.genwright.nn.plan.Plan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The first ten losses equal PyTorch's, printed by reference/losses.py, to five digits. */
class LossCurveTest {

	private static final double DIGITS = 1e-5;
	private static final double[] VAE = { 543.820740, 556.791260, 537.239319, 545.436218, 539.413330, 532.192505, 538.513184,
			511.235565, 496.531555, 515.988770 };
	private static final double[] FLOW = { 1.148108, 0.853927, 0.729579, 0.680487, 0.654707, 0.660124, 0.656366, 0.620911,
			0.588631, 0.573811 };
	private static final double[] DIFFUSION = { 0.501399, 0.497333, 0.480722, 0.458008, 0.427517, 0.390756, 0.351967, 0.317738,
			0.294909, 0.282545 };
	private static final double[] CRITIC = { 1.444698, 1.439862, 1.434681, 1.428742, 1.423121, 1.417828, 1.412520, 1.407386,
			1.402583, 1.398150 };
	private static final double[] GENERATOR = { 0.693913, 0.690115, 0.687179, 0.685343, 0.683732, 0.682472, 0.681865, 0.681489,
			0.681190, 0.681046 };

	private static final double[] LSTM = { 0.505062, 0.501413, 0.497782, 0.494168, 0.490570, 0.486986, 0.483415, 0.479854,
			0.476303, 0.472759 };
	private static final double[] GRU = { 0.608581, 0.594684, 0.581363, 0.568597, 0.556366, 0.544646, 0.533411, 0.522632,
			0.512278, 0.502317 };

	@ParameterizedTest
	@EnumSource(names = { "HOST", "ND4J" })
	void recurrentModelsLearnAsInPyTorch(Backend backend) {
		int rows = 16;
		float[] data = Nets.wave(rows * (Sequences.STEPS + 1) * Sequences.INPUTS, 0.3, 1);
		int length = Sequences.STEPS * Sequences.INPUTS;
		float[] x = new float[rows * length];
		float[] next = new float[rows * length];
		for (int n = 0; n < rows; n++) {
			System.arraycopy(data, n * (length + Sequences.INPUTS), x, n * length, length);
			System.arraycopy(data, n * (length + Sequences.INPUTS) + Sequences.INPUTS, next, n * length, length);
		}
		try (Training lstm = Training.of(backend, Sequences::trainLstm, rows, 1e-3, 1e-8);
				Training gru = Training.of(backend, Sequences::trainGru, rows, 1e-3, 1e-8)) {
			for (Training training : new Training[] { lstm, gru }) {
				training.write("x", x);
				training.write("next", next);
				training.assertLosses(training == lstm ? LSTM : GRU, (t, step) -> {
				});
			}
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "HOST", "ND4J" })
	void variationalAutoencoderLearnsAsInPyTorch(Backend backend) {
		float[] x = Nets.wave(8 * 128 * 784, 0.3, 1);
		for (int i = 0; i < x.length; i++) {
			x[i] = x[i] > 0.4f ? 1 : 0;
		}
		float[] page = new float[128 * 784];
		try (Training training = Training.of(backend, Models::vae, 128, 1e-4, 1e-5)) {
			training.write("eps", Nets.wave(128 * 32, 1.7, 1));
			training.assertLosses(VAE, (t, step) -> {
				System.arraycopy(x, step % 8 * page.length, page, 0, page.length);
				t.write("x", page);
			});
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "HOST", "ND4J" })
	void flowLearnsAsInPyTorch(Backend backend) {
		try (Training training = Training.of(backend, Models::flow, 256, 1e-3, 1e-8)) {
			training.write("x", Nets.wave(512, 0.3, 1.5));
			training.assertLosses(FLOW, (t, step) -> {
			});
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "HOST", "ND4J" })
	void diffusionLearnsAsInPyTorch(Backend backend) {
		try (Training training = Training.of(backend, Models::diffusion, 256, 1e-3, 1e-8)) {
			training.write("x", noisy());
			training.write("eps", Nets.wave(512, 1.1, 1));
			training.assertLosses(DIFFUSION, (t, step) -> {
			});
		}
	}

	/** Data with noise of time step t = 37 n mod 1000, and the sines and cosines of t beside it. */
	private static float[] noisy() {
		double[] alphaBar = new double[1000];
		double product = 1;
		for (int t = 0; t < alphaBar.length; t++) {
			product *= 1 - (1e-4 + (0.02 - 1e-4) * t / 999);
			alphaBar[t] = product;
		}
		float[] data = Nets.wave(512, 0.3, 1.5);
		float[] eps = Nets.wave(512, 1.1, 1);
		float[] x = new float[256 * 18];
		for (int n = 0; n < 256; n++) {
			int t = 37 * n % 1000;
			for (int d = 0; d < 2; d++) {
				x[18 * n + d] = (float) Math.sqrt(alphaBar[t]) * data[2 * n + d]
						+ (float) Math.sqrt(1 - alphaBar[t]) * eps[2 * n + d];
			}
			for (int j = 0; j < 8; j++) {
				double angle = t * Math.exp(-j * Math.log(10000) / 8);
				x[18 * n + 2 + j] = (float) Math.sin(angle);
				x[18 * n + 10 + j] = (float) Math.cos(angle);
			}
		}
		return x;
	}

	@Test
	void adversariesWithAnOptimiserEachLearnAsInPyTorch() {
		Optimiser adam = new Optimiser.Adam(0.5, 0.999, 1e-8, 0);
		LearningRate rate = LearningRate.constant(2e-3);
		ProgramDraft draft = new ProgramDraft("gan").group(new ParameterGroup("critic", adam, rate))
				.group(new ParameterGroup("generator", adam, rate)).entry("critic", Models::critic)
				.entry("generator", Models::generator);
		try (Device device = Device.open(Backend.HOST, 2);
				Program program = draft.draft(device, 2, new Call("critic", 64), new Call("generator", 64)).open(device, 1)) {
			Plan critic = program.plan("critic", 64);
			Plan generator = program.plan("generator", 64);
			for (int step = 0; step < 10; step++) {
				float[] z = Nets.wave(128, 0.5 + step, 1);
				program.write(critic, "x", Nets.wave(128, 0.3, 1.5));
				program.write(critic, "z", z);
				assertEquals(CRITIC[step], program.step(critic).loss(), DIGITS * CRITIC[step]);
				program.write(generator, "z", z);
				assertEquals(GENERATOR[step], program.step(generator).loss(), DIGITS * GENERATOR[step]);
			}
		}
	}

	/** One entry point with Adam. */
	private record Training(Device device, Program program, Plan plan) implements AutoCloseable {

		static Training of(Backend backend, EntryPoint entry, int batch, double rate, double epsilon) {
			Device device = Device.open(backend, 2);
			Program program = new ProgramDraft("model")
					.group(new ParameterGroup(Models.GROUP, new Optimiser.Adam(0.9, 0.999, epsilon, 0),
							LearningRate.constant(rate)))
					.entry("train", entry).draft(device, 2, new Call("train", batch)).open(device, 1);
			return new Training(device, program, program.plan("train", batch));
		}

		void write(String input, float[] values) {
			program.write(plan, input, values);
		}

		void assertLosses(double[] expected, ObjIntConsumer<Training> prepare) {
			for (int step = 0; step < expected.length; step++) {
				prepare.accept(this, step);
				float loss = program.step(plan).loss();
				assertEquals(expected[step], loss, DIGITS * expected[step], "step " + step);
			}
		}

		@Override
		public void close() {
			program.close();
			device.close();
		}
	}
}
