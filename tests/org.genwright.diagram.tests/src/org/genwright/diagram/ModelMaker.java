package org.genwright.diagram;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

import org.genwright.core.layer.LayerTypes;
import org.genwright.core.network.Role;
import org.genwright.core.network.RolePort;
import org.genwright.core.shape.TensorShape;
import org.genwright.core.skeleton.Skeleton;
import org.genwright.diagram.box.ModelFigures;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.ArchitectureFactory;
import org.genwright.model.architecture.Connection;
import org.genwright.model.architecture.LayoutDirection;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;
import org.genwright.model.edit.Architectures;
import org.genwright.model.edit.Settings;

/** Makes models for tests, and knows what follows for them. */
public final class ModelMaker {

	/** The roles of the models made here. */
	public static final List<Role> ROLES = List.of(
			new Role("encoder", "Encoder q(z|x)", "From data to codes.", List.of(new RolePort("x", "The data.", TensorShape.of(1, 8, 8))),
					List.of(new RolePort("mu", "The mean.", TensorShape.of(2)), new RolePort("logVar", "The log variance.", TensorShape.of(2)))),
			new Role("decoder", "Decoder p(x|z)", "From codes to data.", List.of(new RolePort("z", "The code.", TensorShape.of(2))),
					List.of(new RolePort("logits", "The logits.", TensorShape.of(64)))));

	private static final ArchitectureFactory FACTORY = ArchitectureFactory.eINSTANCE;

	private final Architecture architecture;
	private Network network;

	private ModelMaker(Architecture architecture) {
		this.architecture = architecture;
	}

	/** Returns a maker of an empty model. */
	public static ModelMaker model(String name) {
		return new ModelMaker(Architectures.create("model", name, "test"));
	}

	/** Returns what is known of a model. */
	public static ModelFigures known(Architecture architecture) {
		return ModelFigures.of(architecture, ROLES, LayerTypes.standard());
	}

	/** Returns what is known of a model of a family with a skeleton. */
	public static ModelFigures known(Architecture architecture, Skeleton skeleton) {
		ModelFigures known = known(architecture);
		return new ModelFigures(known.types(), known.roles(), known.networks(), known.problems(), skeleton);
	}

	/** Returns a small variational autoencoder with two heads. */
	public static Architecture vae(LayoutDirection direction) {
		ModelMaker maker = model("Digits VAE");
		maker.architecture.setDataShape("1x8x8");
		maker.architecture.setLayoutDirection(direction);
		maker.network("encoder").node("x", "input").node("flat", "flatten").connect("x", "flat");
		maker.node("dense1", "dense", "units", "256", "activation", "relu").connect("flat", "dense1");
		maker.node("dense2", "dense", "units", "128", "activation", "relu").connect("dense1", "dense2");
		maker.node("head1", "dense", "units", "2").node("head2", "dense", "units", "2").connect("dense2", "head1").connect("dense2", "head2");
		maker.node("mu", "output").node("logVar", "output").connect("head1", "mu").connect("head2", "logVar");
		maker.network("decoder").node("z", "input").node("dense1", "dense", "units", "128", "activation", "relu").connect("z", "dense1");
		maker.node("dense2", "dense", "units", "256", "activation", "relu").connect("dense1", "dense2");
		maker.node("pixels", "dense", "units", "64").connect("dense2", "pixels").node("logits", "output").connect("pixels", "logits");
		return maker.architecture;
	}

	/** Returns an encoder that is a chain of dense layers, with a connection past every fifth. */
	public static Architecture chain(int layers, LayoutDirection direction) {
		ModelMaker maker = model("Chain");
		maker.architecture.setLayoutDirection(direction);
		maker.network("encoder").node("x", "input").node("flat", "flatten").connect("x", "flat");
		String last = "flat";
		for (int i = 0; i < layers; i++) {
			maker.node("dense" + i, "dense", "units", "64", "activation", "tanh").connect(last, "dense" + i);
			last = "dense" + i;
			if (i % 5 == 4) {
				maker.node("add" + i, "add").connect(last, "add" + i).connect("dense" + (i - 4), "add" + i);
				last = "add" + i;
			}
		}
		maker.node("mu", "output").connect(last, "mu");
		return maker.architecture;
	}

	/** Returns networks of nodes with random connections from earlier to later ones; sums where several meet. */
	public static Architecture random(int networks, int nodes, int connections, long seed) {
		Random random = new Random(seed);
		ModelMaker maker = model("Random " + seed);
		maker.architecture.setLayoutDirection(seed % 2 == 0 ? LayoutDirection.RIGHT : LayoutDirection.DOWN);
		for (int n = 0; n < networks; n++) {
			maker.network(n == 0 ? "encoder" : n == 1 ? "decoder" : "part" + n);
			for (int i = 0; i < nodes; i++) {
				maker.node("n" + i, i == 0 ? "input" : i == 1 ? "flatten" : "dense");
			}
			Settings.set(maker.find("n0").getSettings(), "port", n == 1 ? "z" : "x");
			for (int i = 0; i < connections; i++) {
				int to = 1 + (i < nodes - 1 ? i : random.nextInt(nodes - 1));
				maker.connect("n" + Math.max(0, to - 1 - random.nextInt(Math.min(to, 12))), "n" + to);
			}
			maker.joinInputs();
		}
		return maker.architecture;
	}

	private void joinInputs() {
		for (Node node : network.getNodes()) {
			if (node.getIncoming().size() > 1) {
				node.setType("add");
			} else if (node.getType().equals("dense")) {
				Settings.set(node.getSettings(), "units", "64");
			}
		}
	}

	/** Returns the model. */
	public Architecture made() {
		return architecture;
	}

	/** Begins a network. */
	public ModelMaker network(String role) {
		network = FACTORY.createNetwork();
		network.setId(role);
		network.setRole(role);
		architecture.getNetworks().add(network);
		return this;
	}

	/** Adds a node with settings, as names and values in turn. */
	public ModelMaker node(String name, String type, String... settings) {
		Node node = FACTORY.createNode();
		node.setId(network.getId() + "." + name);
		node.setName(name);
		node.setType(type);
		for (int i = 0; i < settings.length; i += 2) {
			Settings.set(node.getSettings(), settings[i], settings[i + 1]);
		}
		network.getNodes().add(node);
		return this;
	}

	/** Connects two nodes of the network by name. */
	public ModelMaker connect(String source, String target) {
		Connection connection = FACTORY.createConnection();
		connection.setId(network.getId() + ".c" + network.getConnections().size());
		connection.setSource(find(source));
		connection.setTarget(find(target));
		network.getConnections().add(connection);
		return this;
	}

	private Node find(String name) {
		return network.getNodes().stream().filter(node -> name.equals(node.getName())).findFirst().orElseThrow();
	}

	/** Returns the nodes of a model by id. */
	public static Map<String, Node> nodes(Architecture architecture) {
		return architecture.getNetworks().stream().flatMap(network -> network.getNodes().stream())
				.collect(Collectors.toMap(Node::getId, node -> node));
	}
}
