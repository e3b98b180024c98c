package org.genwright.core.fix;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.genwright.core.layer.InputLayer;
import org.genwright.core.network.RolePort;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.LayoutDirection;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;
import org.genwright.model.edit.IdGenerator;

/**
 * Adds the layer that stands for a port of a network's role, and connects it through a chain of new layers. Does nothing
 * if a layer stands for the port already.
 *
 * @param networkId the network
 * @param type      the id of the input or output layer's type
 * @param port      the role's port
 * @param link      what it is connected with; empty to leave it unconnected
 */
record AddPort(String networkId, String type, String port, Optional<Link> link) implements ModelEdit {

	private static final int ROW = 100;

	/**
	 * The other end.
	 *
	 * @param nodeId   the node that is fed, or that feeds
	 * @param nodePort its port; empty if it has one only
	 * @param chain    what is put between
	 */
	record Link(String nodeId, String nodePort, List<NewNode> chain) {
	}

	@Override
	public void apply(Architecture architecture, IdGenerator ids) {
		Optional<Network> network = Elements.network(architecture, networkId);
		if (network.isEmpty() || network.get().getNodes().stream()
				.anyMatch(node -> type.equals(node.getType()) && port.equals(RolePort.idOf(node)))) {
			return;
		}
		Optional<Node> other = link.flatMap(found -> Elements.node(architecture, found.nodeId()));
		NetworkGrowth growth = new NetworkGrowth(architecture, ids);
		Node added = add(growth, network.get(), other, architecture.getLayoutDirection());
		other.ifPresent(node -> {
			String id = Elements.text(added.getId());
			Link found = link.orElseThrow();
			ModelEdit connect = feeds() ? new ConnectThrough(id, "", found.chain(), found.nodeId(), found.nodePort())
					: new ConnectThrough(found.nodeId(), found.nodePort(), found.chain(), id, "");
			connect.apply(architecture, ids);
		});
	}

	private boolean feeds() {
		return InputLayer.ID.equals(type);
	}

	/** Adds the layer before or behind what it is connected with, in the next free row or column. */
	private Node add(NetworkGrowth growth, Network network, Optional<Node> other, LayoutDirection direction) {
		int steps = (feeds() ? -1 : 1) * (1 + link.map(found -> found.chain().size()).orElse(0));
		boolean down = direction == LayoutDirection.DOWN;
		int x = other.map(Node::getX).orElse(NetworkGrowth.PITCH) + (down ? 0 : steps * NetworkGrowth.PITCH);
		int y = other.map(Node::getY).orElse(ROW) + (down ? steps * ROW : 0);
		int free = Math.max(0, x);
		int row = Math.max(0, y);
		while (occupied(network, free, row)) {
			free += down ? NetworkGrowth.PITCH : 0;
			row += down ? 0 : ROW;
		}
		boolean taken = network.getNodes().stream().anyMatch(node -> port.equals(node.getName()));
		return growth.node(network, new NewNode(type, taken ? Map.of(InputLayer.PORT.id(), port) : Map.of()),
				taken ? NewNode.numbered(network, port) : port, free, row);
	}

	private static boolean occupied(Network network, int x, int y) {
		return network.getNodes().stream()
				.anyMatch(node -> Math.abs(node.getX() - x) < NetworkGrowth.PITCH / 2 && Math.abs(node.getY() - y) < ROW / 2);
	}
}
