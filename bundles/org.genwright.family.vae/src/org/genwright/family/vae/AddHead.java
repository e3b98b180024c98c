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
 * @param role     the role of the network
 * @param port     the output
 * @param units    the number of values it takes
 * @param features how the Dense layer reads what is before it
 */
record AddHead(String role, String port, long units, Features features) implements ModelEdit {

	private static final int APART = 200;
	private static final int BELOW = 124;

	/** How values are read. */
	enum Features {
		/** As they are: a vector. */
		PLAIN,
		/** Through a Flatten layer, which makes a vector of images and sequences. */
		FLATTENED
	}

	@Override
	public void apply(Architecture architecture, IdGenerator ids) {
		Optional<NetworkBuilder> found = NetworkBuilder.find(architecture, role, ids);
		if (found.isEmpty() || found.get().findOutput(port).isPresent()) {
			return;
		}
		NetworkBuilder network = found.get();
		Optional<Node> before = before(network);
		int row = network.network().getNodes().stream().mapToInt(Node::getY).max().orElse(-BELOW) + BELOW;
		int column = before.map(Node::getX).orElse(0);
		Node last = before.orElse(null);
		if (last != null && features == Features.FLATTENED) {
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

	private static Optional<Node> before(NetworkBuilder builder) {
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
}
