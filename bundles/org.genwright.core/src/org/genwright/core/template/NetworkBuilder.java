package org.genwright.core.template;

import java.util.Optional;

import org.genwright.core.layer.InputLayer;
import org.genwright.core.layer.OutputLayer;
import org.genwright.core.network.RolePort;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.ArchitectureFactory;
import org.genwright.model.architecture.Connection;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;
import org.genwright.model.edit.IdGenerator;
import org.genwright.model.edit.Ids;
import org.genwright.model.edit.Settings;

/** Draws layers and connections into a network, new or existing. New layers have no places. */
public final class NetworkBuilder {

	private final Architecture architecture;
	private final Network network;
	private final IdGenerator ids;

	/**
	 * Starts to draw.
	 *
	 * @param architecture the model that holds the network
	 * @param network      the network
	 * @param ids          names new elements
	 */
	public NetworkBuilder(Architecture architecture, Network network, IdGenerator ids) {
		this.architecture = architecture;
		this.network = network;
		this.ids = ids;
	}

	/** Starts to draw into the first network of a role, if there is one. */
	public static Optional<NetworkBuilder> find(Architecture architecture, String role, IdGenerator ids) {
		return architecture.getNetworks().stream().filter(network -> role.equals(network.getRole())).findFirst()
				.map(network -> new NetworkBuilder(architecture, network, ids));
	}

	/** Returns the network. */
	public Network network() {
		return network;
	}

	/** Adds the input of a port of the network's role. */
	public Node input(String port) {
		return add(port, LayerSpec.of(InputLayer.ID));
	}

	/** Adds the output of a port of the network's role and connects it after a layer. */
	public Node output(String port, Node source) {
		return add(port, LayerSpec.of(OutputLayer.ID), source);
	}

	/**
	 * Adds a layer and connects it.
	 *
	 * @param name    its name, which gets a number if it is taken
	 * @param layer   what it is
	 * @param sources the layers before it, each with one output
	 */
	public Node add(String name, LayerSpec layer, Node... sources) {
		Node node = ArchitectureFactory.eINSTANCE.createNode();
		node.setName(freeName(name));
		node.setId(id(node.getName()));
		node.setType(layer.type());
		layer.settings().forEach((id, value) -> Settings.set(node.getSettings(), id, value));
		network.getNodes().add(node);
		for (Node source : sources) {
			connect(source, node);
		}
		return node;
	}

	/** Connects two layers of one output and one input. */
	public Connection connect(Node source, Node target) {
		Connection connection = ArchitectureFactory.eINSTANCE.createConnection();
		connection.setId(id(source.getName() + "-" + target.getName()));
		connection.setSource(source);
		connection.setTarget(target);
		network.getConnections().add(connection);
		return connection;
	}

	/** Returns the output layer that stands for a port of the role, if there is one. */
	public Optional<Node> findOutput(String port) {
		return network.getNodes().stream().filter(node -> OutputLayer.ID.equals(node.getType()))
				.filter(node -> port.equals(RolePort.idOf(node))).findFirst();
	}

	/** Returns the layer that the first connection into a layer comes from, if there is one. */
	public Optional<Node> source(Node target) {
		return network.getConnections().stream().filter(connection -> connection.getTarget() == target)
				.map(Connection::getSource).filter(source -> source != null).findFirst();
	}

	private String freeName(String wanted) {
		String name = wanted;
		for (int number = 2; isTaken(name); number++) {
			name = wanted + number;
		}
		return name;
	}

	private boolean isTaken(String name) {
		return network.getNodes().stream().anyMatch(node -> name.equals(node.getName()));
	}

	/** Returns an id that begins with the role; letters that ids cannot have become hyphens. */
	private String id(String name) {
		String prefix = network.getRole() + "." + name;
		return ids.next(prefix.replaceAll("[^A-Za-z0-9_.-]", "-"), Ids.of(architecture)::contains);
	}
}
