package org.genwright.ui.editor.policy;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.PositionConstants;
import org.eclipse.draw2d.geometry.PrecisionRectangle;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.LayerConstants;
import org.eclipse.gef.Request;
import org.eclipse.gef.RequestConstants;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.editpolicies.SelectionHandlesEditPolicy;
import org.eclipse.gef.requests.ChangeBoundsRequest;
import org.genwright.diagram.scene.PortFigure.Kind;
import org.genwright.ui.editor.figure.DragOutline;
import org.genwright.ui.editor.part.NodePart;
import org.genwright.ui.editor.part.SkeletonPart;

/**
 * Moving and resizing. Of several parts that are moved together, the first of those with the same parent answers for all,
 * and the first of all shows one outline around them: so a drag of many nodes costs as much as that of one.
 */
public final class MovePolicy extends SelectionHandlesEditPolicy {

	private static final int[] DIRECTIONS = {PositionConstants.NORTH, PositionConstants.SOUTH, PositionConstants.EAST, PositionConstants.WEST,
			PositionConstants.NORTH_EAST, PositionConstants.NORTH_WEST, PositionConstants.SOUTH_EAST, PositionConstants.SOUTH_WEST};

	private DragOutline outline;
	private Rectangle joint;

	@Override
	public boolean understandsRequest(Request request) {
		return RequestConstants.REQ_MOVE.equals(request.getType()) || RequestConstants.REQ_RESIZE.equals(request.getType()) && isResizable()
				|| RequestConstants.REQ_CLONE.equals(request.getType());
	}

	private boolean isResizable() {
		return !(getHost() instanceof SkeletonPart);
	}

	@Override
	public Command getCommand(Request request) {
		if (!(request instanceof ChangeBoundsRequest change) || getHost().getParent() == null) {
			return null;
		}
		if (RequestConstants.REQ_MOVE.equals(request.getType())) {
			return forwarded(change, RequestConstants.REQ_MOVE_CHILDREN);
		}
		if (RequestConstants.REQ_RESIZE.equals(request.getType()) && isResizable()) {
			return forwarded(change, RequestConstants.REQ_RESIZE_CHILDREN);
		}
		return null;
	}

	private Command forwarded(ChangeBoundsRequest change, String type) {
		List<EditPart> siblings = siblings(change);
		if (siblings.getFirst() != getHost()) {
			return null;
		}
		ChangeBoundsRequest request = new ChangeBoundsRequest(type);
		request.setEditParts(siblings);
		request.setMoveDelta(change.getMoveDelta());
		request.setSizeDelta(change.getSizeDelta());
		request.setLocation(change.getLocation());
		request.setResizeDirection(change.getResizeDirection());
		return getHost().getParent().getCommand(request);
	}

	/** Returns the parts of a request with the parent of the host; only as many as needed to see that another one is the first. */
	private List<EditPart> siblings(ChangeBoundsRequest change) {
		List<?> parts = change.getEditParts();
		if (parts == null || parts.isEmpty()) {
			return List.of(getHost());
		}
		List<EditPart> siblings = new ArrayList<>();
		for (Object part : parts) {
			EditPart other = (EditPart) part;
			if (other.getParent() == getHost().getParent()) {
				siblings.add(other);
				if (siblings.getFirst() != getHost()) {
					return siblings;
				}
			}
		}
		return siblings.isEmpty() ? List.of(getHost()) : siblings;
	}

	@Override
	public void showSourceFeedback(Request request) {
		if (!(request instanceof ChangeBoundsRequest change) || change.getEditParts() == null || change.getEditParts().getFirst() != getHost()) {
			return;
		}
		if (outline == null) {
			outline = new DragOutline();
			getLayer(LayerConstants.SCALED_FEEDBACK_LAYER).add(outline);
			joint = joint(change.getEditParts());
		}
		PrecisionRectangle next = new PrecisionRectangle(joint);
		IFigure figure = getHostFigure();
		figure.translateToAbsolute(next);
		Rectangle moved = change.getTransformedRectangle(next);
		outline.translateToRelative(moved);
		outline.place(moved);
	}

	private static Rectangle joint(List<?> parts) {
		Rectangle joint = PartCommands.bounds((GraphicalEditPart) parts.getFirst()).getCopy();
		parts.forEach(part -> joint.union(PartCommands.bounds((GraphicalEditPart) part)));
		return joint;
	}

	@Override
	public void eraseSourceFeedback(Request request) {
		if (outline != null) {
			outline.getParent().remove(outline);
			outline = null;
		}
	}

	@Override
	public void deactivate() {
		eraseSourceFeedback(null);
		super.deactivate();
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
		List<SizeHandle> handles = new ArrayList<>();
		if (isResizable()) {
			for (int direction : DIRECTIONS) {
				if (!hasPort(direction)) {
					handles.add(new SizeHandle((GraphicalEditPart) getHost(), direction));
				}
			}
		}
		return handles;
	}

	/** Tells whether a port is where the handle of a side would be. */
	private boolean hasPort(int direction) {
		return getHost() instanceof NodePart node && node.record().ports().stream()
				.anyMatch(port -> direction == (port.kind() == Kind.OUTPUT ? PositionConstants.EAST : PositionConstants.WEST));
	}
}
