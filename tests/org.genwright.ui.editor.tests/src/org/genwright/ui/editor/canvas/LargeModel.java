package org.genwright.ui.editor.canvas;

import java.util.SplittableRandom;

import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.ArchitectureFactory;
import org.genwright.model.architecture.Connection;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;
import org.genwright.model.edit.Architectures;
import org.genwright.model.edit.Settings;

/** A seeded model of 1,000 nodes in 4 networks with 1,500 connections. */
public final class LargeModel {

	private static final int NETWORKS = 4;
	private static final int NODES = 250;
	private static final int CONNECTIONS = 375;
	private static final int COLUMNS = 25;
	private static final int PITCH_X = 240;
	private static final int PITCH_Y = 150;

	private LargeModel() {
	}

	/** Returns the model; the same for the same seed. */
	public static Architecture of(long seed) {
		Architecture architecture = Architectures.create("large", "Large", "vae");
		architecture.setDataShape("64");
		SplittableRandom random = new SplittableRandom(seed);
		for (int n = 0; n < NETWORKS; n++) {
			architecture.getNetworks().add(network(n, random));
		}
		return architecture;
	}

	private static Network network(int number, SplittableRandom random) {
		Network network = ArchitectureFactory.eINSTANCE.createNetwork();
		network.setId("network" + number);
		network.setRole("role" + number);
		network.setX(number % 2 * (COLUMNS + 1) * PITCH_X);
		network.setY(number / 2 * (NODES / COLUMNS + 1) * PITCH_Y);
		for (int i = 0; i < NODES; i++) {
			network.getNodes().add(node(network, i));
		}
		for (int i = 1; i < NODES; i++) {
			connect(network, i - 1, i);
		}
		while (network.getConnections().size() < CONNECTIONS) {
			int target = 2 * (5 + random.nextInt(NODES / 2 - 6));
			connect(network, target - 2 - random.nextInt(8), target);
		}
		return network;
	}

	/** Every second layer takes any number of inputs. */
	private static Node node(Network network, int number) {
		Node node = ArchitectureFactory.eINSTANCE.createNode();
		node.setId(network.getId() + "-n" + number);
		node.setType(number == 0 ? "input" : number == NODES - 1 ? "output" : number % 2 == 0 ? "add" : "dense");
		node.setName((number == 0 ? "x" : number == NODES - 1 ? "y" : node.getType() + number));
		if (node.getType().equals("dense")) {
			Settings.set(node.getSettings(), "units", "64");
			Settings.set(node.getSettings(), "activation", "relu");
		}
		node.setX(number % COLUMNS * PITCH_X);
		node.setY(number / COLUMNS * PITCH_Y);
		return node;
	}

	private static void connect(Network network, int source, int target) {
		Connection connection = ArchitectureFactory.eINSTANCE.createConnection();
		connection.setId(network.getId() + "-c" + network.getConnections().size());
		connection.setSource(network.getNodes().get(source));
		connection.setTarget(network.getNodes().get(target));
		network.getConnections().add(connection);
	}
}
