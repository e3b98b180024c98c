package org.genwright.nn.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.genwright.nn.Backend;
import org.genwright.nn.Shape;
import org.genwright.nn.Tensor;
import org.genwright.nn.device.Device;
import org.genwright.nn.op.Attributes;
import org.genwright.nn.op.Draws;
import org.genwright.nn.plan.Plan;
import org.genwright.nn.program.Call;
import org.genwright.nn.program.Program;
import org.genwright.nn.program.ProgramDraft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DrawsTest {

	private static final int ROWS = 6000;
	private static final float[] LOGITS = { (float) Math.log(0.2), Float.NEGATIVE_INFINITY, (float) Math.log(0.5),
			(float) Math.log(0.3) };

	private static void build(Graph graph) {
		Value u = graph.uniform(1); // [N, 1]
		Value logits = graph.broadcast(graph.constant(Tensor.of(Shape.of(4), LOGITS)), u.concat(u).concat(u.concat(u)));
		graph.output("u", u);
		graph.output("v", graph.uniform(1));
		graph.output("k", graph.apply(Draws.CATEGORICAL, Attributes.NONE, logits, u));
	}

	private record Drawn(float[] u, float[] v, int[] k) {
	}

	private static Drawn draw(Backend backend) {
		try (Device device = Device.open(backend, 1); Program program = new ProgramDraft("draws").entry("f", DrawsTest::build)
				.draft(device, 2, new Call("f", ROWS)).open(device, 9)) {
			Plan plan = program.plan("f", ROWS);
			program.run(plan);
			return new Drawn(program.read(plan, "u").floats(), program.read(plan, "v").floats(), program.read(plan, "k").ints());
		}
	}

	@Test
	void kernelSetsDrawTheSameBits() {
		Drawn host = draw(Backend.HOST);
		Drawn portable = draw(Backend.ND4J);
		assertArrayEquals(portable.u(), host.u());
		assertArrayEquals(portable.v(), host.v());
		assertArrayEquals(portable.k(), host.k());
	}

	@ParameterizedTest
	@EnumSource(names = { "HOST", "ND4J" })
	void uniformNumbersAreUniformAndStreamsDiffer(Backend backend) {
		Drawn drawn = draw(backend);
		double sum = 0;
		double product = 0;
		for (int n = 0; n < ROWS; n++) {
			assertTrue(drawn.u()[n] > 0 && drawn.u()[n] < 1);
			sum += drawn.u()[n];
			product += (drawn.u()[n] - 0.5) * (drawn.v()[n] - 0.5);
		}
		assertEquals(0.5, sum / ROWS, 4 * Math.sqrt(1.0 / 12 / ROWS));
		assertEquals(0, product / ROWS, 4.0 / 12 / Math.sqrt(ROWS));
	}

	@ParameterizedTest
	@EnumSource(names = { "HOST", "ND4J" })
	void classesFollowTheirProbabilities(Backend backend) {
		Drawn drawn = draw(backend);
		int[] counts = new int[4];
		for (int n = 0; n < ROWS; n++) {
			counts[drawn.k()[n]]++;
			int expected = drawn.u()[n] < 0.2 ? 0 : drawn.u()[n] < 0.7 ? 2 : 3;
			assertTrue(expected == drawn.k()[n] || Math.abs(drawn.u()[n] - 0.2) < 1e-6 || Math.abs(drawn.u()[n] - 0.7) < 1e-6);
		}
		assertEquals(0, counts[1]);
		assertEquals(0.5 * ROWS, counts[2], 4 * Math.sqrt(0.25 * ROWS));
	}
}
