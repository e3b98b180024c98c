package org.genwright.core.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.genwright.core.compile.EngineShape;
import org.genwright.core.compile.LayerOps;
import org.genwright.core.compile.Mode;
import org.genwright.core.compile.NetworkGraph;
import org.genwright.core.layer.LayerTypes;
import org.genwright.core.network.Drawing;
import org.genwright.core.network.Role;
import org.genwright.core.network.RolePort;
import org.genwright.core.onnx.OnnxRuntime;
import org.genwright.core.shape.TensorShape;
import org.genwright.nn.Backend;
import org.genwright.nn.Shape;
import org.genwright.nn.Tensor;
import org.genwright.nn.device.Device;
import org.genwright.nn.graph.Graph;
import org.genwright.nn.graph.Value;
import org.genwright.nn.memory.Slice;
import org.genwright.nn.plan.Plan;
import org.genwright.nn.program.Call;
import org.genwright.nn.program.LearningRate;
import org.genwright.nn.program.Optimiser;
import org.genwright.nn.program.ParameterGroup;
import org.genwright.nn.program.Program;
import org.genwright.nn.program.ProgramDraft;
import org.genwright.nn.rng.RandomStream;

/** Holds the ONNX model of a drawn network against the engine, with random weights and inputs. */
final class NetworkComparison {

	private static final String GROUP = "all";
	private static final LayerTypes TYPES = LayerTypes.standard();

	private final Drawing drawing;
	private final Role role;

	NetworkComparison(Drawing drawing, Role role) {
		this.drawing = drawing;
		this.role = role;
	}

	/** Returns the model of the network. */
	byte[] onnx(Map<String, Tensor> weights) throws Exception {
		LayerTrace layers = new LayerTrace(TYPES);
		return new OnnxNetwork(NetworkGraph.of(drawing.network(), role, layers.types()), layers, new OnnxText("A test.", "1", Map.of()))
				.bytes(weights);
	}

	void assertSameOutput() throws Exception {
		for (int rows : new int[] { 1, 4 }) {
			assertSameOutput(rows);
		}
	}

	private void assertSameOutput(int rows) throws Exception {
		NetworkGraph network = NetworkGraph.of(drawing.network(), role, TYPES);
		try (Device device = Device.open(Backend.HOST, 1, LayerOps.kernels(TYPES), 1L << 28);
				Program program = new ProgramDraft("net", LayerOps.graphOps(TYPES))
						.group(new ParameterGroup(GROUP, Optimiser.adam(), LearningRate.constant(0)))
						.entry("f", graph -> build(graph, network)).draft(device, 1, new Call("f", rows)).open(device, 3)) {
			Map<String, Tensor> weights = new HashMap<>();
			program.state().forEach((name, slice) -> weights.put(name, randomise(device, name, slice)));
			Plan plan = program.plan("f", rows);
			Map<String, Tensor> inputs = new LinkedHashMap<>();
			for (RolePort port : role.inputs()) {
				inputs.put(port.id(), write(program, plan, port, rows));
			}
			program.run(plan);
			try (OnnxRuntime runtime = new OnnxRuntime(onnx(weights))) {
				Map<String, Tensor> found = runtime.run(inputs);
				for (RolePort port : role.outputs()) {
					TensorShape shape = port.shape().orElseThrow();
					assertClose(toPort(program.read(plan, port.id()).floats(), shape, rows), found.get(port.id()), port.id());
				}
			}
		}
	}

	private static void build(Graph graph, NetworkGraph network) {
		Map<String, Value> inputs = new LinkedHashMap<>();
		for (RolePort port : network.role().inputs()) {
			TensorShape shape = port.shape().orElseThrow();
			inputs.put(port.id(), shape.rank() == 0 ? graph.indexInput(port.id()) : graph.input(port.id(), EngineShape.sizes(shape)));
		}
		network.build(graph, GROUP, Mode.EVALUATION, inputs).forEach(graph::output);
	}

	private static Tensor randomise(Device device, String name, Slice slice) {
		float[] values = new float[(int) slice.shape().elements()];
		RandomStream stream = RandomStream.of(9).child(name);
		for (int i = 0; i < values.length; i++) {
			values[i] = (float) (name.endsWith("variance") ? 0.5 + stream.uniform(i) : stream.uniform(i) - 0.5);
		}
		device.memory().write(values, 0, slice, 0, values.length);
		return Tensor.of(slice.shape(), values);
	}

	/** Writes random numbers into an input of the engine and returns them as the ONNX model takes them. */
	private static Tensor write(Program program, Plan plan, RolePort port, int rows) {
		TensorShape shape = port.shape().orElseThrow();
		RandomStream stream = RandomStream.of(4).child(port.id());
		if (shape.rank() == 0) {
			int[] numbers = new int[rows];
			for (int i = 0; i < rows; i++) {
				numbers[i] = i % 3;
			}
			program.write(plan, port.id(), numbers);
			return Tensor.of(Shape.of(rows), numbers);
		}
		float[] values = new float[rows * shape.elements()];
		for (int i = 0; i < values.length; i++) {
			values[i] = (float) (2 * stream.uniform(i) - 1);
		}
		program.write(plan, port.id(), values);
		return toPort(values, shape, rows);
	}

	/** Returns values of the engine in the order of the port: images with their channels first. */
	private static Tensor toPort(float[] values, TensorShape shape, int rows) {
		long[] sizes = new long[shape.rank() + 1];
		sizes[0] = rows;
		for (int axis = 0; axis < shape.rank(); axis++) {
			sizes[axis + 1] = shape.size(axis);
		}
		if (!shape.isImage()) {
			return Tensor.of(Shape.of(sizes), values);
		}
		float[] image = new float[values.length];
		int channels = shape.size(0);
		int pixels = shape.size(1) * shape.size(2);
		for (int i = 0; i < values.length; i++) {
			int row = i / (pixels * channels);
			image[(row * channels + i % channels) * pixels + i / channels % pixels] = values[i];
		}
		return Tensor.of(Shape.of(sizes), image);
	}

	private static void assertClose(Tensor expected, Tensor found, String what) {
		assertArrayEquals(expected.shape().sizes(), found.shape().sizes(), what);
		boolean varies = false;
		for (int i = 0; i < expected.floats().length; i++) {
			double e = expected.floats()[i];
			assertTrue(Math.abs(e - found.floats()[i]) <= 1e-5 * Math.max(1, Math.abs(e)),
					what + ", element " + i + ": expected " + e + ", found " + found.floats()[i]);
			varies |= e != expected.floats()[0];
		}
		assertTrue(varies || expected.floats().length == 1, what + " is the same everywhere, which compares nothing");
	}
}
