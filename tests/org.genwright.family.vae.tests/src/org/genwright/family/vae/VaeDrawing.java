package org.genwright.family.vae;

import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.ArchitectureFactory;
import org.genwright.model.architecture.Connection;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;
import org.genwright.model.architecture.Setting;

/** Draws encoders and decoders of dense layers. */
final class VaeDrawing {

	private final Architecture architecture = ArchitectureFactory.eINSTANCE.createArchitecture();

	VaeDrawing() {
		architecture.setId("drawing");
		architecture.setFamily("vae");
	}

	/** Returns x → hidden tanh units → mu and logVar; and z → hidden tanh units → the outputs, of so many units each. */
	static Architecture dense(int latents, int hidden, String output, int units) {
		return new VaeDrawing().encoder(latents, hidden, Classes.NONE).decoder(hidden, Classes.NONE, output, units).drawn();
	}

	/** Whether networks read the class. */
	enum Classes {
		/** They do not. */
		NONE,
		/** Joined to the other input. */
		JOINED
	}

	/** Draws an encoder; without hidden units a linear one. */
	VaeDrawing encoder(int latents, int hidden, Classes classes) {
		Network network = network("encoder");
		return heads(network, hidden(network, hidden, node(network, "x", "input"), classes), latents);
	}

	/** Draws a linear encoder of images. */
	VaeDrawing encoderOfImages(int latents) {
		Network network = network("encoder");
		return heads(network, connectTo(network, node(network, "x", "input"), node(network, "flatten", "flatten")), latents);
	}

	private VaeDrawing heads(Network network, Node features, int latents) {
		for (String port : new String[] { "mu", "logVar" }) {
			Node head = dense(network, port + "-dense", latents, "none");
			connect(network, features, connect(network, head, node(network, port, "output")));
		}
		return this;
	}

	/** Draws a decoder; without hidden units a linear one. */
	VaeDrawing decoder(int hidden, Classes classes, String output, int units) {
		Network network = network("decoder");
		Node features = hidden(network, hidden, node(network, "z", "input"), classes);
		connect(network, features, connect(network, dense(network, "out-dense", units, "none"), node(network, output, "output")));
		return this;
	}

	/** Adds a second output to the decoder. */
	VaeDrawing decoderOutput(String output, int units) {
		Network network = architecture.getNetworks().getLast();
		connect(network, network.getNodes().get(1),
				connect(network, dense(network, output + "-dense", units, "none"), node(network, output, "output")));
		return this;
	}

	Architecture drawn() {
		return architecture;
	}

	private static Node hidden(Network network, int units, Node input, Classes classes) {
		Node features = input;
		if (classes == Classes.JOINED) {
			Node joined = node(network, "concat", "concat");
			connect(network, input, joined);
			connect(network, node(network, "y", "input"), joined);
			features = joined;
		}
		return units == 0 ? features : connectTo(network, features, dense(network, "dense1", units, "tanh"));
	}

	private Network network(String role) {
		Network network = ArchitectureFactory.eINSTANCE.createNetwork();
		network.setId(role);
		network.setRole(role);
		architecture.getNetworks().add(network);
		return network;
	}

	private static Node dense(Network network, String name, int units, String activation) {
		Node node = node(network, name, "dense");
		set(node, "units", Integer.toString(units));
		set(node, "activation", activation);
		return node;
	}

	private static Node node(Network network, String name, String type) {
		Node node = ArchitectureFactory.eINSTANCE.createNode();
		node.setId(network.getRole() + "." + name);
		node.setName(name);
		node.setType(type);
		network.getNodes().add(node);
		return node;
	}

	private static void set(Node node, String name, String value) {
		Setting setting = ArchitectureFactory.eINSTANCE.createSetting();
		setting.setName(name);
		setting.setValue(value);
		node.getSettings().add(setting);
	}

	private static Node connectTo(Network network, Node source, Node target) {
		connect(network, source, target);
		return target;
	}

	/** Connects two nodes and returns the first. */
	private static Node connect(Network network, Node source, Node target) {
		Connection connection = ArchitectureFactory.eINSTANCE.createConnection();
		connection.setId(source.getId() + "-" + target.getName());
		connection.setSource(source);
		connection.setTarget(target);
		network.getConnections().add(connection);
		return source;
	}
}
