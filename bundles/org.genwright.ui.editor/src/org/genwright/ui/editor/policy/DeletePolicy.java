package org.genwright.ui.editor.policy;

import java.util.List;

import org.eclipse.gef.EditPart;
import org.eclipse.gef.Request;
import org.eclipse.gef.RequestConstants;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.editpolicies.AbstractEditPolicy;
import org.eclipse.gef.requests.GroupRequest;
import org.genwright.ui.editor.command.DeleteElements;
import org.genwright.ui.editor.part.ElementPart;
import org.genwright.ui.editor.part.SkeletonPart;

/** Deletes. The first of several elements answers for all. */
public final class DeletePolicy extends AbstractEditPolicy {

	@Override
	public boolean understandsRequest(Request request) {
		return RequestConstants.REQ_DELETE.equals(request.getType());
	}

	@Override
	public Command getCommand(Request request) {
		if (!understandsRequest(request)) {
			return null;
		}
		List<ElementPart> parts = parts(request);
		if (parts.getFirst() != getHost()) {
			return null;
		}
		return PartCommands.context(getHost()).session().command(PartCommands.label(Messages.Delete_one, Messages.Delete_several, parts),
				DeleteElements.of(parts.stream().map(ElementPart::elementId).distinct().toList()));
	}

	private List<ElementPart> parts(Request request) {
		if (request instanceof GroupRequest group && group.getEditParts() != null && group.getEditParts().contains(getHost())) {
			return group.getEditParts().stream().filter(part -> part instanceof ElementPart && !(part instanceof SkeletonPart)
					&& ((EditPart) part).understandsRequest(request)).map(ElementPart.class::cast).toList();
		}
		return List.of((ElementPart) getHost());
	}
}
