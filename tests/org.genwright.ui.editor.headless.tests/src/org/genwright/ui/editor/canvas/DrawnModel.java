package org.genwright.ui.editor.canvas;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.genwright.core.dataset.Datasets;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.ArchitectureFactory;
import org.genwright.model.architecture.BendPoint;
import org.genwright.model.architecture.Connection;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;
import org.genwright.model.edit.Architectures;
import org.genwright.model.edit.IdGenerator;
import org.genwright.model.edit.Settings;
import org.genwright.model.io.ArchitectureFile;
import org.genwright.model.io.ArchitectureFileException;
import org.genwright.ui.editor.session.Installation;
import org.genwright.ui.editor.session.ModelSession;

/** A model on a canvas without a display. */
final class DrawnModel {

	private static final int NETWORKS = 3;
	private static final List<String> TYPES = List.of("dense", "flatten", "activation", "dropout", "add", "concat", "unheard-of", "dense");

	private final ModelSession session;
	private final DiagramViewer viewer;

	private DrawnModel(Architecture architecture) {
		Installation installation = new Installation(WiredFamily.families(), new Datasets(List.of(), List.of(), List.of()));
		session = new ModelSession(architecture, Path.of("drawn.genmodel"), installation, IdGenerator.counting(), Runnable::run, Runnable::run);
		viewer = new DiagramViewer(session);
		viewer.open();
		session.addListener(state -> viewer.show());
	}

	/** Opens a model of three small networks with some connections and bend points. */
	static DrawnModel open() {
		Architecture architecture = Architectures.create("model", "Drawn", "wired");
		architecture.setDataShape("8");
		for (int n = 0; n < NETWORKS; n++) {
			architecture.getNetworks().add(network(n));
		}
		return new DrawnModel(architecture);
	}

	private static Network network(int number) {
		Network network = ArchitectureFactory.eINSTANCE.createNetwork();
		network.setId("network" + number);
		network.setRole("net" + number);
		network.setX(200);
		network.setY(400 * number);
		Node last = node(network, "input", "x", 0);
		for (int i = 0; i < TYPES.size(); i++) {
			Node next = node(network, TYPES.get(i), TYPES.get(i).replace('-', '_') + i, i + 1);
			if (i % 3 != 2) {
				connect(network, last, next, i);
			}
			last = next;
		}
		connect(network, last, node(network, "output", "y", TYPES.size() + 1), TYPES.size());
		return network;
	}

	private static Node node(Network network, String type, String name, int place) {
		Node node = ArchitectureFactory.eINSTANCE.createNode();
		node.setId(network.getId() + "-" + name);
		node.setName(name);
		node.setType(type);
		node.setX(200 * place);
		node.setY(60 + 90 * (place % 3));
		if (type.equals("dense")) {
			Settings.set(node.getSettings(), "units", "8");
		}
		network.getNodes().add(node);
		return node;
	}

	private static void connect(Network network, Node source, Node target, int number) {
		Connection connection = ArchitectureFactory.eINSTANCE.createConnection();
		connection.setId(network.getId() + "-c" + number);
		connection.setSource(source);
		connection.setTarget(target);
		if (number % 2 == 0) {
			BendPoint bend = ArchitectureFactory.eINSTANCE.createBendPoint();
			bend.setX(target.getX() - 40);
			bend.setY(target.getY() + 40);
			connection.getBendPoints().add(bend);
		}
		network.getConnections().add(connection);
	}

	ModelSession session() {
		return session;
	}

	DiagramViewer viewer() {
		return viewer;
	}

	/** Returns the text of the file. */
	String xmi() {
		try {
			return new String(ArchitectureFile.toBytes(session.architecture()), StandardCharsets.UTF_8);
		} catch (ArchitectureFileException wrong) {
			throw new AssertionError(wrong);
		}
	}
}
