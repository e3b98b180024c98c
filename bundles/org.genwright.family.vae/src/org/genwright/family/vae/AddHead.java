package org.genwright.family.vae;

import java.util.List;
import java.util.Optional;

import org.genwright.core.fix.ModelEdit;
import org.genwright.core.layer.DenseLayer;
import org.genwright.core.layer.OutputLayer;
import org.genwright.core.template.LayerSpec;
import org.genwright.core.template.NetworkBuilder;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.Connection;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;
import org.genwright.model.edit.IdGenerator;
import org.genwright.model.edit.Settings;

/**
 * Adds an output and the Dense layer that feeds it, which reads what the network's other output is made of; without
 * another output, the last layer that nothing reads.
 *
 * @param role  the role of the network
 * @param port  the output
 * @param units the number of values it takes
 */
record AddHead(String role, String port, long units) implements ModelEdit {

	private static final int APART = 200;
	private static final int BELOW = 124;
	/** Layers whose result is an image wherever they are, besides those for which the name says so. */
	private static final List<String> IMAGES = List.of("conv2d-transposed", "upsample", "reshape", "row-lstm");
	/** Layers that keep the shape of their input. */
	private static final List<String> KEEPERS = List.of("activation", "dropout", "batch-norm", "layer-norm", "group-norm", "add",
			"multiply", "residual");

	@Override
	public void apply(Architecture architecture, IdGenerator ids) {
		Optional<NetworkBuilder> found = NetworkBuilder.find(architecture, role, ids);
		if (found.isEmpty() || found.get().findOutput(port).isPresent()) {
			return;
		}
		NetworkBuilder network = found.get();
		Optional<Node> features = features(network);
		int row = network.network().getNodes().stream().mapToInt(Node::getY).max().orElse(-BELOW) + BELOW;
		int column = features.map(Node::getX).orElse(0);
		Node last = features.orElse(null);
		if (last != null && isImage(network, last, architecture)) {
			last = at(network.add("flatten", LayerSpec.of("flatten"), last), column += APART, row);
		}
		Node[] sources = last == null ? new Node[0] : new Node[] { last };
		Node head = at(network.add(port + "-dense", LayerSpec.dense(units), sources), column += APART, row);
		at(network.output(port, head), column + APART, row);
	}

	/** Tells whether no Dense layer of as many units waits to be read; if one does, an output after it is all that is missing. */
	boolean isNeeded(Architecture architecture) {
		return architecture.getNetworks().stream().filter(network -> role.equals(network.getRole()))
				.flatMap(network -> unread(network).stream()).filter(node -> "dense".equals(node.getType()))
				.noneMatch(node -> Settings.get(node.getSettings(), DenseLayer.UNITS.id()).filter(Long.toString(units)::equals).isPresent());
	}

	private static Node at(Node node, int x, int y) {
		node.setX(x);
		node.setY(y);
		return node;
	}

	private static Optional<Node> features(NetworkBuilder builder) {
		Network network = builder.network();
		Optional<Node> sibling = network.getNodes().stream().filter(AddHead::isOutput).map(builder::source)
				.flatMap(Optional::stream).findFirst();
		if (sibling.isPresent()) {
			return sibling.filter(node -> "dense".equals(node.getType())).flatMap(builder::source).or(() -> sibling);
		}
		return unread(network).stream().findFirst();
	}

	/** Returns the layers whose result nothing reads, the last one first. */
	private static List<Node> unread(Network network) {
		List<Node> read = network.getConnections().stream().map(Connection::getSource).toList();
		return network.getNodes().reversed().stream().filter(node -> !isOutput(node) && !read.contains(node)).toList();
	}

	private static boolean isOutput(Node node) {
		return OutputLayer.ID.equals(node.getType());
	}

	/** Tells whether a layer delivers images, as far as its type and those before it say. */
	private static boolean isImage(NetworkBuilder network, Node start, Architecture architecture) {
		Node node = start;
		for (int step = 0; step < network.network().getNodes().size() && KEEPERS.contains(node.getType()); step++) {
			Optional<Node> before = network.source(node);
			if (before.isEmpty()) {
				return false;
			}
			node = before.get();
		}
		boolean data = "input".equals(node.getType()) && VaeRoles.X.equals(node.getName()) && architecture.getDataShape() != null
				&& architecture.getDataShape().contains("x");
		return data || IMAGES.contains(node.getType()) || node.getType() != null && node.getType().endsWith("2d");
	}
}
