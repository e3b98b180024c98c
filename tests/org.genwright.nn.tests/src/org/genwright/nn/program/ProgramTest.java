package org.genwright.nn.program;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

import org.genwright.nn.Allocation;
import org.genwright.nn.Backend;
import org.genwright.nn.Tensor;
import org.genwright.nn.device.Device;
import org.genwright.nn.memory.OutOfDeviceMemoryException;
import org.genwright.nn.plan.Plan;
import org.junit.jupiter.api.Test;

class ProgramTest {

	private static final int BATCH = 33;

	/** Returns all tensors of training, bit for bit, after some steps. */
	private static Map<String, Tensor> trained(int threads, int slices, int steps) {
		try (Device device = Device.open(Backend.HOST, threads); Program program = open(device, slices)) {
			Plan plan = program.plan("train", BATCH);
			for (int step = 0; step < steps; step++) {
				program.write(plan, "x", Nets.wave(BATCH * 784, step, 1));
				assertTrue(program.step(plan).isApplied());
			}
			return state(program);
		}
	}

	private static Map<String, Tensor> state(Program program) {
		Map<String, Tensor> state = new TreeMap<>();
		program.state().forEach((name, slice) -> state.put(name, program.device().memory().read(slice)));
		return state;
	}

	private static Program open(Device device, int slices) {
		return draft(device, slices).open(device, 5);
	}

	private static ProgramDraft draft(Device device, int slices) {
		ParameterGroup group = new ParameterGroup(Models.GROUP, Optimiser.adam(), LearningRate.constant(1e-3), 50, 0.99);
		return new ProgramDraft("vae").group(group).entry("train", Models::randomVae).draft(device, slices,
				new Call("train", BATCH));
	}

	@Test
	void threadsDoNotChangeABit() {
		Map<String, Tensor> one = trained(1, 3, 4);
		assertEquals(one, trained(2, 3, 4));
		assertEquals(one, trained(3, 3, 4));
	}

	@Test
	void jobsSideBySideAreBitEqualToEachAlone() {
		Map<String, Tensor> alone = trained(1, 2, 4);
		CompletableFuture<Map<String, Tensor>> other = CompletableFuture.supplyAsync(() -> trained(1, 2, 4));
		assertEquals(alone, trained(1, 2, 4));
		assertEquals(alone, other.join());
	}

	@Test
	void resumedTrainingIsBitEqual() {
		Map<String, Tensor> expected = trained(1, 2, 4);
		Map<String, Tensor> half = trained(1, 2, 2);
		try (Device device = Device.open(Backend.HOST, 1); Program program = open(device, 2)) {
			program.state().forEach((name, slice) -> device.memory().write(half.get(name), slice));
			program.step(2);
			program.optimiserStep(Models.GROUP, 2);
			Plan plan = program.plan("train", BATCH);
			for (int step = 2; step < 4; step++) {
				program.write(plan, "x", Nets.wave(BATCH * 784, step, 1));
				program.step(plan);
			}
			assertEquals(expected, state(program));
		}
	}

	@Test
	void stepThatIsNotFiniteChangesNothing() {
		try (Device device = Device.open(Backend.HOST, 1); Program program = open(device, 2)) {
			Plan plan = program.plan("train", BATCH);
			Map<String, Tensor> before = state(program);
			float[] x = Nets.wave(BATCH * 784, 0, 1);
			x[784 * 20 + 3] = Float.NaN;
			program.write(plan, "x", x);
			assertFalse(program.step(plan).isApplied());
			assertEquals(before, state(program));
			assertEquals(0, program.step());
			assertEquals("encoder0.weight", program.firstNonFiniteGradient());
		}
	}

