package org.genwright.core.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.genwright.core.layer.InputLayer;
import org.genwright.core.layer.LayerContribution;
import org.genwright.core.layer.LayerSite;
import org.genwright.core.layer.LayerType;
import org.genwright.core.layer.LayerTypes;
import org.genwright.core.layer.OutputLayer;
import org.genwright.core.network.NetworkFigures;
import org.genwright.core.network.NodeFigures;
import org.genwright.core.shape.TensorShape;
import org.genwright.model.architecture.Connection;
import org.genwright.model.architecture.Network;
import org.genwright.nn.graph.Graph;
import org.genwright.nn.graph.Value;

/** A node with its compiler and where its inputs come from. */
final class CompiledNode {

	/**
	 * Where one input comes from.
	 *
	 * @param target the input port
	 * @param node   the node that makes the value
	 * @param port   its output port
	 */
	record Source(String target, CompiledNode node, String port) {
	}

	private final NodeFigures figures;
	private final LayerType type;
	private final LayerContribution owner;
	private final LayerCompiler compiler;
	private final String role;
	private final List<Source> sources = new ArrayList<>();

	private CompiledNode(NodeFigures figures, LayerType type, LayerTypes types,
			Map<LayerContribution, Map<String, LayerCompiler>> compilers, String role) {
		this.figures = figures;
		this.type = type;
		this.owner = types.owner(type);
		this.role = role;
		this.compiler = compilers.computeIfAbsent(owner, contribution -> contribution.compilers().byType()).get(type.id());
	}

	/** Returns the nodes that outputs depend on, in the order of data flow. */
	static List<CompiledNode> of(Network network, NetworkFigures figures, LayerTypes types) {
		Map<LayerContribution, Map<String, LayerCompiler>> compilers = new HashMap<>();
		Map<String, CompiledNode> byName = new HashMap<>();
		List<CompiledNode> nodes = new ArrayList<>();
		Set<String> unused = figures.unused();
		for (NodeFigures node : figures.nodes()) {
			if (!unused.contains(node.name())) {
				CompiledNode compiled = new CompiledNode(node, types.find(node.type()).orElseThrow(), types, compilers, figures.role());
				byName.put(node.name(), compiled);
				nodes.add(compiled);
			}
		}
		for (Connection connection : network.getConnections()) {
			CompiledNode target = byName.get(connection.getTarget().getName());
			CompiledNode source = byName.get(connection.getSource().getName());
			if (target != null && source != null) {
				target.sources.add(new Source(port(connection.getTargetPort(), target.type.inputs().getFirst().id()), source,
						port(connection.getSourcePort(), source.onlyOutput())));
			}
		}
		return nodes;
	}

	private static String port(String name, String only) {
		return name == null || name.isBlank() ? only : name;
	}

	NodeFigures figures() {
		return figures;
	}

	List<Source> sources() {
		return sources;
	}

	boolean isInput() {
		return type.id().equals(InputLayer.ID);
	}

	boolean isOutput() {
		return type.id().equals(OutputLayer.ID);
	}

	/** Returns the id of the first output port. */
	String onlyOutput() {
		return type.outputs(figures.settings()).stream().map(port -> port.id()).findFirst().orElse("");
	}

	/** Returns the role's port that an input or output node stands for. */
	String rolePort() {
		return figures.settings().find(isInput() ? InputLayer.PORT : OutputLayer.PORT).filter(name -> !name.isBlank())
				.orElse(figures.name());
	}

	/** Writes the node and asserts that compiler and declaration agree. */
	Map<String, Value> compile(Graph graph, Mode mode, String group, Map<String, List<Value>> inputs) {
		LayerSite site = new LayerSite(role + " / " + figures.name(), figures.settings(), figures.inputs());
		if (compiler == null) {
			throw disagreement("a compiler of the contribution", "none");
		}
		NodeScope scope = new NodeScope(graph, mode, site, inputs, group, role + "." + figures.name());
		Map<String, Value> outputs = compiler.compile(scope);
		if (!outputs.keySet().equals(figures.outputs().keySet())) {
			throw disagreement("the outputs " + figures.outputs().keySet(), "the outputs " + outputs.keySet());
		}
		figures.outputs().forEach((port, shape) -> requireShape(port, shape, outputs.get(port)));
		if (scope.parameters() != figures.parameters()) {
			throw disagreement(figures.parameters() + " trained values", scope.parameters() + " trained values");
		}
		return outputs;
	}

	private void requireShape(String port, TensorShape shape, Value value) {
		if (!EngineShape.matches(value, shape)) {
			throw disagreement("the output '" + port + "' of shape " + EngineShape.text(shape), value.toString());
		}
	}

	private IllegalStateException disagreement(String declared, String compiled) {
		return new IllegalStateException("Layer '" + role + " / " + figures.name() + "' of type '" + type.id()
				+ "', contributed by " + owner.getClass().getName() + ": expected " + declared + " as declared, found " + compiled
				+ ". Report this to whoever contributed the layer type.");
	}
}
