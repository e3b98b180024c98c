package org.genwright.core.fix;

import java.util.Optional;

import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.Connection;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;
import org.genwright.model.edit.IdGenerator;

/**
 * Connects an output with an input of the same network, unless they are connected already.
 *
 * @param sourceId   the node whose output is read
 * @param sourcePort its port; empty if it has one only
 * @param targetId   the node that reads it
 * @param targetPort its port; empty if it has one only
 */
public record Connect(String sourceId, String sourcePort, String targetId, String targetPort) implements ModelEdit {

	/** Reads a missing port as the only one. */
	public Connect {
		sourcePort = Elements.text(sourcePort);
		targetPort = Elements.text(targetPort);
	}

	@Override
	public void apply(Architecture architecture, IdGenerator ids) {
		Optional<Node> source = Elements.node(architecture, sourceId);
		Optional<Node> target = Elements.node(architecture, targetId);
		if (source.isPresent() && target.isPresent() && source.get().eContainer() == target.get().eContainer()
				&& source.get().eContainer() instanceof Network network && network.getConnections().stream().noneMatch(this::equal)) {
			new NetworkGrowth(architecture, ids).connect(source.get(), sourcePort, target.get(), targetPort);
		}
	}

	private boolean equal(Connection other) {
		return other.getSource() != null && other.getTarget() != null && sourceId.equals(other.getSource().getId())
				&& targetId.equals(other.getTarget().getId()) && sourcePort.equals(Elements.text(other.getSourcePort()))
				&& targetPort.equals(Elements.text(other.getTargetPort()));
	}
}
