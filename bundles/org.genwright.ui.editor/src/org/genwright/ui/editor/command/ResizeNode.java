package org.genwright.ui.editor.command;

import org.genwright.core.fix.ModelEdit;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.edit.IdGenerator;

/**
 * Gives a node a size.
 *
 * @param node   id of the node
 * @param width  the width; 0 for automatic
 * @param height the height; 0 for automatic
 */
public record ResizeNode(String node, int width, int height) implements ModelEdit {

	@Override
	public void apply(Architecture architecture, IdGenerator ids) {
		new ElementIndex(architecture).node(node).ifPresent(found -> {
			found.setWidth(width);
			found.setHeight(height);
		});
	}
}
