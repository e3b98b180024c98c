package org.genwright.core.fix;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.genwright.core.dataset.Dataset;
import org.genwright.core.dataset.DatasetInfo;
import org.genwright.core.dataset.DatasetProvider;
import org.genwright.core.dataset.Datasets;
import org.genwright.core.dataset.ToySteps;
import org.genwright.core.family.DelegatingFamily;
import org.genwright.core.family.Families;
import org.genwright.core.family.FamilyDescriptor;
import org.genwright.core.family.Taxonomy;
import org.genwright.core.layer.LayerTypes;
import org.genwright.core.network.Role;
import org.genwright.core.network.RolePort;
import org.genwright.core.problem.Problem;
import org.genwright.core.setting.Setting;
import org.genwright.core.setting.SettingValues;
import org.genwright.core.shape.DataProfile;
import org.genwright.core.shape.DataShape;
import org.genwright.core.shape.TensorShape;
import org.genwright.core.validation.Validator;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.ArchitectureFactory;
import org.genwright.model.architecture.Connection;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;
import org.genwright.model.architecture.PreprocessingStep;
import org.genwright.model.architecture.Split;
import org.genwright.model.architecture.SplitKind;
import org.genwright.model.edit.Architectures;
import org.genwright.model.edit.Settings;

/** A small world for fixes: a family with encoder and decoder, a catalogue of two datasets, and a valid model. */
final class FixWorld {

	private static final int LATENTS = 4;

	/** The toy family with an encoder [1, 8, 8] → mu, logVar and a decoder z → x. */
	private static final class Drawn extends DelegatingFamily {

		@Override
		public List<Role> roles(SettingValues settings, DataProfile data) {
			TensorShape x = TensorShape.of(data.shape());
			TensorShape z = TensorShape.of(LATENTS);
			return List.of(new Role("encoder", "Encoder", "q(z|x).", List.of(port("x", x)), List.of(port("mu", z), port("logVar", z))),
					new Role("decoder", "Decoder", "p(x|z).", List.of(port("z", z)), List.of(port("logits", x).following(data.shape()))));
		}

		private static RolePort port(String id, TensorShape shape) {
			return new RolePort(id, id, RolePort.Presence.REQUIRED, Optional.of(shape));
		}
	}

	/** An entry of the catalogue. */
	private record Entry(String id, DataShape shape) implements DatasetProvider {

		@Override
		public DatasetInfo info() {
			return new DatasetInfo(id, id, "Small.", shape, List.of(), List.of("a", "b"), 17, "none", "here");
		}

		@Override
		public Dataset open(SettingValues settings) {
			throw new AssertionError("Validation must not open data.");
		}

		@Override
		public List<Setting<?>> settings() {
			return List.of(Setting.integer("rows", "Rows", "How many.", 100));
		}
	}

	private final FamilyDescriptor family = new FamilyDescriptor("toy", "Toy", Taxonomy.EXPLICIT_TRACTABLE, "org.example.toy", "1", "",
			new Drawn());
	private final Families families = new Families(List.of(family));
	private final Datasets datasets = new Datasets(List.of(new Entry("images", DataShape.of(1, 8, 8)),
			new Entry("points", DataShape.of(2))), List.of(), List.of(new ToySteps.Scale()));
	private final Path file = Path.of("model.genmodel");

	Families families() {
		return families;
	}

	/** Returns the families where a bundle is not installed. */
	Families familiesWithout(String bundle) {
		return new Families(List.of(family), name -> !name.equals(bundle), LayerTypes.with(List.of(), name -> !name.equals(bundle)));
	}

	Datasets datasets() {
		return datasets;
	}

	Path file() {
		return file;
	}

	Validator.Report report(Architecture model) {
		return new Validator(families, datasets).report(model, file);
	}

	List<Fix> fixes(Problem problem, Architecture model) {
		return new Fixes(families, datasets).of(problem, report(model), model);
	}

