package org.genwright.core.compile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;

import org.genwright.core.layer.LayerTypes;
import org.genwright.core.network.Drawing;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.shape.TensorShape;
import org.junit.jupiter.api.Test;

class NetworkGraphTest {

	private static final LayerTypes TYPES = LayerTypes.standard();

	private static NetworkRun open(Drawing drawing, TensorShape in, TensorShape out, int batch) throws ProblemException {
		NetworkGraph network = NetworkGraph.of(drawing.network(), NetworkRun.role(in, out), TYPES);
		return new NetworkRun(network, TYPES, batch, Mode.EVALUATION, (graph, outputs) -> {
		});
	}

	@Test
	void denseEqualsTheComputationByHand() throws Exception {
		Drawing drawing = new Drawing("net").node("x", "input").node("dense1", "dense", "units", "3", "activation", "relu")
				.node("y", "output").connect("x", "dense1", "y");
		try (NetworkRun run = open(drawing, TensorShape.of(2), TensorShape.of(3), 2)) {
			assertEquals(Set.of("net.dense1.weight", "net.dense1.bias"), run.program().parameters().keySet());
			run.set("net.dense1.weight", 1, 2, 3, 4, 5, 6); // [2, 3]
			run.set("net.dense1.bias", 0.5f, -20, 1);
			assertArrayEquals(new float[] { 1 + 4 * 2 + 0.5f, 0, 3 + 6 * 2 + 1, 0, 0, 0 }, run.compute(1, 2, -1, -1), 1e-6f);
		}
	}

	@Test
	void convolutionOfAnImageEqualsTheComputationByHand() throws Exception {
		Drawing drawing = new Drawing("net").node("x", "input").node("conv", "conv2d", "channels", "1", "kernel", "2", "padding", "0")
				.node("y", "output").connect("x", "conv", "y");
		try (NetworkRun run = open(drawing, TensorShape.of(2, 2, 3), TensorShape.of(2), 1)) {
			run.set("net.conv.weight", 1, 10, 2, 20, 3, 30, 4, 40); // [2, 2, 2, 1]
			run.set("net.conv.bias", 0.5f);
			// pixel (row, column) of channel c is 1 + column + 3·row for c = 0 and 0 for c = 1, but 1 at (0, 0)
			float[] image = { 1, 1, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0 }; // [1, 2, 3, 2]
			assertArrayEquals(new float[] { 1 + 2 * 2 + 3 * 4 + 4 * 5 + 10 + 0.5f, 2 + 2 * 3 + 3 * 5 + 4 * 6 + 0.5f },
					run.compute(image), 1e-5f);
		}
	}

	@Test
	void outputHasTheShapeOfTheRole() throws Exception {
		Drawing drawing = new Drawing("net").node("x", "input").node("y", "output").connect("x", "y");
		try (NetworkRun run = open(drawing, TensorShape.of(12), TensorShape.of(3, 2, 2), 1)) {
			assertEquals("[1, 2, 2, 3]", run.program().plan("entry", 1).graph().outputs().get("y").shape().toString());
		}
	}

	@Test
	void networkWithErrorsIsRefusedWithAllOfThem() {
		Drawing drawing = new Drawing("net").node("x", "input").node("conv", "conv2d").node("dense", "dens").node("y", "output")
				.connect("x", "conv").connect("dense", "y");
		ProblemException e = assertThrows(ProblemException.class, () -> open(drawing, TensorShape.of(4), TensorShape.of(4), 1));
		assertTrue(e.getMessage().contains("net / dense: expected an installed layer type, found 'dens'. Did you mean 'dense'?"),
				e.getMessage());
		assertTrue(e.getMessage().contains("net / conv: expected [N, C, H, W], found [N, 4]. Insert a Reshape layer to an image of 4"
				+ " values before it, such as 1x2x2."), e.getMessage());
	}
}