	@Test
	void averageFollowsTheWeights() {
		ParameterGroup group = new ParameterGroup(Models.GROUP, new Optimiser.Momentum(0), LearningRate.constant(0.1),
				Double.POSITIVE_INFINITY, 0.75);
		try (Device device = Device.open(Backend.HOST, 1);
				Program program = new ProgramDraft("regression").group(group).entry("train", Models::regression)
						.draft(device, 1, new Call("train", 20)).open(device, 1)) {
			Plan plan = program.plan("train", 20);
			program.write(plan, "x", Nets.wave(120, 0.3, 1));
			program.write(plan, "y", Nets.wave(60, 1, 1));
			float[] expected = program.device().memory().read(program.state().get("net0.weight")).floats().clone();
			for (int step = 0; step < 5; step++) {
				program.step(plan);
				float[] weights = program.device().memory().read(program.state().get("net0.weight")).floats();
				for (int i = 0; i < expected.length; i++) {
					expected[i] += 0.25f * (weights[i] - expected[i]);
				}
			}
			assertArrayEquals(expected, device.memory().read(program.state().get("net0.weight#average")).floats(), 1e-6f);
		}
	}

	@Test
	void memoryIsKnownBeforehandAndRefusedWhole() {
		long bytes;
		try (Device device = Device.open(Backend.HOST, 1)) {
			ProgramDraft draft = draft(device, 2);
			bytes = draft.bytes();
			assertEquals(0, device.memory().usedBytes());
			draft.open(device, 1);
			assertEquals(bytes, device.memory().usedBytes());
		}
		try (Device device = Device.open(Backend.HOST, 1, Device.standardOps(), bytes - 1)) {
			ProgramDraft draft = draft(device, 2);
			String message = assertThrows(OutOfDeviceMemoryException.class, () -> draft.open(device, 1)).getMessage();
			assertTrue(message.startsWith("Device memory for 'vae': expected at most "), message);
			assertEquals(0, device.memory().usedBytes());
		}
	}

	@Test
	void noiseDependsOnTheStepAndNotOnTheSlices() {
		List<float[]> draws = new ArrayList<>();
		for (int slices : new int[] { 1, 3 }) {
			for (Backend backend : new Backend[] { Backend.HOST, Backend.ND4J }) {
				try (Device device = Device.open(backend, 2);
						Program program = new ProgramDraft("noise").entry("draw", graph -> graph.output("z", graph.normal(37)))
								.draft(device, slices, new Call("draw", 50)).open(device, 3)) {
					Plan plan = program.plan("draw", 50);
					program.run(plan);
					draws.add(program.read(plan, "z").floats());
					program.step(1);
					program.run(plan);
					assertNotEquals(draws.getFirst()[0], program.read(plan, "z").floats()[0]);
				}
			}
		}
		draws.forEach(draw -> assertArrayEquals(draws.getFirst(), draw));
		double sum = 0;
		double squares = 0;
		for (float z : draws.getFirst()) {
			sum += z;
			squares += z * z;
		}
		assertEquals(0, sum / 1850, 4 / Math.sqrt(1850));
		assertEquals(1, squares / 1850, 4 * Math.sqrt(2.0 / 1850));
	}

	@Test
	void steadyStateAllocatesNothing() {
		try (Device device = Device.open(Backend.HOST, 1); Program program = open(device, 2)) {
			Plan plan = program.plan("train", BATCH);
			program.write(plan, "x", Nets.wave(BATCH * 784, 1, 1));
			double bytes = Allocation.settled(() -> program.step(plan), 20, 1000);
			assertTrue(bytes < 1000, "a step allocates " + bytes + " bytes");
		}
	}

	@Test
	void unknownNamesAreRefused() {
		try (Device device = Device.open(Backend.HOST, 1); Program program = open(device, 1)) {
			assertEquals("Program 'vae': expected a call among [Call[entry=train, batch=33]], found 'train' with 7 rows.",
					assertThrows(IllegalArgumentException.class, () -> program.plan("train", 7)).getMessage());
			Plan plan = program.plan("train", BATCH);
			assertEquals("Graph 'vae.train': expected an input among [x], found 'y'.",
					assertThrows(IllegalArgumentException.class, () -> program.write(plan, "y", new float[1])).getMessage());
		}
	}
}
