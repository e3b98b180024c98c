package org.genwright.core.fix;

import java.util.List;
import java.util.SplittableRandom;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.Connection;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;
import org.genwright.model.edit.Settings;

/** Ways to break a model. */
enum Damage {
	/** A node has another number of units or channels. */
	SIZE {
		@Override
		void apply(Architecture model, SplittableRandom random) {
			Node node = pick(nodes(model).stream().filter(found -> found.getType().matches("dense|conv2d")).toList(), random);
			Settings.set(node.getSettings(), node.getType().equals("dense") ? "units" : "channels", "" + (1 + random.nextInt(60)));
		}
	},
	/** A connection is not there. */
	CONNECTION_LOST {
		@Override
		void apply(Architecture model, SplittableRandom random) {
			EcoreUtil.remove(pick(connections(model), random));
		}
	},
	/** A node and its connections are not there. */
	NODE_LOST {
		@Override
		void apply(Architecture model, SplittableRandom random) {
			new RemoveElement(pick(nodes(model), random).getId()).apply(model, (_, _) -> "");
		}
	},
	/** A node is not there, but what was around it is connected. */
	NODE_BYPASSED {
		@Override
		void apply(Architecture model, SplittableRandom random) {
			new Bypass(pick(nodes(model), random).getId()).apply(model, (_, _) -> "");
		}
	},
	/** A layer type has a letter too many. */
	TYPE {
		@Override
		void apply(Architecture model, SplittableRandom random) {
			Node node = pick(nodes(model), random);
			node.setType(node.getType() + "s");
		}
	},
	/** A node has no name, the name of another, or a new one. */
	NAME {
		@Override
		void apply(Architecture model, SplittableRandom random) {
			Node node = pick(nodes(model), random);
			String other = ((Network) node.eContainer()).getNodes().getFirst().getName();
			node.setName(List.of("", other, node.getName() + "q").get(random.nextInt(3)));
		}
	},
	/** A setting has a wrong name. */
	SETTING_NAME {
		@Override
		void apply(Architecture model, SplittableRandom random) {
			Node node = pick(nodes(model).stream().filter(found -> !found.getSettings().isEmpty()).toList(), random);
			node.getSettings().getFirst().setName(random.nextBoolean() ? "nonsense" : node.getSettings().getFirst().getName() + "s");
		}
	},
	/** A number is no number, too small, too large or broken. */
	SETTING_VALUE {
		@Override
		void apply(Architecture model, SplittableRandom random) {
			Node node = pick(nodes(model).stream().filter(found -> found.getType().matches("dense|conv2d|group-norm")).toList(), random);
			node.getSettings().getFirst().setValue(List.of("0", "-3", "many", "16.0", "99999999999", "1e400000000", "")
					.get(random.nextInt(7)));
		}
	},
	/** One connection more. */
	CONNECTION_MORE {
		@Override
		void apply(Architecture model, SplittableRandom random) {
			Network network = pick(model.getNetworks(), random);
			FixWorld.connection(network, pick(network.getNodes(), random), null, pick(network.getNodes(), random), null)
					.setId("more" + random.nextInt());
		}
	},
	/** A connection names a port that is not there. */
	PORT {
		@Override
		void apply(Architecture model, SplittableRandom random) {
			Connection connection = pick(connections(model), random);
			if (random.nextBoolean()) {
				connection.setSourcePort("out3");
			} else {
				connection.setTargetPort("inn");
			}
		}
	},
	/** A network is not there, has another role, or is there twice. */
	NETWORK {
		@Override
		void apply(Architecture model, SplittableRandom random) {
			Network network = pick(model.getNetworks(), random);
			switch (random.nextInt(4)) {
				case 0 -> model.getNetworks().remove(network);
				case 1 -> network.setRole(network.getRole() + "s");
				case 2 -> network.setRole(null);
				default -> network.setRole(model.getNetworks().getFirst().getRole());
			}
		}
	},
	/** A node that nothing needs. */
	NODE_MORE {
		@Override
		void apply(Architecture model, SplittableRandom random) {
			Network network = pick(model.getNetworks(), random);
			Node node = FixWorld.node(network, "extra" + random.nextInt(100), List.of("dense", "add", "output", "input").get(random.nextInt(4)), 5, 5);
			node.setId("extra" + random.nextInt());
			if (random.nextBoolean()) {
				FixWorld.connection(network, network.getNodes().get(1), null, node, null).setId("extra-c" + random.nextInt());
			}
		}
	},
	/** Shape, kernel or groups do not fit. */
	GEOMETRY {
		@Override
		void apply(Architecture model, SplittableRandom random) {
			Node node = pick(nodes(model).stream().filter(found -> found.getType().matches("reshape|max-pool2d|group-norm|upsample|split")).toList(),
					random);
			switch (node.getType()) {
				case "reshape" -> Settings.set(node.getSettings(), "shape", List.of("3x4x4", "30", "x", "1x2x4x4", "4x9").get(random.nextInt(5)));
				case "max-pool2d" -> Settings.set(node.getSettings(), random.nextBoolean() ? "kernel" : "padding", "" + random.nextInt(1, 20));
				case "group-norm" -> Settings.set(node.getSettings(), "groups", "" + random.nextInt(2, 30));
				case "split" -> Settings.set(node.getSettings(), "parts", "" + random.nextInt(1, 6));
				default -> Settings.set(node.getSettings(), "factor", "" + random.nextInt(1, 5));
			}
		}
	},
	/** Something of model and data. */
	MODEL {
		@Override
		void apply(Architecture model, SplittableRandom random) {
			switch (random.nextInt(11)) {
				case 0 -> model.setFamily("toi");
				case 1 -> model.getDataset().setSource("imagess");
				case 2 -> model.getDataset().setSource(null);
				case 3 -> model.setDataset(null);
				case 4 -> model.setDataShape(List.of("1x9x9", "8,8").get(random.nextInt(2)));
				case 5 -> model.getDataset().getSplit().setTrain("9-0");
				case 6 -> model.getDataset().getSteps().getFirst().setType(List.of("scales", "whatever").get(random.nextInt(2)));
				case 7 -> model.getDataset().getSteps().getFirst().getSettings().getFirst().setValue("3,5");
				case 8 -> model.getDataset().getSettings().getFirst().setName("row");
				case 9 -> Settings.set(model.getTraining(), "stepz", "7");
				default -> Settings.set(model.getTraining(), "conditional", "yes");
			}
		}
	},
	/** A connection without an end. */
	DANGLING {
		@Override
		void apply(Architecture model, SplittableRandom random) {
			Connection connection = pick(connections(model), random);
			if (random.nextBoolean()) {
				connection.setSource(null);
			} else {
				connection.setTarget(null);
			}
		}
	};

	/** Breaks something. */
	abstract void apply(Architecture model, SplittableRandom random);

	static List<Node> nodes(Architecture model) {
		return model.getNetworks().stream().flatMap(network -> network.getNodes().stream()).toList();
	}

	static List<Connection> connections(Architecture model) {
		return model.getNetworks().stream().flatMap(network -> network.getConnections().stream()).toList();
	}

	static <T> T pick(List<T> choice, SplittableRandom random) {
		return choice.get(random.nextInt(choice.size()));
	}
}
