package org.genwright.ui.editor.command;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.Connection;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;

/** Networks, nodes and connections of a model by id, for edits of many elements. */
final class ElementIndex {

	private final Map<String, Network> networks = new HashMap<>();
	private final Map<String, Node> nodes = new HashMap<>();
	private final Map<String, Connection> connections = new HashMap<>();

	ElementIndex(Architecture architecture) {
		for (Network network : architecture.getNetworks()) {
			networks.put(network.getId(), network);
			network.getNodes().forEach(node -> nodes.put(node.getId(), node));
			network.getConnections().forEach(connection -> connections.put(connection.getId(), connection));
		}
	}

	Optional<Network> network(String id) {
		return Optional.ofNullable(networks.get(id));
	}

	Optional<Node> node(String id) {
		return Optional.ofNullable(nodes.get(id));
	}

	Optional<Connection> connection(String id) {
		return Optional.ofNullable(connections.get(id));
	}

	/** Returns the network a node is in. */
	static Network networkOf(Node node) {
		return (Network) node.eContainer();
	}
}
