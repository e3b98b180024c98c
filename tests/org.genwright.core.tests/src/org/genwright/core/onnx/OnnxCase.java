package org.genwright.core.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.genwright.core.problem.ProblemException;
import org.genwright.nn.Backend;
import org.genwright.nn.ElementType;
import org.genwright.nn.Shape;
import org.genwright.nn.Tensor;
import org.genwright.nn.device.Device;
import org.genwright.nn.graph.Graph;
import org.genwright.nn.graph.GraphOps;
import org.genwright.nn.graph.Initialiser;
import org.genwright.nn.graph.Origin;
import org.genwright.nn.graph.ParameterSpec;
import org.genwright.nn.graph.Value;
import org.genwright.nn.plan.Plan;
import org.genwright.nn.program.Call;
import org.genwright.nn.program.EntryPoint;
import org.genwright.nn.program.LearningRate;
import org.genwright.nn.program.Optimiser;
import org.genwright.nn.program.ParameterGroup;
import org.genwright.nn.program.Program;
import org.genwright.nn.program.ProgramDraft;
import org.genwright.nn.rng.RandomStream;

/**
 * A function to write as ONNX and to compare with the engine.
 *
 * @param name  for reports
 * @param build adds inputs and outputs to a graph
 */
record OnnxCase(String name, EntryPoint build) {

	private static final String GROUP = "all";
	/** What the model is written for; it must run with any other. */
	private static final int WRITTEN_FOR = 3;
	private static final double TOLERANCE = 1e-5;

	/** Makes a function of one input [N, sizes…] with the output y. */
	static OnnxCase of(String name, UnaryOperator<Value> function, long... sizes) {
		return new OnnxCase(name, graph -> graph.output("y", function.apply(graph.input("x", sizes))));
	}

	/** Returns a parameter with small random values. */
	static Value parameter(Graph graph, String name, long... sizes) {
		return graph.parameter(new ParameterSpec(name, GROUP, Shape.of(sizes), Initialiser.uniform(0.7)));
	}

	Graph graph() {
		Graph graph = new Graph(name, WRITTEN_FOR, GraphOps.standard());
		build.build(graph);
		return graph;
	}

	/** Returns the model with every input and output as in the graph. */
	byte[] model(Map<String, Tensor> weights) throws ProblemException {
		Graph graph = graph();
		List<OnnxPort> inputs = new ArrayList<>();
		graph.values().forEach(value -> {
			if (value.origin() instanceof Origin.Input(String input)) {
				inputs.add(new OnnxPort(input, "what goes in", OnnxPort.Layout.PLAIN));
			}
		});
		List<OnnxPort> outputs = graph.outputs().keySet().stream()
				.map(output -> new OnnxPort(output, "what comes out", OnnxPort.Layout.PLAIN)).toList();
		return OnnxModel.bytes(new OnnxSource(graph, inputs, outputs, weights, value -> "layer",
				new OnnxDescription(name, "a test", "1", Map.of("source", "test"))));
	}

	/** Asserts that ONNX Runtime computes what the engine does, for several numbers of rows. */
	void assertSameOutput() throws Exception {
		try (Device device = Device.open(Backend.HOST, 1)) {
			for (int rows : new int[] { 1, WRITTEN_FOR, 5 }) {
				assertSameOutput(device, rows);
			}
		}
	}

	private void assertSameOutput(Device device, int rows) throws Exception {
		ProgramDraft draft = new ProgramDraft(name).group(new ParameterGroup(GROUP, Optimiser.adam(), LearningRate.constant(0)))
				.entry("f", build);
		try (Program program = draft.draft(device, 1, new Call("f", rows)).open(device, 11)) {
			Plan plan = program.plan("f", rows);
			Map<String, Tensor> inputs = inputs(plan.graph());
			inputs.forEach((input, tensor) -> {
				if (tensor.type() == ElementType.INT32) {
					program.write(plan, input, tensor.ints());
				} else {
					program.write(plan, input, tensor.floats());
				}
			});
			program.run(plan);
			Map<String, Tensor> weights = new HashMap<>();
			program.state().forEach((weight, slice) -> weights.put(weight, device.memory().read(slice)));
			try (OnnxRuntime runtime = new OnnxRuntime(model(weights))) {
				Map<String, Tensor> found = runtime.run(inputs);
				for (String output : plan.graph().outputs().keySet()) {
					assertClose(program.read(plan, output), found.get(output), name + " with " + rows + " rows");
				}
			}
		}
	}

	/** Asserts that two tensors agree to 1e-5, relative where numbers are large. */
	static void assertClose(Tensor expected, Tensor found, String what) {
		assertArrayEquals(expected.shape().sizes(), found.shape().sizes(), what);
		assertEquals(ElementType.FLOAT32, found.type(), what);
		for (int i = 0; i < expected.floats().length; i++) {
			double e = expected.floats()[i];
			double difference = Math.abs(e - found.floats()[i]);
			assertTrue(difference <= TOLERANCE * Math.max(1, Math.abs(e)),
					what + ", element " + i + ": expected " + e + ", found " + found.floats()[i]);
		}
	}

	/** Returns numbers for the inputs of a graph: between −2 and 2, or indices 0 … 3. */
	static Map<String, Tensor> inputs(Graph graph) {
		Map<String, Tensor> inputs = new HashMap<>();
		for (Value value : graph.values()) {
			if (value.origin() instanceof Origin.Input(String input)) {
				inputs.put(input, random(value.spec().type(), value.shape(), RandomStream.of(5).child(value.id())));
			}
		}
		return inputs;
	}

	private static Tensor random(ElementType type, Shape shape, RandomStream stream) {
		int elements = (int) shape.elements();
		if (type == ElementType.INT32) {
			int[] indices = new int[elements];
			for (int i = 0; i < elements; i++) {
				indices[i] = (int) (4 * stream.uniform(i));
			}
			return Tensor.of(shape, indices);
		}
		float[] values = new float[elements];
		for (int i = 0; i < elements; i++) {
			values[i] = (float) (4 * stream.uniform(i) - 2);
		}
		return Tensor.of(shape, values);
	}

	@Override
	public String toString() {
		return name;
	}
}
