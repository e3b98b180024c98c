package org.genwright.core.network;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.genwright.core.layer.InputLayer;
import org.genwright.core.layer.LayerFault;
import org.genwright.core.layer.LayerFigures;
import org.genwright.core.layer.LayerSite;
import org.genwright.core.layer.LayerTypes;
import org.genwright.core.layer.OutputLayer;
import org.genwright.core.layer.Port;
import org.genwright.core.problem.Problem;
import org.genwright.core.shape.TensorShape;
import org.genwright.model.architecture.Node;

/** Infers nodes one after the other, each after those it depends on. */
final class NodeInference {

	private final PortCheck ports;
	private final RoleContract contract;
	private final LayerTypes types;
	private final Wiring wiring;
	private final List<Problem> problems;
	private final Map<Node, NodeFigures> known = new IdentityHashMap<>();

	NodeInference(PortCheck ports, RoleContract contract, LayerTypes types, Wiring wiring, List<Problem> problems) {
		this.ports = ports;
		this.contract = contract;
		this.types = types;
		this.wiring = wiring;
		this.problems = problems;
	}

	/** Returns a node's figures; empty if they cannot be known. Only what is wrong with this node is reported. */
	Optional<NodeFigures> infer(TypedNode node) {
		Optional<Map<String, List<Optional<PortCheck.Source>>>> sources = ports.inputs(node);
		Optional<Map<String, List<TensorShape>>> inputs = node.type().id().equals(InputLayer.ID)
				? contract.input(node).map(shape -> Map.of(Port.IN, List.of(shape))) : sources.flatMap(this::shapes);
		Optional<NodeFigures> figures = sources.isEmpty() ? Optional.empty()
				: inputs.flatMap(shapes -> figures(node, shapes));
		figures.ifPresent(found -> known.put(node.node(), found));
		if (node.type().id().equals(OutputLayer.ID)) {
			contract.output(node, sources.flatMap(found -> found.get(Port.IN).getFirst()), figures);
		}
		return figures;
	}

	/** Returns the shapes at the inputs, if all are known. */
	private Optional<Map<String, List<TensorShape>>> shapes(Map<String, List<Optional<PortCheck.Source>>> sources) {
		Map<String, List<TensorShape>> shapes = new LinkedHashMap<>();
		for (Map.Entry<String, List<Optional<PortCheck.Source>>> port : sources.entrySet()) {
			List<TensorShape> found = port.getValue().stream().flatMap(Optional::stream)
					.filter(source -> known.containsKey(source.node()))
					.map(source -> known.get(source.node()).outputs().get(source.port())).toList();
			if (found.size() < port.getValue().size()) {
				return Optional.empty();
			}
			shapes.put(port.getKey(), found);
		}
		return Optional.of(shapes);
	}

	private Optional<NodeFigures> figures(TypedNode node, Map<String, List<TensorShape>> inputs) {
		String path = wiring.path(node.node());
		try {
			LayerFigures figures = node.type().infer(new LayerSite(path, node.settings(), inputs));
			return Optional.of(new NodeFigures(Wiring.id(node.node()), name(node.node()), node.type().id(), node.settings(),
					node.inputs().isEmpty() ? Map.of() : inputs, figures.outputs(), figures.parameters(), figures.multiplyAdds()));
		} catch (LayerFault fault) {
			problems.add(Problem.error("layer-shape", path, fault.expected(), fault.found(), fault.remedy())
					.at(Wiring.id(node.node())));
		} catch (ArithmeticException tooLarge) {
			problems.add(Problem.error("layer-size", path, "fewer than 2³¹ values per example", "more",
					"Lower its settings, or the size of what is connected to it.").at(Wiring.id(node.node())));
		} catch (RuntimeException failure) {
			problems.add(Problem.error("layer-failed", path, "a shape from the layer type '" + node.type().id() + "' of "
					+ types.owner(node.type()).getClass().getName(), "'" + failure + "'",
					"Report this to whoever contributed the layer type.").at(Wiring.id(node.node())));
		}
		return Optional.empty();
	}

	private static String name(Node node) {
		return node.getName() == null ? "" : node.getName();
	}
}
