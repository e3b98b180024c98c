package org.genwright.ui.editor.policy;

import org.eclipse.gef.Request;
import org.eclipse.gef.RequestConstants;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.commands.UnexecutableCommand;
import org.eclipse.gef.editpolicies.AbstractEditPolicy;
import org.eclipse.gef.requests.DirectEditRequest;
import org.genwright.ui.editor.command.Rename;
import org.genwright.ui.editor.part.NodePart;

/** Renames a node, if no other of its network has the name. The name is what the request's cell editor holds, or without one its feature. */
public final class NamePolicy extends AbstractEditPolicy {

	@Override
	public boolean understandsRequest(Request request) {
		return RequestConstants.REQ_DIRECT_EDIT.equals(request.getType());
	}

	@Override
	public Command getCommand(Request request) {
		if (!understandsRequest(request) || !(request instanceof DirectEditRequest edit)) {
			return null;
		}
		Object value = edit.getCellEditor() == null ? edit.getDirectEditFeature() : edit.getCellEditor().getValue();
		String name = value == null ? "" : value.toString().strip();
		NodePart part = (NodePart) getHost();
		if (name.isEmpty() || Rename.isTaken(part.node(), name)) {
			return UnexecutableCommand.INSTANCE;
		}
		return part.context().session().command(Messages.bind(Messages.Rename, Names.of(part)), new Rename(part.elementId(), name));
	}
}
