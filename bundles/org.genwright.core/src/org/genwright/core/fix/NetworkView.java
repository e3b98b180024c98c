package org.genwright.core.fix;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.genwright.core.layer.LayerType;
import org.genwright.core.layer.LayerTypes;
import org.genwright.core.layer.Port;
import org.genwright.core.network.NetworkFigures;
import org.genwright.core.network.NodeFigures;
import org.genwright.core.network.Role;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.setting.SettingValues;
import org.genwright.core.shape.TensorShape;
import org.genwright.model.architecture.Connection;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;
import org.genwright.model.edit.Settings;

/** A network with its wiring, types and figures at hand; built in time linear in its size, and not to be used after a change. */
final class NetworkView {

	private final Network network;
	private final Optional<Role> role;
	private final LayerTypes types;
	private final Map<Node, List<Connection>> incoming = new IdentityHashMap<>();
	private final Map<Node, List<Connection>> outgoing = new IdentityHashMap<>();
	private final Map<Node, Optional<SettingValues>> settings = new IdentityHashMap<>();
	private final Map<String, NodeFigures> figures = new HashMap<>();

	/**
	 * Reads a network.
	 *
	 * @param known   its figures, as far as they are known
	 * @param ignored a connection to be left out; empty if none
	 */
	NetworkView(Network network, NetworkFigures known, Optional<Role> role, LayerTypes types, Optional<Connection> ignored) {
		this.network = network;
		this.role = role;
		this.types = types;
		network.getNodes().forEach(node -> {
			incoming.put(node, new ArrayList<>());
			outgoing.put(node, new ArrayList<>());
		});
		known.nodes().forEach(node -> figures.put(node.id(), node));
		for (Connection connection : network.getConnections()) {
			boolean whole = outgoing.containsKey(connection.getSource()) && incoming.containsKey(connection.getTarget());
			if (whole && connection != ignored.orElse(null)) {
				outgoing.get(connection.getSource()).add(connection);
				incoming.get(connection.getTarget()).add(connection);
			}
		}
	}

	Network network() {
		return network;
	}

	Optional<Role> role() {
		return role;
	}

	LayerTypes types() {
		return types;
	}

	boolean has(Node node) {
		return incoming.containsKey(node);
	}

	List<Connection> incoming(Node node) {
		return incoming.getOrDefault(node, List.of());
	}

	List<Connection> outgoing(Node node) {
		return outgoing.getOrDefault(node, List.of());
	}

	Optional<LayerType> type(Node node) {
		return types.find(Elements.text(node.getType()));
	}

	/** Returns a node's checked settings; empty if its type is unknown or one of them is wrong. */
	Optional<SettingValues> settings(Node node) {
		return settings.computeIfAbsent(node, this::read);
	}

	private Optional<SettingValues> read(Node node) {
		NodeFigures known = figures.get(Elements.text(node.getId()));
		if (known != null && known.type().equals(node.getType())) {
			return Optional.of(known.settings());
		}
		return type(node).flatMap(type -> {
			try {
				return Optional.of(SettingValues.parse(type.settings(), Settings.asMap(node.getSettings()), path(node)));
			} catch (ProblemException wrongSettings) {
				return Optional.empty();
			}
		});
	}

	/** Returns the inputs of a node; none if its type is unknown. */
	List<Port> inputs(Node node) {
		return type(node).map(LayerType::inputs).orElse(List.of());
	}

	/** Returns the outputs of a node; none if its type is unknown or its settings are wrong. */
	List<Port> outputs(Node node) {
		return type(node).flatMap(type -> settings(node).map(type::outputs)).orElse(List.of());
	}

	/** Returns the port that a connection means: the named one, or the only one; empty if there is no such port. */
	static Optional<Port> resolve(String name, List<Port> ports) {
		if (name == null || name.isBlank()) {
			return ports.size() == 1 ? Optional.of(ports.getFirst()) : Optional.empty();
		}
		return ports.stream().filter(port -> port.id().equals(name)).findFirst();
	}

	/** Returns the shape of an output, if it is known. */
	Optional<TensorShape> shape(Node node, String port) {
		return Optional.ofNullable(figures.get(Elements.text(node.getId()))).flatMap(known -> resolve(port, outputs(node))
				.map(found -> known.outputs().get(found.id())));
	}

	/** Returns the shape that a connection carries, if it is known. */
	Optional<TensorShape> shape(Connection connection) {
		return shape(connection.getSource(), connection.getSourcePort());
	}

	/** Returns the nodes from which a node can be reached, itself included. */
	Set<Node> upstream(Node node) {
		Set<Node> found = Collections.newSetFromMap(new IdentityHashMap<>());
		Deque<Node> open = new ArrayDeque<>(List.of(node));
		while (!open.isEmpty()) {
			Node next = open.remove();
			if (found.add(next)) {
				incoming(next).forEach(connection -> open.add(connection.getSource()));
			}
		}
		return found;
	}

	/** Returns where a node is, in the user's words. */
	String path(Node node) {
		String place = role.map(Role::id).orElse(Elements.text(network.getRole()));
		String name = Elements.text(node.getName());
		return (place.isBlank() ? "network" : place) + " / " + (name.isBlank() ? "layer without a name" : name);
	}
}
