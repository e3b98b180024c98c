package org.genwright.diagram.difference;

import java.util.List;
import java.util.Random;

import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.ArchitectureFactory;
import org.genwright.model.architecture.BendPoint;
import org.genwright.model.architecture.Connection;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;
import org.genwright.model.edit.IdGenerator;
import org.genwright.model.edit.Ids;
import org.genwright.model.edit.Settings;

/** Edits as people make them, at random places. */
final class RandomEdits {

	private final Architecture model;
	private final Random random;
	private final IdGenerator ids = IdGenerator.counting();

	RandomEdits(Architecture model, Random random) {
		this.model = model;
		this.random = random;
	}

	void edit() {
		Network network = any(model.getNetworks());
		switch (random.nextInt(10)) {
			case 0 -> addNode(network);
			case 1 -> removeNode(network);
			case 2 -> addConnection(network);
			case 3 -> network.getConnections().remove(random.nextInt(network.getConnections().size()));
			case 4 -> Settings.set(any(network.getNodes()).getSettings(), random.nextBoolean() ? "units" : "bias", String.valueOf(random.nextInt()));
			case 5 -> any(network.getNodes()).setX(random.nextInt());
			case 6 -> network.getNodes().move(random.nextInt(network.getNodes().size()), random.nextInt(network.getNodes().size()));
			case 7 -> any(network.getConnections()).setTarget(any(network.getNodes()));
			case 8 -> bend(any(network.getConnections()));
			default -> any(network.getNodes()).setType("type" + random.nextInt(5));
		}
	}

	private <T> T any(List<T> list) {
		return list.get(random.nextInt(list.size()));
	}

	private void addNode(Network network) {
		Node node = ArchitectureFactory.eINSTANCE.createNode();
		node.setId(ids.next("added", Ids.of(model)::contains));
		node.setName("fresh");
		node.setType("dense");
		Settings.set(node.getSettings(), "units", "7");
		network.getNodes().add(random.nextInt(network.getNodes().size()), node);
	}

	private void removeNode(Network network) {
		Node node = any(network.getNodes());
		if (network.getConnections().stream().filter(connection -> connection.getSource() != node && connection.getTarget() != node).count() > 2) {
			network.getConnections().removeIf(connection -> connection.getSource() == node || connection.getTarget() == node);
			network.getNodes().remove(node);
		}
	}

	private void addConnection(Network network) {
		Connection connection = ArchitectureFactory.eINSTANCE.createConnection();
		connection.setId(ids.next("wire", Ids.of(model)::contains));
		connection.setSource(any(network.getNodes()));
		connection.setTarget(any(network.getNodes()));
		connection.setTargetPort(random.nextBoolean() ? "in" : "other");
		network.getConnections().add(random.nextInt(network.getConnections().size()), connection);
	}

	private void bend(Connection connection) {
		BendPoint bend = ArchitectureFactory.eINSTANCE.createBendPoint();
		bend.setX(random.nextInt(100));
		bend.setY(random.nextInt(100));
		connection.getBendPoints().add(bend);
	}
}
