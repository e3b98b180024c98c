package org.genwright.core.fix;

import java.util.List;
import java.util.Optional;

import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.Connection;
import org.genwright.model.architecture.Node;
import org.genwright.model.edit.IdGenerator;

/**
 * Puts a layer that joins several inputs into a connection and feeds another output into it, or into such a layer
 * that is there already.
 *
 * @param connectionId the connection
 * @param type         the id of the layer's type
 * @param sourceId     the node whose output is joined
 * @param sourcePort   its port; empty if it has one only
 */
record JoinAt(String connectionId, String type, String sourceId, String sourcePort) implements ModelEdit {

	@Override
	public void apply(Architecture architecture, IdGenerator ids) {
		Optional<Connection> connection = Elements.connection(architecture, connectionId);
		Optional<Node> source = Elements.node(architecture, sourceId);
		if (connection.isEmpty() || source.isEmpty() || connection.get().getSource() == null) {
			return;
		}
		Node before = connection.get().getSource();
		boolean joint = type.equals(before.getType());
		if (joint && before.getIncoming().stream().anyMatch(other -> other.getSource() == source.get())) {
			return;
		}
		if (!joint || before.getOutgoing().size() > 1) {
			new InsertNodes(connectionId, Elements.text(before.getId()), List.of(new NewNode(type))).apply(architecture, ids);
		}
		new NetworkGrowth(architecture, ids).connect(source.get(), sourcePort, connection.get().getSource(), "");
	}
}
