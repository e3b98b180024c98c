package org.genwright.ui.editor.policy;

import java.util.List;

import org.eclipse.gef.EditPart;
import org.eclipse.gef.EditPolicy;
import org.eclipse.gef.Request;
import org.eclipse.gef.RequestConstants;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.editpolicies.LayoutEditPolicy;
import org.eclipse.gef.requests.ChangeBoundsRequest;
import org.eclipse.gef.requests.CreateRequest;
import org.genwright.ui.editor.part.DiagramEditPart;
import org.genwright.ui.editor.part.PartContext;

/** What the diagram and frames have in common as places where parts are created, moved and resized. */
abstract class LayoutPolicy extends LayoutEditPolicy {

	@Override
	protected EditPolicy createChildEditPolicy(EditPart child) {
		return new MovePolicy();
	}

	@Override
	public Command getCommand(Request request) {
		return RequestConstants.REQ_RESIZE_CHILDREN.equals(request.getType()) ? getResizeCommand((ChangeBoundsRequest) request)
				: super.getCommand(request);
	}

	@Override
	protected Command getMoveChildrenCommand(Request request) {
		return getMoveCommand((ChangeBoundsRequest) request);
	}

	abstract Command getMoveCommand(ChangeBoundsRequest request);

	abstract Command getResizeCommand(ChangeBoundsRequest request);

	@Override
	protected Command getDeleteDependantCommand(Request request) {
		return null;
	}

	final PartContext context() {
		return ((DiagramEditPart) getHost()).context();
	}

	@SuppressWarnings("unchecked")
	static List<EditPart> parts(ChangeBoundsRequest request) {
		return (List<EditPart>) request.getEditParts();
	}

	/** Shows nothing: a new part gets the size its texts need. */
	@Override
	protected void showSizeOnDropFeedback(CreateRequest request) {
	}
}
