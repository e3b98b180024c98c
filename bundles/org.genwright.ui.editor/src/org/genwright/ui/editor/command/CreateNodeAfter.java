package org.genwright.ui.editor.command;

import org.genwright.core.fix.ModelEdit;
import org.genwright.core.fix.NewNode;
import org.genwright.diagram.geometry.Point;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.Node;
import org.genwright.model.edit.IdGenerator;

/**
 * Adds a layer and feeds it from an output of another one of the same network.
 *
 * @param source     id of the node that feeds it
 * @param sourcePort the output; blank if the node has one only
 * @param node       type and settings of the new layer
 * @param targetPort its input; blank if it has one only
 * @param at         top left corner, relative to the frame's origin
 */
public record CreateNodeAfter(String source, String sourcePort, NewNode node, String targetPort, Point at) implements ModelEdit {

	@Override
	public void apply(Architecture architecture, IdGenerator ids) {
		new ElementIndex(architecture).node(source).ifPresent(found -> {
			Creation creation = new Creation(architecture, ids);
			Node created = creation.node(ElementIndex.networkOf(found), node, at);
			creation.connect(found, sourcePort, created, targetPort);
		});
	}
}
