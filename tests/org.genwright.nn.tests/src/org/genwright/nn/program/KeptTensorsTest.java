package org.genwright.nn.program;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.TreeMap;

import org.genwright.nn.Allocation;
import org.genwright.nn.Backend;
import org.genwright.nn.Shape;
import org.genwright.nn.Tensor;
import org.genwright.nn.device.Device;
import org.genwright.nn.graph.BufferSpec;
import org.genwright.nn.graph.Graph;
import org.genwright.nn.graph.Initialiser;
import org.genwright.nn.graph.ParameterSpec;
import org.genwright.nn.graph.Value;
import org.genwright.nn.plan.Plan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Buffers, states and positions. */
class KeptTensorsTest {

	private static final int BATCH = 35;
	private static final int WIDTH = 3;
	private static final BufferSpec MEAN = new BufferSpec("norm.mean", Shape.of(WIDTH), Initialiser.constant(2));

	/** Trains a weight per column on data less their running mean. */
	private static void train(Graph graph) {
		Value x = graph.input("x", WIDTH); // [N, C]
		Value mean = graph.buffer(MEAN); // [C]
		Value weight = graph
				.parameter(new ParameterSpec("weight", Models.GROUP, Shape.of(WIDTH), Initialiser.constant(0.5))); // [C]
		graph.assign(mean, mean.times(0.75).plus(x.columnMean().times(0.25)));
		graph.minimise(x.minus(mean).times(weight).square().mean(), Models.GROUP);
	}

	private static void evaluate(Graph graph) {
		graph.output("y", graph.input("x", WIDTH).minus(graph.buffer(MEAN)));
	}

	private static ProgramDraft draft(Device device, int slices) {
		return new ProgramDraft("normalised")
				.group(new ParameterGroup(Models.GROUP, Optimiser.adam(), LearningRate.constant(0.01)))
				.entry("train", KeptTensorsTest::train).entry("evaluate", KeptTensorsTest::evaluate)
				.draft(device, slices, new Call("train", BATCH), new Call("evaluate", BATCH));
	}

	private static Map<String, Tensor> state(Program program) {
		Map<String, Tensor> state = new TreeMap<>();
		program.state().forEach((name, slice) -> state.put(name, program.device().memory().read(slice)));
		return state;
	}

	private static float[] mean(Program program) {
		return program.device().memory().read(program.state().get("norm.mean")).floats();
	}

	@ParameterizedTest
	@EnumSource(names = { "HOST", "ND4J" })
	void bufferFollowsAcceptedStepsAndIsSharedByEntryPoints(Backend backend) {
		try (Device device = Device.open(backend, 2); Program program = draft(device, 2).open(device, 1)) {
			Plan train = program.plan("train", BATCH);
			Plan evaluate = program.plan("evaluate", BATCH);
			float[] x = Nets.wave(BATCH * WIDTH, 0.2, 1);
			double[] expected = { 2, 2, 2 };
			for (int step = 0; step < 3; step++) {
				program.write(train, "x", x);
				assertTrue(program.step(train).isApplied());
				for (int c = 0; c < WIDTH; c++) {
					double sum = 0;
					for (int n = 0; n < BATCH; n++) {
						sum += x[n * WIDTH + c];
					}
					expected[c] = 0.75 * expected[c] + 0.25 * sum / BATCH;
					assertEquals(expected[c], mean(program)[c], 1e-6);
				}
			}
			program.write(evaluate, "x", x);
			program.run(evaluate);
			assertEquals(x[5] - mean(program)[2], program.read(evaluate, "y").floats()[5]);
		}
	}

	@Test
	void runWithoutAStepAndARejectedStepLeaveBuffersAlone() {
		try (Device device = Device.open(Backend.HOST, 1); Program program = draft(device, 2).open(device, 1)) {
			Plan train = program.plan("train", BATCH);
			float[] x = Nets.wave(BATCH * WIDTH, 0.2, 1);
			program.write(train, "x", x);
			program.run(train);
			assertArrayEquals(new float[] { 2, 2, 2 }, mean(program));
			x[17] = Float.NaN;
			program.write(train, "x", x);
			Map<String, Tensor> before = state(program);
			assertFalse(program.step(train).isApplied());
			assertEquals(before, state(program));
		}
	}

	@Test
	void resumedTrainingWithBuffersIsBitEqual() {
		Map<String, Tensor> half = new TreeMap<>();
		Map<String, Tensor> whole = steps(0, 4, half);
		Map<String, Tensor> first = steps(0, 2, half);
		assertTrue(first.containsKey("norm.mean"));
		assertEquals(whole, steps(2, 4, first));
	}

