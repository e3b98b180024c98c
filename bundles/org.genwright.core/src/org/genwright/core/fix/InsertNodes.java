package org.genwright.core.fix;

import java.util.List;
import java.util.Optional;

import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.Connection;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;
import org.genwright.model.edit.IdGenerator;

/**
 * Puts a chain of nodes into a connection, evenly between its ends. The connection keeps its target, and so its place
 * among the target's inputs; it loses its bend points. Does nothing if the connection begins at another node by now.
 *
 * @param connectionId the connection
 * @param sourceId     the node it begins at
 * @param nodes        what is inserted, in the direction of the flow; each with one input and one output
 */
public record InsertNodes(String connectionId, String sourceId, List<NewNode> nodes) implements ModelEdit {

	/** Copies the list. */
	public InsertNodes {
		nodes = List.copyOf(nodes);
	}

	@Override
	public void apply(Architecture architecture, IdGenerator ids) {
		Optional<Connection> found = Elements.connection(architecture, connectionId);
		if (found.isEmpty() || found.get().getTarget() == null || found.get().getSource() == null
				|| !sourceId.equals(found.get().getSource().getId()) || nodes.isEmpty()) {
			return;
		}
		Connection connection = found.get();
		Node last = chain(new NetworkGrowth(architecture, ids), connection.getSource(), Elements.text(connection.getSourcePort()),
				connection.getTarget(), nodes);
		connection.getBendPoints().clear();
		connection.setSource(last);
		connection.setSourcePort(null);
	}

	/** Adds a chain behind an output, evenly on the way to a node; returns its last node, to be connected. */
	static Node chain(NetworkGrowth growth, Node source, String sourcePort, Node target, List<NewNode> nodes) {
		Network network = Elements.networkOf(source).orElseThrow();
		Node last = source;
		for (int i = 1; i <= nodes.size(); i++) {
			Node next = growth.node(network, nodes.get(i - 1), between(source.getX(), target.getX(), i, nodes.size()),
					between(source.getY(), target.getY(), i, nodes.size()));
			growth.connect(last, i == 1 ? sourcePort : "", next, "");
			last = next;
		}
		return last;
	}

	private static int between(int from, int to, int number, int count) {
		return (int) (from + ((long) to - from) * number / (count + 1));
	}
}