	/** Returns a model without a problem. */
	static Architecture valid() {
		Architecture model = Architectures.create("root", "Model", "toy");
		model.setDataShape("1x8x8");
		model.setDataset(ArchitectureFactory.eINSTANCE.createDatasetReference());
		model.getDataset().setSource("images");
		Settings.set(model.getDataset().getSettings(), "rows", "50");
		Split split = ArchitectureFactory.eINSTANCE.createSplit();
		split.setKind(SplitKind.ROWS);
		split.setTrain("0-9");
		model.getDataset().setSplit(split);
		PreprocessingStep step = ArchitectureFactory.eINSTANCE.createPreprocessingStep();
		step.setId("scale");
		step.setType("scale");
		Settings.set(step.getSettings(), "factor", "3");
		model.getDataset().getSteps().add(step);
		Settings.set(model.getSettings(), "steps", "5");
		encoder(model);
		decoder(model);
		return model;
	}

	private static void encoder(Architecture model) {
		Network encoder = network(model, "encoder");
		Node x = node(encoder, "x", "input", 0, 0);
		Node conv = node(encoder, "conv1", "conv2d", 200, 0, "channels", "6");
		Node norm = node(encoder, "norm1", "group-norm", 300, 0, "groups", "3");
		Node pool = node(encoder, "pool1", "max-pool2d", 400, 0);
		Node side = node(encoder, "conv2", "conv2d", 400, 100, "channels", "6", "stride", "2");
		Node add = node(encoder, "add1", "add", 500, 0);
		Node flat = node(encoder, "flatten1", "flatten", 600, 0);
		Node dense = node(encoder, "dense1", "dense", 800, 0, "units", "16", "activation", "relu");
		Node mean = node(encoder, "dense2", "dense", 1000, 0, "units", "4");
		Node spread = node(encoder, "dense3", "dense", 1000, 100, "units", "4");
		connect(encoder, x, conv, norm, pool, add, flat, dense, mean, node(encoder, "mu", "output", 1200, 0));
		connect(encoder, norm, side, add);
		connect(encoder, dense, spread, node(encoder, "logVar", "output", 1200, 100));
	}

	private static void decoder(Architecture model) {
		Network decoder = network(model, "decoder");
		decoder.setY(400);
		Node z = node(decoder, "z", "input", 0, 0);
		Node dense = node(decoder, "dense1", "dense", 200, 0, "units", "32");
		Node image = node(decoder, "reshape1", "reshape", 400, 0, "shape", "2x4x4");
		Node split = node(decoder, "split1", "split", 500, 0);
		Node concat = node(decoder, "concat1", "concat", 600, 0);
		Node up = node(decoder, "upsample1", "upsample", 700, 0);
		Node conv = node(decoder, "conv1", "conv2d", 800, 0, "channels", "1");
		connect(decoder, z, dense, image, split);
		connection(decoder, split, "out1", concat, null);
		connection(decoder, split, "out2", concat, null);
		connect(decoder, concat, up, conv, node(decoder, "logits", "output", 1000, 0));
	}

	private static Network network(Architecture model, String role) {
		Network network = ArchitectureFactory.eINSTANCE.createNetwork();
		network.setId(role);
		network.setRole(role);
		model.getNetworks().add(network);
		return network;
	}

	/** Adds a node whose id is that of the network, a dot and the name. */
	static Node node(Network network, String name, String type, int x, int y, String... settings) {
		Node node = ArchitectureFactory.eINSTANCE.createNode();
		node.setId(network.getId() + "." + name);
		node.setName(name);
		node.setType(type);
		node.setX(x);
		node.setY(y);
		for (int i = 0; i < settings.length; i += 2) {
			Settings.set(node.getSettings(), settings[i], settings[i + 1]);
		}
		network.getNodes().add(node);
		return node;
	}

	/** Connects nodes along a chain. */
	static void connect(Network network, Node... chain) {
		for (int i = 1; i < chain.length; i++) {
			connection(network, chain[i - 1], null, chain[i], null);
		}
	}

	/** Connects two ports. */
	static Connection connection(Network network, Node source, String sourcePort, Node target, String targetPort) {
		Connection connection = ArchitectureFactory.eINSTANCE.createConnection();
		connection.setId(network.getId() + ".c" + network.getConnections().size());
		connection.setSource(source);
		connection.setSourcePort(sourcePort);
		connection.setTarget(target);
		connection.setTargetPort(targetPort);
		network.getConnections().add(connection);
		return connection;
	}
}
