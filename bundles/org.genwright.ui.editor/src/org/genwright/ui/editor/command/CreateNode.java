package org.genwright.ui.editor.command;

import org.genwright.core.fix.ModelEdit;
import org.genwright.core.fix.NewNode;
import org.genwright.diagram.geometry.Point;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.edit.IdGenerator;

/**
 * Adds a layer to a network, with a name that is free there. Unlike most edits it adds another one when applied again.
 *
 * @param network id of the network
 * @param node    type and settings; what is not given has its default
 * @param at      top left corner, relative to the frame's origin
 */
public record CreateNode(String network, NewNode node, Point at) implements ModelEdit {

	@Override
	public void apply(Architecture architecture, IdGenerator ids) {
		new ElementIndex(architecture).network(network).ifPresent(found -> new Creation(architecture, ids).node(found, node, at));
	}
}
