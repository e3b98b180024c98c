package org.genwright.core.fix;

import java.util.List;

import org.genwright.core.layer.Port;
import org.genwright.model.architecture.Node;

/**
 * An input that lacks its connection.
 *
 * @param node the node
 * @param port the input
 */
record OpenInput(Node node, Port port) {

	/** Returns those of a network, in the order of the file. */
	static List<OpenInput> of(NetworkView view) {
		return view.network().getNodes().stream().flatMap(node -> of(view, node).stream()).toList();
	}

	/** Returns those of a node. */
	static List<OpenInput> of(NetworkView view, Node node) {
		List<Port> ports = view.inputs(node);
		List<Port> taken = view.incoming(node).stream().flatMap(connection -> NetworkView.resolve(connection.getTargetPort(), ports)
				.stream()).toList();
		return ports.stream().filter(port -> port.arity() != Port.Arity.OPTIONAL && !taken.contains(port))
				.map(port -> new OpenInput(node, port)).toList();
	}

	/** Returns how a connection names it: not at all where it is the only one. */
	String name(NetworkView view) {
		return view.inputs(node).size() == 1 ? "" : port.id();
	}
}
