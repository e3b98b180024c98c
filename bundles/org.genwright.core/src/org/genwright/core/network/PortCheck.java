package org.genwright.core.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.genwright.core.layer.Port;
import org.genwright.core.problem.NearestName;
import org.genwright.core.problem.Problem;
import org.genwright.model.architecture.Connection;
import org.genwright.model.architecture.Node;

/** Assigns connections to ports and checks how many each takes. */
final class PortCheck {

	private final Wiring wiring;
	private final Map<Node, TypedNode> typed;
	private final List<Problem> problems;

	/**
	 * @param typed    the nodes with a known type
	 * @param problems receives what is wrong
	 */
	PortCheck(Wiring wiring, Map<Node, TypedNode> typed, List<Problem> problems) {
		this.wiring = wiring;
		this.typed = typed;
		this.problems = problems;
	}

	/**
	 * Returns the sources of a node's inputs by port id, in the order of the connections; a source is empty where the port
	 * of the other node is wrong or its type unknown.
	 *
	 * @return empty if an input lacks a connection or has too many
	 */
	Optional<Map<String, List<Optional<Source>>>> inputs(TypedNode target) {
		Map<String, List<Optional<Source>>> inputs = new LinkedHashMap<>();
		target.inputs().forEach(port -> inputs.put(port.id(), new ArrayList<>()));
		boolean right = true;
		for (Connection connection : wiring.incoming(target.node())) {
			Optional<String> port = port(connection, connection.getTargetPort(), target.node(), target.inputs(), "input");
			right &= port.isPresent();
			port.ifPresent(id -> inputs.get(id).add(source(connection)));
		}
		if (!right) {
			return Optional.empty(); // what is missing is told by the wrong port
		}
		for (Port port : target.inputs()) {
			right &= fits(port, inputs.get(port.id()), target.node());
		}
		return right ? Optional.of(inputs) : Optional.empty();
	}

	private Optional<Source> source(Connection connection) {
		TypedNode source = typed.get(connection.getSource());
		if (source == null) {
			return Optional.empty();
		}
		return port(connection, connection.getSourcePort(), source.node(), source.outputs(), "output")
				.map(port -> new Source(source.node(), port));
	}

	private Optional<String> port(Connection connection, String name, Node node, List<Port> ports, String kind) {
		boolean absent = name == null || name.isBlank();
		if (absent && ports.size() == 1) {
			return Optional.of(ports.getFirst().id());
		}
		List<String> ids = ports.stream().map(Port::id).toList();
		if (!absent && ids.contains(name)) {
			return Optional.of(name);
		}
		String expected = ids.isEmpty() ? "no connection, since it has no " + kind : "as " + kind + " " + NearestName.oneOf(ids);
		String remedy = ids.isEmpty() ? "Remove the connection."
				: (NearestName.suggest(absent ? "" : name, ids) + " Connect it to one of these.").strip();
		String found = absent ? ids.isEmpty() ? "one" : "a connection that names none" : "'" + name + "'";
		problems.add(Problem.error("unknown-port", wiring.path(node), expected, found, remedy)
				.at(connection.getId() == null ? "" : connection.getId()));
		return Optional.empty();
	}

	private boolean fits(Port port, List<Optional<Source>> sources, Node node) {
		int count = sources.size();
		String place = "input '" + port.id() + "'";
		if (count == 0 && port.arity() != Port.Arity.OPTIONAL) {
			String expected = port.arity() == Port.Arity.ONE ? "one connection at its " + place
					: "at least one connection at its " + place;
			problems.add(Problem.error("input-missing", wiring.path(node), expected, "none",
					"Connect the output of another layer to it.").at(Wiring.id(node)));
			return false;
		}
		if (count > 1 && port.arity() != Port.Arity.MANY) {
			String from = wiring.incoming(node).stream().map(connection -> Wiring.quoted(connection.getSource())).distinct()
					.collect(Collectors.joining(" and "));
			problems.add(Problem.error("input-taken", wiring.path(node), "one connection at its " + place,
					count + ", from " + from, "Remove all but one, or join them with an Add or Concatenate layer.")
					.at(Wiring.id(node)));
			return false;
		}
		return true;
	}

	/**
	 * Where an input comes from.
	 *
	 * @param node the node
	 * @param port its output port
	 */
	record Source(Node node, String port) {
	}
}