	private static Map<String, Tensor> steps(int from, int to, Map<String, Tensor> start) {
		try (Device device = Device.open(Backend.HOST, 1 + from % 3); Program program = draft(device, 3).open(device, 1)) {
			Plan train = program.plan("train", BATCH);
			start.forEach((name, tensor) -> device.memory().write(tensor, program.state().get(name)));
			program.step(from);
			program.optimiserStep(Models.GROUP, from);
			for (int step = from; step < to; step++) {
				program.write(train, "x", Nets.wave(BATCH * WIDTH, step, 1));
				assertTrue(program.step(train).isApplied());
			}
			return state(program);
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "HOST", "ND4J" })
	void buffersChangePlacesThroughAssignments(Backend backend) {
		BufferSpec a = new BufferSpec("a", Shape.of(2, 2), Initialiser.constant(1));
		BufferSpec b = new BufferSpec("b", Shape.of(4), Initialiser.constant(2));
		try (Device device = Device.open(backend, 1); Program program = new ProgramDraft("swap").entry("swap", graph -> {
			graph.assign(graph.buffer(a), graph.buffer(b).reshape(2, 2));
			graph.assign(graph.buffer(b), graph.buffer(a).reshape(4));
		}).draft(device, 1, new Call("swap", 1)).open(device, 1)) {
			program.run(program.plan("swap", 1));
			assertArrayEquals(new float[] { 2, 2, 2, 2 }, device.memory().read(program.state().get("a")).floats());
			assertArrayEquals(new float[] { 1, 1, 1, 1 }, device.memory().read(program.state().get("b")).floats());
		}
	}

	private static void grow(Graph graph) {
		Value total = graph.state("total", 2); // [N, C]
		Value sum = total.plus(graph.input("x", 2)); // [N, C]
		graph.assign(total, sum);
		graph.output("sum", sum);
	}

	private static void look(Graph graph) {
		graph.output("total", graph.state("total", 2));
	}

	@ParameterizedTest
	@EnumSource(names = { "HOST", "ND4J" })
	void stateIsKeptBetweenCallsPerBatchUntilItIsReset(Backend backend) {
		try (Device device = Device.open(backend, 2);
				Program program = new ProgramDraft("sums").entry("grow", KeptTensorsTest::grow)
						.entry("look", KeptTensorsTest::look)
						.draft(device, 2, new Call("grow", 3), new Call("look", 3), new Call("grow", 1)).open(device, 1)) {
			Plan grow = program.plan("grow", 3);
			Plan look = program.plan("look", 3);
			Plan other = program.plan("grow", 1);
			for (int call = 1; call <= 3; call++) {
				program.write(grow, "x", new float[] { 1, 2, 3, 4, 5, 6 });
				program.run(grow);
				assertArrayEquals(new float[] { call, 2 * call, 3 * call, 4 * call, 5 * call, 6 * call },
						program.read(grow, "sum").floats());
			}
			program.run(look);
			assertArrayEquals(new float[] { 3, 6, 9, 12, 15, 18 }, program.read(look, "total").floats());
			assertArrayEquals(new float[2], device.memory().read(program.state(other, "total")).floats());
			program.reset(look);
			program.run(look);
			assertArrayEquals(new float[6], program.read(look, "total").floats());
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "HOST", "ND4J" })
	void indicesAreKeptToo(Backend backend) {
		Tensor table = Tensor.of(Shape.of(3, 1), new float[] { 10, 20, 30 });
		try (Device device = Device.open(backend, 1); Program program = new ProgramDraft("last").entry("step", graph -> {
			Value last = graph.indexState("last"); // [N]
			graph.output("before", graph.constant(table).gather(last));
			graph.assign(last, graph.indexInput("class"));
		}).draft(device, 1, new Call("step", 2)).open(device, 1)) {
			Plan step = program.plan("step", 2);
			program.write(step, "class", new int[] { 2, 1 });
			program.run(step);
			assertArrayEquals(new float[] { 10, 10 }, program.read(step, "before").floats());
			program.run(step);
			assertArrayEquals(new float[] { 30, 20 }, program.read(step, "before").floats());
		}
	}

	/** Writes at a position twice what stands at another, plus an input. */
	private static void sequence(Graph graph) {
		Value made = graph.state("made", 4, 2); // [N, L, C]
		Value t = graph.indexSetting("position");
		Value before = graph.indexSetting("before");
		Value next = made.at(before).times(2).plus(graph.input("x", 2)); // [N, C]
		graph.assignAt(made, t, next);
		graph.output("before", made.at(before));
	}

