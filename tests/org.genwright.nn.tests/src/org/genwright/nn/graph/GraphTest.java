package org.genwright.nn.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.genwright.nn.Shape;
import org.genwright.nn.op.Attributes;
import org.genwright.nn.op.Draws;
import org.genwright.nn.op.Op;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class GraphTest {

	private static final Op CUBE = new Op("test.cube", 1, (inputs, attributes) -> inputs);

	private final GraphOps ops = GraphOps.standard();
	private final Graph graph = new Graph("net", 4, ops);

	private static String message(Class<? extends RuntimeException> kind, Executable call) {
		return assertThrows(kind, call).getMessage();
	}

	@Test
	void sameOpOnSameInputsIsOneValue() {
		Value x = graph.input("x", 3);
		assertSame(x.exp(), x.exp());
		assertSame(x, x.reshape(4, 3, 1).reshape(4, 3));
		assertSame(Cut.REDUCTION, x.columnSum().cut());
	}

	@Test
	void shapesThatDoNotFitNameGraphAndOp() {
		Value x = graph.input("x", 3);
		Value y = graph.input("y", 2);
		assertEquals("Graph 'net', op 'add': expected equal shapes, or one that is [], [C] or [N, 1] beside [N, C], found"
				+ " [FLOAT32 [4, 3], FLOAT32 [4, 2]].", message(IllegalArgumentException.class, () -> x.plus(y)));
	}

	@Test
	void whatCannotBeCutInRowsIsRefused() {
		Value x = graph.input("x", 3);
		assertEquals(
				"Op 'transpose': expected a value that does not follow the rows of the batch, found #0 input 'x' FLOAT32"
						+ " [4, 3]. Use the transposing products instead.",
				message(IllegalArgumentException.class, x::transposed));
		assertEquals("Graph 'net', reshape: expected a shape of as many elements as FLOAT32 [4, 3] with the same rows, found"
				+ " [3, 4].", message(IllegalArgumentException.class, () -> x.reshape(3, 4)));
	}

	@Test
	void opWithoutGradientIsRefusedByName() {
		ops.register(CUBE, CutRule.BY_ROW);
		Value x = graph.input("x", 3);
		Value loss = graph.apply(CUBE, Attributes.NONE, x).sum();
		assertEquals("Op 'test.cube': expected a gradient rule, found none. An objective must not depend on parameters"
				+ " through it.", message(IllegalStateException.class, () -> Gradients.of(loss, List.of(x))));
	}

	@Test
	void onlyScalarsAreDifferentiated() {
		Value x = graph.input("x", 3);
		assertEquals("Graph 'net': expected a scalar objective, found #0 input 'x' FLOAT32 [4, 3]. Take its sum or mean.",
				message(IllegalArgumentException.class, () -> Gradients.of(x, List.of(x))));
	}

	@Test
	void unregisteredOpIsRefused() {
		Value x = graph.input("x", 3);
		assertEquals("Op 'test.cube': expected an op that the graph knows, found it unregistered. Register its rules with the"
				+ " graph's ops.", message(IllegalArgumentException.class, () -> graph.apply(CUBE, Attributes.NONE, x)));
	}

	@Test
	void parameterIsOneValueAndKeepsItsShape() {
		ParameterSpec spec = new ParameterSpec("w", "g", Shape.of(2), Initialiser.zeros());
		assertSame(graph.parameter(spec), graph.parameter(spec));
		ParameterSpec other = new ParameterSpec("w", "g", Shape.of(3), Initialiser.zeros());
		assertEquals("Graph 'net': expected an input or parameter name not in use, found 'w' as #0 parameter 'w' FLOAT32 [2]"
				+ " already.", message(IllegalArgumentException.class, () -> graph.parameter(other)));
	}

	@Test
	void drawsHaveStreamsOfTheirOwn() {
		Value first = graph.uniform(2);
		Value second = graph.uniform(2);
		assertEquals(1, second.attributes().integer(Draws.STREAM) - first.attributes().integer(Draws.STREAM));
	}
}
