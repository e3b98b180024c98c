package org.genwright.core.fix;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.Connection;
import org.genwright.model.architecture.Node;
import org.genwright.model.edit.IdGenerator;

/**
 * Connects an output with an input through a chain of new nodes, evenly between the two. Does nothing if the input is
 * reached from the output in such a way already.
 *
 * @param sourceId   the node whose output is read
 * @param sourcePort its port; empty if it has one only
 * @param nodes      what is put between, in the direction of the flow
 * @param targetId   the node that reads it
 * @param targetPort its port; empty if it has one only
 */
public record ConnectThrough(String sourceId, String sourcePort, List<NewNode> nodes, String targetId, String targetPort)
		implements ModelEdit {

	/** Copies the list. */
	public ConnectThrough {
		nodes = List.copyOf(nodes);
		sourcePort = Elements.text(sourcePort);
		targetPort = Elements.text(targetPort);
	}

	@Override
	public void apply(Architecture architecture, IdGenerator ids) {
		if (nodes.isEmpty()) {
			new Connect(sourceId, sourcePort, targetId, targetPort).apply(architecture, ids);
			return;
		}
		Optional<Node> source = Elements.node(architecture, sourceId);
		Optional<Node> target = Elements.node(architecture, targetId);
		if (source.isPresent() && target.isPresent() && source.get().eContainer() == target.get().eContainer()
				&& !reached(source.get(), target.get())) {
			NetworkGrowth growth = new NetworkGrowth(architecture, ids);
			Node last = InsertNodes.chain(growth, source.get(), sourcePort, target.get(), nodes);
			growth.connect(last, "", target.get(), targetPort);
		}
	}

	/** Tells whether a chain of nodes of these types leads to the input already. */
	private boolean reached(Node source, Node target) {
		List<Node> last = target.getIncoming().stream().filter(connection -> targetPort.equals(Elements.text(connection.getTargetPort())))
				.map(Connection::getSource).filter(Objects::nonNull).toList();
		for (NewNode node : nodes.reversed()) {
			last = last.stream().filter(found -> node.type().equals(found.getType())).flatMap(found -> found.getIncoming().stream())
					.map(Connection::getSource).filter(Objects::nonNull).toList();
		}
		return last.contains(source);
	}
}
