package org.genwright.ui.editor.compare;

import java.util.List;
import java.util.Random;

import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.ArchitectureFactory;
import org.genwright.model.architecture.BendPoint;
import org.genwright.model.architecture.Connection;
import org.genwright.model.architecture.DatasetReference;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;
import org.genwright.model.architecture.PreprocessingStep;
import org.genwright.model.architecture.Split;
import org.genwright.model.edit.Architectures;
import org.genwright.model.edit.IdGenerator;
import org.genwright.model.edit.Ids;
import org.genwright.model.edit.Settings;

/** Models and edits at random, as people and other programs make them. */
final class RandomModels {

	private static final ArchitectureFactory FACTORY = ArchitectureFactory.eINSTANCE;

	private final Random random;
	private final IdGenerator ids;

	/** @param token makes the ids of new elements differ from those of others */
	RandomModels(long seed, String token) {
		random = new Random(seed);
		IdGenerator counting = IdGenerator.counting();
		ids = (prefix, taken) -> counting.next(prefix + token, taken);
	}

	Architecture model() {
		Architecture model = Architectures.create("model", "Random", "vae");
		for (int i = 0; i < 40; i++) {
			grow(model);
		}
		return model;
	}

	void edit(Architecture model, int times) {
		for (int i = 0; i < times; i++) {
			if (random.nextInt(3) > 0) {
				grow(model);
			} else {
				shrink(model);
			}
		}
	}

	private void grow(Architecture model) {
		if (model.getNetworks().isEmpty() || random.nextInt(15) == 0) {
			Network network = FACTORY.createNetwork();
			network.setId(ids.next("network", Ids.of(model)::contains));
			network.setRole("role" + random.nextInt(6));
			insert(network, model.getNetworks());
		}
		Network network = any(model.getNetworks());
		switch (random.nextInt(9)) {
			case 0, 1, 2 -> addNode(model, network);
			case 3, 4 -> addConnection(model, network);
			case 5 -> addStep(model);
			case 6 -> change(model);
			case 7 -> changeNode(network);
			default -> changeConnection(network);
		}
	}

	private void shrink(Architecture model) {
		if (random.nextInt(8) == 0) {
			remove(model.getNetworks());
		} else if (random.nextInt(8) == 0 && model.getDataset() != null) {
			remove(model.getDataset().getSteps());
		} else if (!model.getNetworks().isEmpty()) {
			Network network = any(model.getNetworks());
			if (random.nextBoolean()) {
				remove(network.getConnections());
			} else {
				remove(network.getNodes());
				network.getConnections().removeIf(connection -> !network.getNodes().contains(connection.getSource())
						|| !network.getNodes().contains(connection.getTarget()));
			}
		}
	}

	private <T> T any(List<T> list) {
		return list.get(random.nextInt(list.size()));
	}

	private <T> void insert(T element, List<T> list) {
		list.add(random.nextInt(list.size() + 1), element);
	}

	private void remove(List<?> list) {
		if (!list.isEmpty()) {
			list.remove(random.nextInt(list.size()));
		}
	}

	private void addNode(Architecture model, Network network) {
		Node node = FACTORY.createNode();
		node.setId(ids.next("node", Ids.of(model)::contains));
		node.setName("name" + random.nextInt(8));
		node.setType("type" + random.nextInt(4));
		node.setX(random.nextInt(500));
		insert(node, network.getNodes());
	}

	private void addConnection(Architecture model, Network network) {
		if (!network.getNodes().isEmpty()) {
			Connection connection = FACTORY.createConnection();
			connection.setId(ids.next("connection", Ids.of(model)::contains));
			connection.setSource(any(network.getNodes()));
			connection.setTarget(any(network.getNodes()));
			insert(connection, network.getConnections());
		}
	}

	private void addStep(Architecture model) {
		PreprocessingStep step = FACTORY.createPreprocessingStep();
		step.setId(ids.next("step", Ids.of(model)::contains));
		step.setType("standardise");
		if (model.getDataset() == null) {
			model.setDataset(FACTORY.createDatasetReference());
		}
		insert(step, model.getDataset().getSteps());
	}

	private void change(Architecture model) {
		switch (random.nextInt(6)) {
			case 0 -> Settings.set(model.getSettings(), "latents", "" + random.nextInt(5));
			case 1 -> Settings.remove(model.getSettings(), "latents");
			case 2 -> model.setDataShape(random.nextBoolean() ? null : "2");
			case 3 -> model.getNetworks().move(random.nextInt(model.getNetworks().size()), random.nextInt(model.getNetworks().size()));
			case 4 -> model.setNotes("note " + random.nextInt(9));
			default -> model.setDataset(random.nextInt(3) == 0 ? null : dataset());
		}
	}

	private DatasetReference dataset() {
		DatasetReference dataset = FACTORY.createDatasetReference();
		dataset.setSource("data" + random.nextInt(3));
		dataset.getColumns().addAll(List.of("a, b", "c" + random.nextInt(2)));
		if (random.nextBoolean()) {
			Split split = FACTORY.createSplit();
			split.setTrain("0." + random.nextInt(9));
			split.setShuffle(random.nextBoolean());
			dataset.setSplit(split);
		}
		return dataset;
	}

	private void changeNode(Network network) {
		if (!network.getNodes().isEmpty()) {
			Node node = any(network.getNodes());
			switch (random.nextInt(4)) {
				case 0 -> Settings.set(node.getSettings(), "units", "" + random.nextInt(5));
				case 1 -> node.setY(random.nextInt(300));
				case 2 -> node.setType("type" + random.nextInt(4));
				default -> network.getNodes().move(random.nextInt(network.getNodes().size()), node);
			}
		}
	}

	private void changeConnection(Network network) {
		if (!network.getConnections().isEmpty()) {
			Connection connection = any(network.getConnections());
			if (random.nextBoolean()) {
				connection.setTarget(any(network.getNodes()));
				connection.setTargetPort(random.nextBoolean() ? "in" : null);
			} else {
				BendPoint bend = FACTORY.createBendPoint();
				bend.setX(random.nextInt(90));
				connection.getBendPoints().add(bend);
			}
		}
	}
}
