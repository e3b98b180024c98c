package org.genwright.model.edit;

import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.ArchitectureFactory;
import org.genwright.model.architecture.BendPoint;
import org.genwright.model.architecture.Connection;
import org.genwright.model.architecture.Contributor;
import org.genwright.model.architecture.DatasetReference;
import org.genwright.model.architecture.LayoutDirection;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;
import org.genwright.model.architecture.Position;
import org.genwright.model.architecture.PreprocessingStep;
import org.genwright.model.architecture.Split;
import org.genwright.model.architecture.SplitKind;

/** Architectures for the tests. */
public final class Models {
	private static final ArchitectureFactory FACTORY = ArchitectureFactory.eINSTANCE;

	private Models() {
	}

	/** A model that uses every class and feature of the format, of a family and with node types nobody installed. */
	public static Architecture complete() {
		Architecture architecture = Architectures.create("digits-vae", "Digits VAE", "org.example.unheard-of");
		architecture.setDataShape("1x8x8");
		architecture.setLayoutDirection(LayoutDirection.DOWN);
		architecture.setNotes("First line\nsecond, with <tags>, \"quotes\", tab\t and π 🎲.");
		architecture.setDataset(dataset());
		Settings.set(architecture.getSettings(), "latents", "16");
		Settings.set(architecture.getSettings(), "beta", "0.5");
		Settings.set(architecture.getTraining(), "steps", "500");
		Network network = network(architecture, "encoder", 3);
		network.setX(40);
		network.setY(-20);
		network.setWidth(600);
		network.setHeight(300);
		network.setCollapsed(true);
		Node first = network.getNodes().getFirst();
		first.setPinned(true);
		first.setY(30);
		first.setWidth(120);
		first.setHeight(48);
		Settings.set(first.getSettings(), "units", "512");
		Connection connection = network.getConnections().getFirst();
		connection.setSourcePort("mu");
		connection.setTargetPort("in");
		BendPoint bend = FACTORY.createBendPoint();
		bend.setX(7);
		bend.setY(9);
		connection.getBendPoints().add(bend);
		Position position = FACTORY.createPosition();
		position.setElement("latent");
		position.setX(5);
		position.setY(6);
		architecture.getSkeletonPositions().add(position);
		Contributor contributor = FACTORY.createContributor();
		contributor.setBundle("org.example.family");
		contributor.setVersion("9.9.9");
		contributor.setFeature("org.example.family.feature");
		architecture.getContributors().add(contributor);
		return architecture;
	}

	/** Adds a network that is a chain of {@code nodes} nodes, role {@code role}, ids {@code role-1}, {@code role-edge-1}. */
	public static Network network(Architecture architecture, String role, int nodes) {
		Network network = FACTORY.createNetwork();
		network.setId(role);
		network.setRole(role);
		architecture.getNetworks().add(network);
		for (int i = 1; i <= nodes; i++) {
			Node node = FACTORY.createNode();
			node.setId(role + '-' + i);
			node.setName("dense" + i);
			node.setType("org.example.layer.dense");
			node.setX(100 * i);
			network.getNodes().add(node);
			if (i > 1) {
				connect(network, role + "-edge-" + (i - 1), i - 2, i - 1);
			}
		}
		return network;
	}

	/** Connects two nodes of the network, given by index. */
	public static Connection connect(Network network, String id, int source, int target) {
		Connection connection = FACTORY.createConnection();
		connection.setId(id);
		connection.setSource(network.getNodes().get(source));
		connection.setTarget(network.getNodes().get(target));
		network.getConnections().add(connection);
		return connection;
	}

	private static DatasetReference dataset() {
		DatasetReference dataset = FACTORY.createDatasetReference();
		dataset.setSource("../data/my table.csv");
		dataset.setLabelColumn("class");
		dataset.setWeightColumn("weight");
		dataset.getColumns().add("first column");
		dataset.getColumns().add("second");
		Settings.set(dataset.getSettings(), "rows", "2000");
		Split split = FACTORY.createSplit();
		split.setKind(SplitKind.ROWS);
		split.setTrain("0-999");
		split.setValidation("1000-1349");
		split.setTest("1350-1796");
		split.setShuffle(false);
		split.setSeed(1L << 40);
		dataset.setSplit(split);
		PreprocessingStep step = FACTORY.createPreprocessingStep();
		step.setId("step-1");
		step.setType("dequantise");
		Settings.set(step.getSettings(), "levels", "17");
		dataset.getSteps().add(step);
		return dataset;
	}
}
