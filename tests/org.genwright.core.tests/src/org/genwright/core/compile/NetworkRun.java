package org.genwright.core.compile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import org.genwright.core.layer.LayerTypes;
import org.genwright.core.network.Role;
import org.genwright.core.network.RolePort;
import org.genwright.core.shape.TensorShape;
import org.genwright.nn.Backend;
import org.genwright.nn.device.Device;
import org.genwright.nn.graph.Graph;
import org.genwright.nn.graph.Value;
import org.genwright.nn.plan.Plan;
import org.genwright.nn.program.Call;
import org.genwright.nn.program.LearningRate;
import org.genwright.nn.program.Optimiser;
import org.genwright.nn.program.ParameterGroup;
import org.genwright.nn.program.Program;
import org.genwright.nn.program.ProgramDraft;

/** A network of the role {@code net} with one input x and one output y, compiled and opened on the host. */
final class NetworkRun implements AutoCloseable {

	private static final String GROUP = "all";
	private static final String ENTRY = "entry";

	private final Device device;
	private final Program program;
	private final Plan plan;

	/**
	 * Compiles and opens.
	 *
	 * @param network the network
	 * @param build   receives graph and outputs: adds an objective, if wanted
	 */
	NetworkRun(NetworkGraph network, LayerTypes types, int batch, Mode mode, BiConsumer<Graph, Map<String, Value>> build) {
		device = Device.open(Backend.HOST, 2, LayerOps.kernels(types), 1L << 28);
		program = new ProgramDraft("net", LayerOps.graphOps(types))
				.group(new ParameterGroup(GROUP, Optimiser.adam(), LearningRate.constant(0.01))).entry(ENTRY, graph -> {
					Map<String, Value> inputs = new LinkedHashMap<>();
					network.role().inputs().forEach(port -> inputs.put(port.id(), input(graph, port)));
					Map<String, Value> outputs = network.build(graph, GROUP, mode, inputs);
					outputs.forEach(graph::output);
					build.accept(graph, outputs);
				}).draft(device, 2, new Call(ENTRY, batch)).open(device, 7);
		plan = program.plan(ENTRY, batch);
	}

	private static Value input(Graph graph, RolePort port) {
		TensorShape shape = port.shape().orElseThrow();
		return shape.rank() == 0 ? graph.indexInput(port.id()) : graph.input(port.id(), EngineShape.sizes(shape));
	}

	/** Returns the role that the tests use. */
	static Role role(TensorShape in, TensorShape out) {
		return new Role("net", "Net", "A network.", List.of(new RolePort("x", "Data.", in)),
				List.of(new RolePort("y", "Result.", out)));
	}

	/** Sets a parameter. */
	void set(String parameter, float... values) {
		device.memory().write(values, 0, program.state().get(parameter), 0, values.length);
	}

	/** Computes the output y of x. */
	float[] compute(float... x) {
		program.write(plan, "x", x);
		program.run(plan);
		return program.read(plan, "y").floats();
	}

	/** Computes the output y of whole numbers x. */
	float[] computeOf(int... x) {
		program.write(plan, "x", x);
		program.run(plan);
		return program.read(plan, "y").floats();
	}

	/** Makes training steps and returns the last loss. */
	double train(int steps, float... x) {
		program.write(plan, "x", x);
		double loss = Double.NaN;
		for (int step = 0; step < steps; step++) {
			loss = program.step(plan).loss();
		}
		return loss;
	}

	/** Writes a further input. */
	void write(String input, float... values) {
		program.write(plan, input, values);
	}

	/** Returns a parameter or buffer. */
	float[] state(String name) {
		return device.memory().read(program.state().get(name)).floats();
	}

	/** Returns the program. */
	Program program() {
		return program;
	}

	@Override
	public void close() {
		program.close();
		device.close();
	}
}
