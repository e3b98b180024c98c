package org.genwright.core.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.genwright.core.problem.Problem;
import org.genwright.model.architecture.Connection;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;

/** The nodes of a network and its connections that have both ends in it, with what is wrong about them. */
final class Wiring {

	private final String place;
	private final List<Node> nodes;
	private final Map<Node, List<Connection>> incoming = new IdentityHashMap<>();
	private final Map<Node, List<Connection>> outgoing = new IdentityHashMap<>();
	private final List<Problem> problems = new ArrayList<>();

	/**
	 * Reads a network.
	 *
	 * @param place the network in the user's words: its role
	 */
	Wiring(Network network, String place) {
		this.place = place;
		this.nodes = List.copyOf(network.getNodes());
		nodes.forEach(node -> {
			incoming.put(node, new ArrayList<>());
			outgoing.put(node, new ArrayList<>());
		});
		checkNames();
		network.getConnections().forEach(this::add);
	}

	private void checkNames() {
		Map<String, Node> named = new HashMap<>();
		for (Node node : nodes) {
			if (!isNamed(node)) {
				problems.add(Problem.error("node-name", path(node), "a name", "none", "Name the layer.").at(id(node)));
			} else if (named.putIfAbsent(node.getName(), node) != null) {
				problems.add(Problem.error("duplicate-node", path(node), "names that differ within the network",
						quoted(node) + " again", "Rename one of the layers.").at(id(node)));
			}
		}
	}

	private void add(Connection connection) {
		boolean from = outgoing.containsKey(connection.getSource());
		boolean to = incoming.containsKey(connection.getTarget());
		if (from && to) {
			outgoing.get(connection.getSource()).add(connection);
			incoming.get(connection.getTarget()).add(connection);
			return;
		}
		String end = from ? "no target" : to ? "no source" : "neither source nor target";
		String known = from ? " after " + quoted(connection.getSource()) : to ? " before " + quoted(connection.getTarget()) : "";
		problems.add(Problem.error("dangling-connection", place + ", connection" + known, "two layers of this network", end,
				"Connect it again or delete it.").at(connection.getId() == null ? "" : connection.getId()));
	}

	/** Returns the nodes, in the order of the file. */
	List<Node> nodes() {
		return nodes;
	}

	/** Returns the connections that end at a node, in the order of the file. */
	List<Connection> incoming(Node node) {
		return incoming.get(node);
	}

	/** Returns the connections that start at a node, in the order of the file. */
	List<Connection> outgoing(Node node) {
		return outgoing.get(node);
	}

	/** Returns what is wrong with names and ends of connections. */
	List<Problem> problems() {
		return problems;
	}

	/** Returns where a node is, in the user's words: {@code decoder / dense2}. */
	String path(Node node) {
		return place + " / " + (isNamed(node) ? node.getName() : "layer without a name");
	}

	/** Returns a node's name in quotes, for messages. */
	static String quoted(Node node) {
		return isNamed(node) ? "'" + node.getName() + "'" : "a layer without a name";
	}

	private static boolean isNamed(Node node) {
		return node.getName() != null && !node.getName().isBlank();
	}

	/** Returns a node's id; empty if it has none. */
	static String id(Node node) {
		return node.getId() == null ? "" : node.getId();
	}
}
