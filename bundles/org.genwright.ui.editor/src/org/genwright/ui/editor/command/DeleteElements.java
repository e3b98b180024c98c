package org.genwright.ui.editor.command;

import java.util.Collection;
import java.util.Set;

import org.genwright.core.fix.ModelEdit;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.Network;
import org.genwright.model.edit.IdGenerator;

/**
 * Deletes networks, nodes and connections. A node takes its connections with it.
 *
 * @param ids of what is deleted
 */
public record DeleteElements(Set<String> ids) implements ModelEdit {

	/** Copies the ids. */
	public DeleteElements {
		ids = Set.copyOf(ids);
	}

	/** Makes an edit that deletes elements. */
	public static DeleteElements of(Collection<String> ids) {
		return new DeleteElements(Set.copyOf(ids));
	}

	@Override
	public void apply(Architecture architecture, IdGenerator generator) {
		architecture.getNetworks().removeIf(network -> ids.contains(network.getId()));
		for (Network network : architecture.getNetworks()) {
			network.getConnections().removeIf(connection -> ids.contains(connection.getId())
					|| connection.getSource() != null && ids.contains(connection.getSource().getId())
					|| connection.getTarget() != null && ids.contains(connection.getTarget().getId()));
			network.getNodes().removeIf(node -> ids.contains(node.getId()));
		}
	}
}
