package org.genwright.core.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.genwright.core.layer.InputLayer;
import org.genwright.core.layer.OutputLayer;
import org.genwright.core.network.Role;
import org.genwright.core.network.RolePort;
import org.genwright.core.shape.TensorShape;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.LayoutDirection;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;
import org.genwright.model.edit.IdGenerator;

/**
 * Adds the smallest network that fills a role: its inputs as one vector, and a Dense layer to every output. Does nothing
 * if a network plays the role already.
 *
 * @param role the role
 */
record AddNetwork(Role role) implements ModelEdit {

	private static final int ROW = 100;
	private static final int MARGIN = 60;

	@Override
	public void apply(Architecture architecture, IdGenerator ids) {
		if (architecture.getNetworks().stream().anyMatch(network -> role.id().equals(network.getRole()))) {
			return;
		}
		NetworkGrowth growth = new NetworkGrowth(architecture, ids);
		Grid grid = new Grid(growth, growth.network(role.id()), architecture.getLayoutDirection());
		List<Node> vectors = new ArrayList<>();
		List<RolePort> inputs = role.inputs().stream().filter(port -> port.presence() == RolePort.Presence.REQUIRED).toList();
		for (RolePort port : inputs) {
			vectors.add(vector(grid, port, vectors.size()));
		}
		Optional<Node> all = vectors.isEmpty() ? Optional.empty() : Optional.of(joined(grid, vectors));
		int row = 0;
		for (RolePort port : role.outputs()) {
			if (port.presence() == RolePort.Presence.REQUIRED) {
				deliver(grid, all, port, row++);
			}
		}
	}

	/** Adds an input, and what makes a vector of it; returns the last of these. */
	private static Node vector(Grid grid, RolePort port, int row) {
		Node input = grid.add(new NewNode(InputLayer.ID), port.id(), 0, row);
		int rank = port.shape().map(TensorShape::rank).orElse(1);
		return rank == 1 ? input : grid.after(input, new NewNode(rank == 0 ? "reshape" : "flatten",
				rank == 0 ? Map.of("shape", "1") : Map.of()), 1, row);
	}

	private static Node joined(Grid grid, List<Node> vectors) {
		if (vectors.size() == 1) {
			return vectors.getFirst();
		}
		Node joint = grid.after(vectors.getFirst(), new NewNode("concat"), 2, 0);
		vectors.stream().skip(1).forEach(vector -> grid.growth().connect(vector, joint));
		return joint;
	}

	private static void deliver(Grid grid, Optional<Node> source, RolePort port, int row) {
		Map<String, String> settings = port.shape().map(shape -> Map.of("units", "" + shape.elements())).orElse(Map.of());
		Optional<Node> dense = source.map(node -> grid.after(node, new NewNode("dense", settings), 3, row));
		Node output = grid.add(new NewNode(OutputLayer.ID), port.id(), 4, row);
		dense.ifPresent(node -> grid.growth().connect(node, output));
	}

	/** Places nodes in columns along the flow. */
	private record Grid(NetworkGrowth growth, Network network, LayoutDirection direction) {

		Node add(NewNode node, String name, int column, int row) {
			int along = MARGIN + column * NetworkGrowth.PITCH;
			int across = MARGIN + row * ROW;
			boolean down = direction == LayoutDirection.DOWN;
			return growth.node(network, node, name, down ? across * 2 : along, down ? along : across);
		}

		Node after(Node source, NewNode node, int column, int row) {
			Node added = add(node, NewNode.freeName(network, node.type()), column, row);
			growth.connect(source, added);
			return added;
		}
	}
}
