package org.genwright.nn.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.genwright.nn.Backend;
import org.genwright.nn.Shape;
import org.genwright.nn.device.Device;
import org.genwright.nn.graph.CutRule;
import org.genwright.nn.graph.Graph;
import org.genwright.nn.graph.GraphOps;
import org.genwright.nn.graph.Initialiser;
import org.genwright.nn.graph.ParameterSpec;
import org.genwright.nn.graph.Value;
import org.genwright.nn.op.Attributes;
import org.genwright.nn.op.Op;
import org.genwright.nn.op.OpRegistry;
import org.genwright.nn.op.PlainKernel;
import org.genwright.nn.plan.Plan;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A plug-in brings the op x³ with a plain kernel and a gradient, and a model with it trains. */
class PlugInOpTest {

	private static final int BATCH = 12;
	private static final int STEPS = 400;
	private static final Op CUBE = new Op("plugin.cube", 1, (inputs, attributes) -> inputs);

	private static OpRegistry kernels() {
		return Device.standardOps().register(CUBE, new PlainKernel((inputs, outputs, rows) -> {
			for (int i = 0; i < 2 * rows; i++) {
				outputs.getFirst()[i] = Math.pow(inputs.getFirst()[i], 3);
			}
		}));
	}

	private static GraphOps rules() {
		return GraphOps.standard().register(CUBE, CutRule.BY_ROW,
				(y, dy, to) -> to.add(0, dy.times(y.input(0).square().times(3))));
	}

	/** (w x)³ is fitted to (0.7 x)³. */
	private static void build(Graph graph) {
		Value x = graph.input("x", 2); // [N, 2]
		Value w = graph.parameter(new ParameterSpec("w", "all", Shape.of(2), Initialiser.constant(1)));
		Value y = graph.apply(CUBE, Attributes.NONE, x.times(w)); // [N, 2]
		Value target = graph.apply(CUBE, Attributes.NONE, x.times(0.7)); // [N, 2]
		graph.minimise(y.minus(target).square().mean(), "all");
	}

	@ParameterizedTest
	@EnumSource(names = { "HOST", "ND4J" })
	void modelWithTheOpTrains(Backend backend) {
		ParameterGroup group = new ParameterGroup("all", Optimiser.adam(), LearningRate.constant(0.02));
		try (Device device = Device.open(backend, 2, kernels(), 1 << 26);
				Program program = new ProgramDraft("cube", rules()).group(group).entry("train", PlugInOpTest::build)
						.draft(device, 2, new Call("train", BATCH)).open(device, 1)) {
			Plan plan = program.plan("train", BATCH);
			program.write(plan, "x", Nets.wave(2 * BATCH, 0.3, 1.5));
			float first = program.step(plan).loss();
			for (int step = 0; step < STEPS; step++) {
				program.step(plan);
			}
			assertTrue(program.step(plan).loss() < 1e-4 * first);
			for (float w : device.memory().read(program.state().get("w")).floats()) {
				assertEquals(0.7, w, 1e-2);
			}
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "HOST", "ND4J" })
	void deviceWithoutTheKernelNamesTheOp(Backend backend) {
		try (Device device = Device.open(backend, 1)) {
			ProgramDraft draft = new ProgramDraft("cube", rules())
					.group(new ParameterGroup("all", Optimiser.adam(), LearningRate.constant(0.02)))
					.entry("train", PlugInOpTest::build).draft(device, 1, new Call("train", BATCH));
			String message = assertThrows(IllegalArgumentException.class, () -> draft.open(device, 1)).getMessage();
			assertTrue(message.startsWith("Op 'plugin.cube': expected a registered op, found only "), message);
			assertEquals(0, device.memory().usedBytes(), "nothing stays allocated");
		}
	}
}
