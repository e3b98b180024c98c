package org.genwright.core.network;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.genwright.core.layer.InputLayer;
import org.genwright.core.layer.OutputLayer;
import org.genwright.core.problem.NearestName;
import org.genwright.core.problem.Problem;
import org.genwright.core.shape.TensorShape;
import org.genwright.model.architecture.Node;

/** Checks the inputs and outputs of a network against its role. Without a role nothing is checked, and shapes are unknown. */
final class RoleContract {

	private final Optional<Role> role;
	private final Wiring wiring;
	private final Map<Node, TypedNode> typed;
	private final List<Problem> problems;
	private final Set<String> inputs = new HashSet<>();
	private final Set<String> outputs = new HashSet<>();
	private final Set<Node> checked = Collections.newSetFromMap(new IdentityHashMap<>());

	/**
	 * @param typed    the nodes with a known type
	 * @param problems receives what is wrong
	 */
	RoleContract(Optional<Role> role, Wiring wiring, Map<Node, TypedNode> typed, List<Problem> problems) {
		this.role = role;
		this.wiring = wiring;
		this.typed = typed;
		this.problems = problems;
	}

	/** Returns the shape that an input node gives. */
	Optional<TensorShape> input(TypedNode node) {
		checked.add(node.node());
		if (role.isEmpty()) {
			return Optional.empty();
		}
		String name = RolePort.idOf(node.node());
		Optional<RolePort> port = find(node, name, role.get().inputs(), "input");
		port.ifPresent(found -> inputs.add(found.id()));
		return port.flatMap(RolePort::shape);
	}

	/**
	 * Checks what an output node delivers.
	 *
	 * @param source  where it comes from, if known
	 * @param figures the node's figures, if known
	 */
	void output(TypedNode node, Optional<PortCheck.Source> source, Optional<NodeFigures> figures) {
		checked.add(node.node());
		if (role.isEmpty()) {
			return;
		}
		String name = RolePort.idOf(node.node());
		Optional<RolePort> port = find(node, name, role.get().outputs(), "output");
		if (port.isPresent() && !outputs.add(port.get().id())) {
			problems.add(Problem.error("role-port", wiring.path(node.node()), "one Output layer for '" + name + "'", "another",
					"Delete one of them, or set its port to another output of the role.").at(Wiring.id(node.node())));
		} else if (port.isPresent() && figures.isPresent() && source.isPresent()) {
			TensorShape found = figures.get().inputs().values().iterator().next().getFirst();
			port.get().shape().filter(shape -> shape.elements() != found.elements())
					.ifPresent(shape -> problems.add(mismatch(source.get().node(), port.get(), shape, found)));
		}
	}

	private Problem mismatch(Node source, RolePort port, TensorShape shape, TensorShape found) {
		TensorShape expected = found.rank() == 1 ? TensorShape.of(shape.elements()) : shape;
		String reason = port.reason().isEmpty() ? "" : " " + port.reason();
		String place = port.reason().isEmpty() ? " for the output '" + port.id() + "'" : reason;
		return Problem.error("role-output", wiring.path(source), expected + place, found.toString(),
				OutputAdvice.remedy(typed.get(source).type(), found, shape.elements())).at(Wiring.id(source));
	}

	/**
	 * Reports required ports that no node stands for.
	 *
	 * @param network the id of the network, which lacks them
	 */
	void checkPresence(String network) {
		role.ifPresent(contract -> {
			require(contract, contract.inputs(), inputs, "Input", InputLayer.ID, network);
			require(contract, contract.outputs(), outputs, "Output", OutputLayer.ID, network);
		});
	}

	private void require(Role contract, List<RolePort> ports, Set<String> present, String label, String type, String network) {
		for (RolePort port : ports) {
			if (port.presence() == RolePort.Presence.REQUIRED && !present.contains(port.id()) && !named(type, port.id())) {
				String shape = port.shape().map(found -> " of shape " + found).orElse("");
				problems.add(Problem.error("role-port", contract.id(), "an " + label + " layer for '" + port.id() + "'" + shape,
						"none", "Add an " + label + " layer named '" + port.id() + "'.").at(network));
			}
		}
	}

	/** Tells whether a node that could not be checked, as its settings are wrong or it is on a cycle, was meant for a port. */
	private boolean named(String type, String port) {
		return wiring.nodes().stream().anyMatch(node -> type.equals(node.getType()) && !checked.contains(node)
				&& port.equals(node.getName()));
	}

	private Optional<RolePort> find(TypedNode node, String name, List<RolePort> ports, String kind) {
		Optional<RolePort> port = ports.stream().filter(candidate -> candidate.id().equals(name)).findFirst();
		if (port.isEmpty()) {
			List<String> ids = ports.stream().map(RolePort::id).toList();
			String expected = ids.isEmpty() ? "no layer of this type, since the role has no " + kind
					: "as port " + NearestName.oneOf(ids);
			String remedy = ids.isEmpty() ? "Delete it." : (NearestName.suggest(name, ids)
					+ " Rename the layer, or set its port.").strip();
			problems.add(Problem.error("role-port", wiring.path(node.node()), expected, "'" + name + "'", remedy)
					.at(Wiring.id(node.node())));
		}
		return port;
	}
}
