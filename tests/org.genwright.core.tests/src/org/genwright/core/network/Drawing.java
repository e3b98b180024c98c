package org.genwright.core.network;

import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.ArchitectureFactory;
import org.genwright.model.architecture.Connection;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;
import org.genwright.model.edit.Architectures;
import org.genwright.model.edit.Settings;

/** Draws a network in a model: node ids are {@code n-} and the name, connection ids {@code c-} and the names of both ends. */
public final class Drawing {

	private final Architecture architecture = Architectures.create("root", "Model", "toy");
	private final Network network = ArchitectureFactory.eINSTANCE.createNetwork();

	/** Begins a network. */
	public Drawing(String role) {
		network.setId("network-" + role);
		network.setRole(role);
		architecture.getNetworks().add(network);
	}

	/** Adds a node; settings are ids and values by turns. */
	public Drawing node(String name, String type, String... settings) {
		Node node = ArchitectureFactory.eINSTANCE.createNode();
		node.setId("n-" + name);
		node.setName(name);
		node.setType(type);
		for (int i = 0; i < settings.length; i += 2) {
			Settings.set(node.getSettings(), settings[i], settings[i + 1]);
		}
		network.getNodes().add(node);
		return this;
	}

	/** Connects nodes along a chain; {@code name:port} names a port. */
	public Drawing connect(String... chain) {
		for (int i = 1; i < chain.length; i++) {
			String[] from = chain[i - 1].split(":");
			String[] to = chain[i].split(":");
			Connection connection = ArchitectureFactory.eINSTANCE.createConnection();
			connection.setId("c-" + from[0] + "-" + to[0]);
			connection.setSource(find(from[0]));
			connection.setTarget(find(to[0]));
			connection.setSourcePort(from.length > 1 && i > 0 ? from[1] : null);
			connection.setTargetPort(to.length > 1 && i == chain.length - 1 ? to[1] : null);
			network.getConnections().add(connection);
		}
		return this;
	}

	private Node find(String name) {
		return network.getNodes().stream().filter(node -> name.equals(node.getName())).findFirst().orElse(null);
	}

	/** Returns the network. */
	public Network network() {
		return network;
	}

	/** Returns the model it is in. */
	public Architecture architecture() {
		return architecture;
	}
}
