package org.genwright.ui.editor.policy;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.draw2d.Cursors;
import org.eclipse.draw2d.geometry.PointList;
import org.eclipse.gef.DragTracker;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.LayerConstants;
import org.eclipse.gef.Request;
import org.eclipse.gef.RequestConstants;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.editpolicies.SelectionHandlesEditPolicy;
import org.eclipse.gef.requests.BendpointRequest;
import org.eclipse.gef.tools.ConnectionBendpointTracker;
import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.geometry.Point;
import org.genwright.ui.editor.command.PlaceElements;
import org.genwright.ui.editor.figure.FeedbackLine;
import org.genwright.ui.editor.part.ConnectionPart;

/** Handles on the straight pieces of a connection, to move them sideways. */
public final class BendPolicy extends SelectionHandlesEditPolicy {

	private static final int SHORTEST = 12;

	private FeedbackLine feedback;

	private ConnectionPart part() {
		return (ConnectionPart) getHost();
	}

	@Override
	public boolean understandsRequest(Request request) {
		return RequestConstants.REQ_MOVE_BENDPOINT.equals(request.getType()) || RequestConstants.REQ_CREATE_BENDPOINT.equals(request.getType());
	}

	@Override
	public Command getCommand(Request request) {
		if (!understandsRequest(request) || !(request instanceof BendpointRequest bend)) {
			return null;
		}
		Point origin = part().frame().record().origin();
		List<Point> line = line(bend);
		List<Point> bends = line.subList(1, line.size() - 1).stream().map(point -> point.plus(-origin.x(), -origin.y())).toList();
		return part().context().session().command(Messages.Bend, PlaceElements.bends(part().elementId(), bends));
	}

	private List<Point> line(BendpointRequest request) {
		List<Point> line = part().record().line();
		int piece = Math.max(0, Math.min(request.getIndex(), line.size() - 2));
		return PieceMove.moved(line, piece, PartCommands.inDiagram(request.getLocation(), part()));
	}

	@Override
	public void showSourceFeedback(Request request) {
		if (understandsRequest(request) && request instanceof BendpointRequest bend) {
			if (feedback == null) {
				feedback = new FeedbackLine();
				getLayer(LayerConstants.SCALED_FEEDBACK_LAYER).add(feedback);
			}
			PointList points = new PointList();
			line(bend).forEach(point -> points.addPoint(point.x(), point.y()));
			feedback.setPoints(points);
		}
	}

	@Override
	public void eraseSourceFeedback(Request request) {
		if (feedback != null) {
			feedback.getParent().remove(feedback);
			feedback = null;
		}
	}

	/** Puts the handles where the line is now. */
	public void lineChanged() {
		if (getHost().getSelected() == EditPart.SELECTED_PRIMARY) {
			addSelectionHandles();
		}
	}

	@Override
	protected void showPrimarySelection() {
		addSelectionHandles();
	}

	@Override
	protected void showSelection() {
		removeSelectionHandles();
	}

	@Override
	protected List<?> createSelectionHandles() {
		List<LineHandle> handles = new ArrayList<>();
		List<Point> line = part().record().line();
		double zoom = part().context().surface().zoom();
		for (int i = 0; i + 1 < line.size(); i++) {
			Box piece = Box.between(line.get(i), line.get(i + 1));
			if ((piece.width() + piece.height()) * zoom >= SHORTEST) {
				Point middle = new Point(piece.x() + piece.width() / 2, piece.y() + piece.height() / 2);
				int index = i;
				handles.add(new LineHandle(part(), middle, piece.height() == 0 ? Cursors.SIZENS : Cursors.SIZEWE, () -> tracker(index)));
			}
		}
		return handles;
	}

	private DragTracker tracker(int piece) {
		ConnectionBendpointTracker tracker = new ConnectionBendpointTracker(part(), piece);
		tracker.setType(RequestConstants.REQ_MOVE_BENDPOINT);
		return tracker;
	}
}
