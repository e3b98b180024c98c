package org.genwright.core.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;

import org.genwright.core.problem.ProblemException;
import org.genwright.nn.Shape;
import org.genwright.nn.Tensor;
import org.genwright.nn.graph.CutRule;
import org.genwright.nn.graph.Graph;
import org.genwright.nn.graph.GraphOps;
import org.genwright.nn.graph.Value;
import org.genwright.nn.op.Attributes;
import org.genwright.nn.op.Op;
import org.junit.jupiter.api.Test;

/** What a model says of itself, and what is refused. */
class OnnxModelTest {

	private static final Op STRANGE = new Op("some.plugin.strange", 1, (inputs, attributes) -> inputs);

	@Test
	void imagesHaveTheirChannelsFirst() throws Exception {
		Graph graph = new Graph("identity", 2, GraphOps.standard());
		graph.output("y", graph.input("x", 2, 3, 4).times(2)); // [N, H, W, C] = [N, 2, 3, 4]
		byte[] model = OnnxModel.bytes(new OnnxSource(graph, List.of(new OnnxPort("x", "", OnnxPort.Layout.IMAGE)),
				List.of(new OnnxPort("y", "", OnnxPort.Layout.IMAGE)), Map.of(), value -> "", description()));
		try (OnnxRuntime runtime = new OnnxRuntime(model)) {
			assertArrayEquals(new long[] { -1, 4, 2, 3 }, runtime.inputShape("x"));
			assertArrayEquals(new long[] { -1, 4, 2, 3 }, runtime.outputShape("y"));
			float[] x = new float[24];
			float[] twice = new float[24];
			for (int i = 0; i < x.length; i++) {
				x[i] = i;
				twice[i] = 2 * i;
			}
			assertArrayEquals(twice, runtime.run(Map.of("x", Tensor.of(Shape.of(1, 4, 2, 3), x))).get("y").floats());
		}
	}

	@Test
	void metadataGoesWithTheModel() throws Exception {
		try (OnnxRuntime runtime = new OnnxRuntime(OnnxCase.of("twice", x -> x.times(2), 3).model(Map.of()))) {
			assertEquals(Map.of("source", "test"), runtime.metadata());
			assertArrayEquals(new long[] { -1, 3 }, runtime.inputShape("x"));
		}
	}

	@Test
	void inputAndOutputOfOneNameAreKeptApart() throws Exception {
		Graph graph = new Graph("identity", 2, GraphOps.standard());
		graph.output("x", graph.input("x", 3).times(2));
		OnnxPort port = new OnnxPort("x", "", OnnxPort.Layout.PLAIN);
		byte[] model = OnnxModel.bytes(new OnnxSource(graph, List.of(port), List.of(port), Map.of(), value -> "", description()));
		try (OnnxRuntime runtime = new OnnxRuntime(model)) {
			assertArrayEquals(new float[] { 2, 4, 6 },
					runtime.run(Map.of("x", Tensor.of(Shape.of(1, 3), new float[] { 1, 2, 3 }))).get("x_2").floats());
		}
	}

	private static OnnxDescription description() {
		return new OnnxDescription("net", "", "1", Map.of());
	}

	@Test
	void opThatOnnxLacksIsRefusedByNameAndLayer() {
		GraphOps ops = GraphOps.standard().register(STRANGE, CutRule.BY_ROW);
		Graph graph = new Graph("net", 2, ops);
		graph.output("y", graph.apply(STRANGE, Attributes.NONE, graph.input("x", 3)));
		assertEquals("ONNX model of 'net / curl1': expected ops that ONNX has, found the op 'some.plugin.strange'."
				+ " Use another layer in this network, or export the weights as NPZ.", refusal(graph));
	}

	@Test
	void randomOpsAreRefused() {
		Graph graph = new Graph("net", 2, GraphOps.standard());
		graph.output("y", graph.input("x", 3).plus(graph.normal(3)));
		assertEquals("ONNX model of 'net / curl1': expected ops that ONNX has, found the op 'random.normal'."
				+ " Use another layer in this network, or export the weights as NPZ.", refusal(graph));
	}

	@Test
	void sumsOverTheBatchAreRefused() {
		Graph graph = new Graph("net", 2, GraphOps.standard());
		Value x = graph.input("x", 3);
		graph.output("y", x.minus(x.columnMean()));
		assertEquals("ONNX model of 'net / curl1': expected ops on every row of the batch by itself, found the op 'column.sum',"
				+ " which sums over the rows, whose number is open. Use another layer in this network, or export the weights as"
				+ " NPZ.", refusal(graph));
	}

	@Test
	void tensorsOfTheBatchsSizeAreRefused() {
		Graph graph = new Graph("net", 2, GraphOps.standard());
		graph.output("y", graph.input("x", 3).plus(graph.constant(Tensor.of(Shape.of(2, 3), new float[6]))));
		assertEquals("ONNX model of 'net / curl1': expected values that do not depend on the number of rows, found a fixed tensor"
				+ " of the shape [2, 3] beside rows of the batch. Use another layer in this network, or export the weights as NPZ.",
				refusal(graph));
	}

	@Test
	void missingWeightIsNamed() {
		OnnxCase dense = OnnxCase.of("dense", x -> x.matmul(OnnxCase.parameter(x.graph(), "net.dense1.weight", 3, 2)), 3);
		assertEquals("ONNX model of 'dense / layer': expected the tensor 'net.dense1.weight' of the shape [3, 2] among the weights,"
				+ " found none of that name. Export a run together with the model file it was made with.",
				assertThrows(ProblemException.class, () -> dense.model(Map.of())).getMessage());
		assertEquals("ONNX model of 'dense / layer': expected the tensor 'net.dense1.weight' of the shape [3, 2] among the weights,"
				+ " found one of the shape [2]. Export a run together with the model file it was made with.",
				assertThrows(ProblemException.class,
						() -> dense.model(Map.of("net.dense1.weight", Tensor.of(Shape.of(2), new float[2])))).getMessage());
	}

	private static String refusal(Graph graph) {
		OnnxSource source = new OnnxSource(graph, List.of(new OnnxPort("x", "", OnnxPort.Layout.PLAIN)),
				List.of(new OnnxPort("y", "", OnnxPort.Layout.PLAIN)), Map.of(), value -> "curl1", description());
		return assertThrows(ProblemException.class, () -> OnnxModel.bytes(source)).getMessage();
	}
}