	@ParameterizedTest
	@EnumSource(names = { "HOST", "ND4J" })
	void sequenceIsMadeStepByStepInPlace(Backend backend) {
		try (Device device = Device.open(backend, 2); Program program = new ProgramDraft("walk")
				.entry("step", KeptTensorsTest::sequence).draft(device, 2, new Call("step", 3)).open(device, 1)) {
			Plan step = program.plan("step", 3);
			float[] x = { 1, 2, 3, 4, 5, 6 };
			for (int t = 0; t < 4; t++) {
				program.write(step, "position", t);
				program.write(step, "before", Math.max(0, t - 1));
				program.write(step, "x", x);
				program.run(step);
			}
			float[] made = device.memory().read(program.state(step, "made")).floats();
			for (int n = 0; n < 3; n++) {
				for (int t = 0; t < 4; t++) {
					for (int c = 0; c < 2; c++) {
						assertEquals(((1 << t + 1) - 1) * x[2 * n + c], made[8 * n + 2 * t + c]);
					}
				}
			}
			program.write(step, "position", 4);
			program.write(step, "before", -1);
			program.run(step);
			assertTrue(Float.isNaN(program.read(step, "before").floats()[3]));
			assertArrayEquals(made, device.memory().read(program.state(step, "made")).floats());
		}
	}

	@Test
	void stepWithStateAllocatesNothingAndItsBytesAreKnown() {
		try (Device device = Device.open(Backend.HOST, 1)) {
			ProgramDraft draft = new ProgramDraft("walk").entry("step", KeptTensorsTest::sequence)
					.entry("grow", KeptTensorsTest::grow).draft(device, 2, new Call("step", 200), new Call("grow", 200));
			long bytes = draft.bytes();
			assertTrue(bytes >= 200 * 10 * 4, "states count among " + bytes + " bytes");
			try (Program program = draft.open(device, 1)) {
				assertEquals(bytes, device.memory().usedBytes());
				Plan step = program.plan("step", 200);
				int[] position = { 0 };
				double allocated = Allocation.settled(() -> {
					program.write(step, "position", position[0]++ & 3);
					program.run(step);
				}, 100, 1000);
				assertTrue(allocated < 1000, "a step allocates " + allocated + " bytes");
			}
		}
	}

	private static String refusal(EntryPoint entry) {
		try (Device device = Device.open(Backend.HOST, 1)) {
			return assertThrows(IllegalArgumentException.class,
					() -> new ProgramDraft("p").entry("e", entry).draft(device, 1, new Call("e", 2)).open(device, 1))
					.getMessage();
		}
	}

	@Test
	void whatDoesNotFitIsRefused() {
		assertEquals("Graph 'p.e', assign: expected a buffer or a state, found #0 input 'x' FLOAT32 [2, 3].",
				refusal(graph -> graph.assign(graph.input("x", 3), graph.setting("y", 2, 3))));
		assertEquals("Graph 'p.e', assign to #0 buffer 'norm.mean' FLOAT32 [3]: expected FLOAT32 [3] that does not follow the"
				+ " rows, found #1 setting FLOAT32 [4].".replace("setting", "input 'y'"),
				refusal(graph -> graph.assign(graph.buffer(MEAN), graph.setting("y", 4))));
		assertEquals("Graph 'p.e', assign to #0 state 's' FLOAT32 [2, 3]: expected one assignment to it, found #1 input 'y'"
				+ " FLOAT32 [2, 3].", refusal(graph -> {
					Value state = graph.state("s", 3);
					Value y = graph.input("y", 3);
					graph.assign(state, y);
					graph.assign(state, y);
				}));
		assertEquals("Graph 'p.e', assign to #0 state 's' FLOAT32 [2, 4, 3]: expected FLOAT32 [2, 3], found #2 input 'y'"
				+ " FLOAT32 [2, 4].", refusal(graph -> {
					Value state = graph.state("s", 4, 3);
					graph.assignAt(state, graph.indexSetting("t"), graph.input("y", 4));
				}));
	}

	@Test
	void entryPointsMustAgree() {
		try (Device device = Device.open(Backend.HOST, 1)) {
			ProgramDraft states = new ProgramDraft("p").entry("a", graph -> graph.state("s", 3))
					.entry("b", graph -> graph.state("s", 4)).draft(device, 1, new Call("a", 2), new Call("b", 2));
			assertEquals("Program 'p', state 's': expected FLOAT32 [2, 3] as in another entry point, found FLOAT32 [2, 4].",
					assertThrows(IllegalArgumentException.class, states::bytes).getMessage());
			ProgramDraft names = new ProgramDraft("p").group(new ParameterGroup("g", Optimiser.adam(), LearningRate.constant(1)))
					.entry("a", graph -> graph.buffer(MEAN))
					.entry("b",
							graph -> graph.parameter(new ParameterSpec("norm.mean", "g", Shape.of(3), Initialiser.zeros())))
					.draft(device, 1, new Call("a", 2), new Call("b", 2));
			assertEquals("Program 'p': expected 'norm.mean' to be either a parameter or a buffer, found both in its entry"
					+ " points.", assertThrows(IllegalArgumentException.class, names::bytes).getMessage());
		}
	}
}
