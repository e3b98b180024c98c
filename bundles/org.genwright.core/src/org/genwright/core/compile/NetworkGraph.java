package org.genwright.core.compile;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.genwright.core.layer.LayerTypes;
import org.genwright.core.network.NetworkFigures;
import org.genwright.core.network.NetworkInference;
import org.genwright.core.network.Role;
import org.genwright.core.network.RolePort;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.shape.TensorShape;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.Network;
import org.genwright.nn.graph.Graph;
import org.genwright.nn.graph.Value;

/**
 * A network that is known to fit its role and can be written into graphs, as often as needed: for several batch sizes,
 * for training and evaluation. Parameters are named {@code role.node.parameter} and are the same in all graphs of a
 * program. Immutable.
 */
public final class NetworkGraph {

	private final Role role;
	private final NetworkFigures figures;
	private final List<CompiledNode> nodes;

	private NetworkGraph(Role role, NetworkFigures figures, List<CompiledNode> nodes) {
		this.role = role;
		this.figures = figures;
		this.nodes = nodes;
	}

	/**
	 * Prepares the network of a role.
	 *
	 * @throws ProblemException if the model has no network of the role, or it has errors
	 */
	public static NetworkGraph of(Architecture architecture, Role role, LayerTypes types) throws ProblemException {
		Optional<Network> network = architecture.getNetworks().stream().filter(candidate -> role.id().equals(candidate.getRole()))
				.findFirst();
		if (network.isEmpty()) {
			throw ProblemException.input(Problem.error("missing-network", "Networks of the model",
					"a network with the role '" + role.id() + "'", "none", "Add one: " + role.description()));
		}
		return of(network.get(), role, types);
	}

	/**
	 * Prepares a network.
	 *
	 * @param role  the contract; the shapes of all its inputs are known
	 * @param types the installed layer types
	 * @throws ProblemException if the network has errors, with all of them
	 */
	public static NetworkGraph of(Network network, Role role, LayerTypes types) throws ProblemException {
		role.inputs().stream().filter(port -> port.shape().isEmpty()).findFirst().ifPresent(port -> {
			throw new IllegalArgumentException("Role '" + role.id() + "': expected a shape for each input before compiling,"
					+ " found none for '" + port.id() + "'.");
		});
		NetworkFigures figures = NetworkInference.infer(network, Optional.of(role), types);
		if (!figures.errors().isEmpty()) {
			throw ProblemException.input(figures.errors());
		}
		return new NetworkGraph(role, figures, CompiledNode.of(network, figures, types));
	}

	/** Returns the role. */
	public Role role() {
		return role;
	}

	/** Returns what follows for the network. */
	public NetworkFigures figures() {
		return figures;
	}

	/**
	 * Writes the network into a graph; for training once per graph if layers record statistics of the batch.
	 *
	 * @param group  the group of the parameters
	 * @param inputs values by port of the role, of the port's shape in the engine's order or any other of as many elements
	 * @return values by port of the role, of the port's shape in the engine's order; of a port without a shape as the
	 *         network made them
	 * @throws IllegalArgumentException if an input is missing or has another number of elements
	 * @throws IllegalStateException    if a layer's compiler and its declaration disagree
	 */
	public Map<String, Value> build(Graph graph, String group, Mode mode, Map<String, Value> inputs) {
		Map<CompiledNode, Map<String, Value>> made = new IdentityHashMap<>();
		Map<String, Value> outputs = new LinkedHashMap<>();
		for (CompiledNode node : nodes) {
			if (node.isInput()) {
				made.put(node, Map.of(node.onlyOutput(), input(node, inputs)));
			} else if (node.isOutput()) {
				outputs.put(node.rolePort(), output(node.rolePort(), made.get(node.sources().getFirst().node())
						.get(node.sources().getFirst().port())));
			} else {
				made.put(node, node.compile(graph, mode, group, values(node, made)));
			}
		}
		return outputs;
	}

	private static Map<String, List<Value>> values(CompiledNode node, Map<CompiledNode, Map<String, Value>> made) {
		Map<String, List<Value>> values = new LinkedHashMap<>();
		for (CompiledNode.Source source : node.sources()) {
			values.computeIfAbsent(source.target(), port -> new ArrayList<>()).add(made.get(source.node()).get(source.port()));
		}
		return values;
	}

	private Value input(CompiledNode node, Map<String, Value> inputs) {
		Value value = inputs.get(node.rolePort());
		TensorShape shape = node.figures().outputs().get(node.onlyOutput());
		if (value == null || value.shape().elements() != value.graph().batch() * shape.elements()) {
			throw new IllegalArgumentException("Network '" + role.id() + "', input '" + node.rolePort()
					+ "': expected a value of shape " + EngineShape.text(shape) + ", found " + value + ".");
		}
		return EngineShape.matches(value, shape) ? value : EngineShape.reshape(value, shape);
	}

	private Value output(String port, Value value) {
		Optional<TensorShape> shape = role.outputs().stream().filter(candidate -> candidate.id().equals(port)).findFirst()
				.flatMap(RolePort::shape);
		return shape.isEmpty() ? value : EngineShape.reshape(value, shape.get());
	}
}
