package org.genwright.nn.program;

import static org.genwright.nn.program.Sequences.INPUTS;
import static org.genwright.nn.program.Sequences.STEPS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.TreeMap;

import org.genwright.nn.Allocation;
import org.genwright.nn.Backend;
import org.genwright.nn.Tensor;
import org.genwright.nn.device.Device;
import org.genwright.nn.plan.Plan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Recurrent models trained and sampled: bits, memory, and sampling step by step. */
class RecurrentProgramTest {

	private static final int BATCH = 37;
	private static final double ROUNDING = 2e-5;

	private static Program open(Device device, EntryPoint entry, int slices) {
		return new ProgramDraft("sequences")
				.group(new ParameterGroup(Models.GROUP, Optimiser.adam(), LearningRate.constant(1e-3)))
				.entry("train", entry).draft(device, slices, new Call("train", BATCH)).open(device, 1);
	}

	private static float[] sequences() {
		return Nets.wave(BATCH * STEPS * INPUTS, 0.3, 1);
	}

	private static Map<String, Tensor> trained(EntryPoint entry, int threads) {
		try (Device device = Device.open(Backend.HOST, threads); Program program = open(device, entry, 3)) {
			Plan plan = program.plan("train", BATCH);
			for (int step = 0; step < 4; step++) {
				write(program, plan, step);
				assertTrue(program.step(plan).isApplied());
			}
			Map<String, Tensor> state = new TreeMap<>();
			program.state().forEach((name, slice) -> state.put(name, device.memory().read(slice)));
			return state;
		}
	}

	private static void write(Program program, Plan plan, int step) {
		for (String input : new String[] { "x", "next" }) {
			if (plan.graph().values().stream().anyMatch(value -> value.toString().contains("'" + input + "'"))) {
				program.write(plan, input, Nets.wave((int) plan.input(input).shape().elements(), step + input.length(), 1));
			}
		}
	}

	@Test
	void threadsDoNotChangeABit() {
		for (EntryPoint entry : new EntryPoint[] { Sequences::trainLstm, Sequences::trainGru, Sequences::trainRowLstm }) {
			Map<String, Tensor> one = trained(entry, 1);
			assertEquals(one, trained(entry, 2));
			assertEquals(one, trained(entry, 3));
		}
	}

	@Test
	void trainingStepAllocatesNothing() {
		for (EntryPoint entry : new EntryPoint[] { Sequences::trainLstm, Sequences::trainGru, Sequences::trainRowLstm }) {
			try (Device device = Device.open(Backend.HOST, 1); Program program = open(device, entry, 2)) {
				Plan plan = program.plan("train", BATCH);
				write(program, plan, 1);
				double bytes = Allocation.settled(() -> program.step(plan), 20, 1000);
				assertTrue(bytes < 1000, "a step allocates " + bytes + " bytes");
			}
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "HOST", "ND4J" })
	void stepsOneByOneGiveTheWholeSequence(Backend backend) {
		assertSteps(backend, Sequences::forwardLstm, Sequences::stepLstm);
		assertSteps(backend, Sequences::forwardGru, Sequences::stepGru);
	}

	private static void assertSteps(Backend backend, EntryPoint forward, EntryPoint single) {
		try (Device device = Device.open(backend, 2);
				Program program = new ProgramDraft("sequences")
						.group(new ParameterGroup(Models.GROUP, Optimiser.adam(), LearningRate.constant(1e-3)))
						.entry("forward", forward).entry("step", single)
						.draft(device, 2, new Call("forward", BATCH), new Call("step", BATCH)).open(device, 1)) {
			Plan whole = program.plan("forward", BATCH);
			Plan step = program.plan("step", BATCH);
			program.write(whole, "x", sequences());
			program.run(whole);
			float[] expected = program.read(whole, "y").floats();
			for (int round = 0; round < 2; round++) {
				for (int t = 0; t < STEPS; t++) {
					program.write(step, "x", columns(sequences(), t));
					program.run(step);
					float[] found = program.read(step, "y").floats();
					float[] right = columns(expected, t);
					for (int i = 0; i < found.length; i++) {
						assertEquals(right[i], found[i], ROUNDING, "step " + t);
					}
				}
				program.reset(step);
			}
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "HOST", "ND4J" })
	void pixelsOneByOneGiveTheWholeImage(Backend backend) {
		try (Device device = Device.open(backend, 2);
				Program program = new ProgramDraft("images")
						.group(new ParameterGroup(Models.GROUP, Optimiser.adam(), LearningRate.constant(1e-3)))
						.entry("forward", Sequences::forwardRowLstm).entry("pixel", Sequences::pixelRowLstm)
						.draft(device, 2, new Call("forward", 3), new Call("pixel", 3)).open(device, 1)) {
			float[] images = Nets.wave(3 * 24 * 2, 0.3, 1);
			Plan whole = program.plan("forward", 3);
			program.write(whole, "x", images);
			program.run(whole);
			float[] expected = program.read(whole, "y").floats();
			Plan pixel = program.plan("pixel", 3);
			for (int round = 0; round < 2; round++) {
				for (int place = 0; place < 24; place++) {
					float[] left = new float[6];
					for (int i = 0; i < 6 && place % 6 > 0; i++) {
						left[i] = images[(i / 2 * 24 + place - 1) * 2 + i % 2];
					}
					program.write(pixel, "left", left);
					program.write(pixel, "position", place / 6 * (6 + 2) + place % 6);
					program.run(pixel);
					float[] found = program.read(pixel, "y").floats();
					for (int i = 0; i < found.length; i++) {
						int n = i / Sequences.UNITS;
						assertEquals(expected[(n * 24 + place) * Sequences.UNITS + i % Sequences.UNITS], found[i], ROUNDING);
					}
				}
				program.reset(pixel);
			}
		}
	}

	/** Returns one step of sequences [N, L, D]. */
	private static float[] columns(float[] sequences, int step) {
		float[] columns = new float[BATCH * INPUTS];
		for (int n = 0; n < BATCH; n++) {
			System.arraycopy(sequences, (n * STEPS + step) * INPUTS, columns, n * INPUTS, INPUTS);
		}
		return columns;
	}

	@Test
	void samplingStepAllocatesNothing() {
		try (Device device = Device.open(Backend.HOST, 1);
				Program program = new ProgramDraft("sequences")
						.group(new ParameterGroup(Models.GROUP, Optimiser.adam(), LearningRate.constant(1e-3)))
						.entry("step", Sequences::stepLstm).draft(device, 2, new Call("step", BATCH)).open(device, 1)) {
			Plan step = program.plan("step", BATCH);
			double bytes = Allocation.settled(() -> program.run(step), 200, 1000);
			assertTrue(bytes < 1000, "a step allocates " + bytes + " bytes");
		}
	}
}
