package org.genwright.ui.editor.policy;

import java.util.List;

import org.eclipse.draw2d.Cursors;
import org.eclipse.draw2d.XYAnchor;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.LayerConstants;
import org.eclipse.gef.editpolicies.ConnectionEndpointEditPolicy;
import org.eclipse.gef.requests.ReconnectRequest;
import org.genwright.ui.editor.command.Reconnect;
import org.genwright.ui.editor.figure.FeedbackLine;
import org.genwright.ui.editor.figure.PlaceAnchor;
import org.genwright.ui.editor.part.ConnectionPart;

/** Handles at the ends of a connection, to move them. */
public final class EndsPolicy extends ConnectionEndpointEditPolicy {

	private FeedbackLine feedback;

	private ConnectionPart part() {
		return (ConnectionPart) getHost();
	}

	@Override
	protected List<?> createSelectionHandles() {
		List<org.genwright.diagram.geometry.Point> line = part().record().line();
		return List.of(handle(line.getFirst(), Reconnect.End.SOURCE), handle(line.getLast(), Reconnect.End.TARGET));
	}

	private LineHandle handle(org.genwright.diagram.geometry.Point place, Reconnect.End end) {
		return new LineHandle(part(), place, Cursors.CROSS, () -> new ReconnectTool(part(), end));
	}

	/** Puts the handles where the line is now. */
	public void lineChanged() {
		if (getHost().getSelected() == EditPart.SELECTED_PRIMARY) {
			addSelectionHandles();
		}
	}

	@Override
	protected void showConnectionMoveFeedback(ReconnectRequest request) {
		List<org.genwright.diagram.geometry.Point> line = part().record().line();
		if (feedback == null) {
			feedback = new FeedbackLine();
			feedback.setSourceAnchor(new PlaceAnchor(part().line(), request.isMovingStartAnchor() ? line.getLast() : line.getFirst()));
			getLayer(LayerConstants.FEEDBACK_LAYER).add(feedback);
		}
		Point mouse = request.getLocation().getCopy();
		feedback.translateToRelative(mouse);
		feedback.setTargetAnchor(new XYAnchor(mouse));
	}

	@Override
	protected void eraseConnectionMoveFeedback(ReconnectRequest request) {
		if (feedback != null) {
			feedback.getParent().remove(feedback);
			feedback = null;
		}
	}
}
