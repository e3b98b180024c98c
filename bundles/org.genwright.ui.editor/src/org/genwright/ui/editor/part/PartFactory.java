package org.genwright.ui.editor.part;

import org.eclipse.gef.EditPart;
import org.eclipse.gef.EditPartFactory;
import org.genwright.core.skeleton.SkeletonElement;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.Connection;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;

/**
 * Makes the part of an element.
 *
 * @param context what the parts of the viewer share
 */
public record PartFactory(PartContext context) implements EditPartFactory {

	@Override
	public EditPart createEditPart(EditPart parent, Object model) {
		return switch (model) {
			case Architecture architecture -> new ArchitecturePart(context, architecture);
			case Network network -> new FramePart(context, network);
			case Node node -> new NodePart(context, node);
			case Connection connection -> new ConnectionPart(context, connection);
			case SkeletonElement element -> new SkeletonPart(context, element);
			default -> throw new IllegalArgumentException("Expected an element of a model, found " + model + ".");
		};
	}
}
