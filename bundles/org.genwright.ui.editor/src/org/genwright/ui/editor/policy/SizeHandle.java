package org.genwright.ui.editor.policy;

import java.util.List;

import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.DragTracker;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.handles.ResizeHandle;
import org.eclipse.gef.tools.ResizeTracker;
import org.genwright.ui.editor.figure.DiagramColours;
import org.genwright.ui.editor.part.NodePart;

/** A handle that resizes its own part only, whatever else is selected. Where it lies over a port, the mouse takes the port. */
final class SizeHandle extends ResizeHandle {

	private final int direction;

	SizeHandle(GraphicalEditPart owner, int direction) {
		super(owner, direction);
		this.direction = direction;
	}

	@Override
	public boolean containsPoint(int x, int y) {
		return super.containsPoint(x, y) && !isOverPort(x, y);
	}

	private boolean isOverPort(int x, int y) {
		Point place = new Point(x, y);
		translateToAbsolute(place);
		return getOwner() instanceof NodePart node && node.portAt(place).isPresent();
	}

	@Override
	public void paintFigure(Graphics graphics) {
		Rectangle bounds = getBounds().getCopy();
		bounds.shrink(1, 1);
		DiagramColours colours = DiagramColours.current();
		graphics.setBackgroundColor(colours.of(colours.palette().body()));
		graphics.setForegroundColor(colours.of(colours.marks().selection()));
		graphics.fillRectangle(bounds);
		bounds.resize(-1, -1);
		graphics.drawRectangle(bounds);
	}

	@Override
	protected DragTracker createDragTracker() {
		return new ResizeTracker(getOwner(), direction) {

			@Override
			protected List<?> createOperationSet() {
				return List.of(getOwner());
			}
		};
	}
}
