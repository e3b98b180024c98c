package org.genwright.ui.editor.command;

import java.util.Set;

import org.genwright.core.fix.ModelEdit;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.edit.IdGenerator;

/**
 * Tells automatic layout whether to leave nodes where they are.
 *
 * @param nodes ids of the nodes
 * @param pin   whether they stay
 */
public record PinNodes(Set<String> nodes, Pin pin) implements ModelEdit {

	/** What automatic layout does to a node. */
	public enum Pin {
		/** It leaves it where it is. */
		PINNED,
		/** It may move it. */
		FREE
	}

	/** Copies the ids. */
	public PinNodes {
		nodes = Set.copyOf(nodes);
	}

	@Override
	public void apply(Architecture architecture, IdGenerator ids) {
		ElementIndex index = new ElementIndex(architecture);
		nodes.forEach(id -> index.node(id).ifPresent(node -> node.setPinned(pin == Pin.PINNED)));
	}
}
