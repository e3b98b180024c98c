package org.genwright.ui.editor.command;

import org.genwright.core.fix.ModelEdit;
import org.genwright.core.fix.NewNode;
import org.genwright.diagram.geometry.Point;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.Node;
import org.genwright.model.edit.IdGenerator;

/**
 * Adds a layer in the middle of a connection. The connection keeps its end, so that the order of the target's inputs
 * stays, and loses its bend points; another one feeds the new layer.
 *
 * @param connection id of the connection
 * @param node       type and settings
 * @param inputPort  the input of the new layer; blank if it has one only
 * @param outputPort its output, likewise
 * @param at         top left corner, relative to the frame's origin
 */
public record InsertNode(String connection, NewNode node, String inputPort, String outputPort, Point at) implements ModelEdit {

	@Override
	public void apply(Architecture architecture, IdGenerator ids) {
		new ElementIndex(architecture).connection(connection).filter(found -> found.getSource() != null).ifPresent(found -> {
			Creation creation = new Creation(architecture, ids);
			Node created = creation.node(ElementIndex.networkOf(found.getSource()), node, at);
			creation.connect(found.getSource(), found.getSourcePort(), created, inputPort);
			InsertExistingNode.begin(found, created, outputPort);
		});
	}
}
