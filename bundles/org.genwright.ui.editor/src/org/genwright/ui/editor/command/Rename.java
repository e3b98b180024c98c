package org.genwright.ui.editor.command;

import org.genwright.core.fix.ModelEdit;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.Node;
import org.genwright.model.edit.IdGenerator;

/**
 * Gives a node another name.
 *
 * @param node id of the node
 * @param name the name; blanks at its ends are dropped
 */
public record Rename(String node, String name) implements ModelEdit {

	/** Drops blanks. */
	public Rename {
		name = name.strip();
	}

	/** Tells whether another node of the same network has a name. */
	public static boolean isTaken(Node node, String name) {
		return ElementIndex.networkOf(node).getNodes().stream().anyMatch(other -> other != node && name.equals(other.getName()));
	}

	@Override
	public void apply(Architecture architecture, IdGenerator ids) {
		new ElementIndex(architecture).node(node).filter(found -> !name.equals(found.getName())).ifPresent(found -> found.setName(name));
	}
}
