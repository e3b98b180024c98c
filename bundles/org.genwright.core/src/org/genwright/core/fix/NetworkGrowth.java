package org.genwright.core.fix;

import java.util.Set;

import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.ArchitectureFactory;
import org.genwright.model.architecture.Connection;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;
import org.genwright.model.edit.IdGenerator;
import org.genwright.model.edit.Ids;
import org.genwright.model.edit.Settings;

/** Adds nodes, connections and networks with fresh ids. Nothing that is there already is moved. */
final class NetworkGrowth {

	/** How far a new node stands from the one before it, in diagram units. */
	static final int PITCH = 200;

	private final Architecture architecture;
	private final IdGenerator ids;
	private final Set<String> taken;

	NetworkGrowth(Architecture architecture, IdGenerator ids) {
		this.architecture = architecture;
		this.ids = ids;
		this.taken = Ids.of(architecture);
	}

	private String id(String prefix) {
		String id = ids.next(prefix, taken::contains);
		taken.add(id);
		return id;
	}

	/** Adds a node with a free name. */
	Node node(Network network, NewNode declaration, int x, int y) {
		return node(network, declaration, NewNode.freeName(network, declaration.type()), x, y);
	}

	/** Adds a node. */
	Node node(Network network, NewNode declaration, String name, int x, int y) {
		Node node = ArchitectureFactory.eINSTANCE.createNode();
		node.setId(id("node"));
		node.setName(name);
		node.setType(declaration.type());
		node.setX(x);
		node.setY(y);
		declaration.settings().forEach((id, value) -> Settings.set(node.getSettings(), id, value));
		network.getNodes().add(node);
		return node;
	}

	/** Adds a connection at the end of the network's list. A port without text is the only one of its node. */
	Connection connect(Node source, String sourcePort, Node target, String targetPort) {
		Connection connection = ArchitectureFactory.eINSTANCE.createConnection();
		connection.setId(id("connection"));
		connection.setSource(source);
		connection.setTarget(target);
		connection.setSourcePort(port(sourcePort));
		connection.setTargetPort(port(targetPort));
		Elements.networkOf(source).orElseThrow().getConnections().add(connection);
		return connection;
	}

	/** Connects the only output of a node with the only input of another. */
	Connection connect(Node source, Node target) {
		return connect(source, "", target, "");
	}

	/** Adds a network below all others. */
	Network network(String role) {
		Network network = ArchitectureFactory.eINSTANCE.createNetwork();
		network.setId(id("network"));
		network.setRole(role);
		network.setY(architecture.getNetworks().stream().mapToInt(NetworkGrowth::bottom).max().orElse(0));
		architecture.getNetworks().add(network);
		return network;
	}

	/** Returns where a frame ends at the latest, with room for the last row of nodes where its height is automatic. */
	private static int bottom(Network network) {
		int contents = network.getNodes().stream().mapToInt(node -> node.getY() + Math.max(node.getHeight(), PITCH)).max()
				.orElse(PITCH);
		return network.getY() + (network.getHeight() > 0 ? network.getHeight() + PITCH / 4 : contents);
	}

	/** Returns how the file says a port: nothing for the only one. */
	static String port(String port) {
		return port == null || port.isBlank() ? null : port;
	}
}
