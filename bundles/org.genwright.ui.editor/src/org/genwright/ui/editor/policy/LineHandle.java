package org.genwright.ui.editor.policy;

import java.util.function.Supplier;

import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.DragTracker;
import org.eclipse.gef.handles.SquareHandle;
import org.eclipse.swt.graphics.Cursor;
import org.genwright.ui.editor.figure.DiagramColours;
import org.genwright.ui.editor.part.ConnectionPart;

/** A handle at a place of a connection. */
final class LineHandle extends SquareHandle {

	private static final int SIZE = 9;

	private final Supplier<DragTracker> tracker;

	LineHandle(ConnectionPart part, org.genwright.diagram.geometry.Point place, Cursor cursor, Supplier<DragTracker> tracker) {
		this.tracker = tracker;
		setOwner(part);
		setCursor(cursor);
		setLocator(target -> {
			Point at = new Point(place.x(), place.y());
			part.line().translateToAbsolute(at);
			target.translateToRelative(at);
			target.setBounds(new Rectangle(at.x - SIZE / 2, at.y - SIZE / 2, SIZE, SIZE));
		});
	}

	@Override
	public void paintFigure(Graphics graphics) {
		DiagramColours colours = DiagramColours.current();
		Rectangle bounds = getBounds().getCopy().resize(-1, -1);
		graphics.setBackgroundColor(colours.of(colours.palette().frame()));
		graphics.setForegroundColor(colours.of(colours.marks().selection()));
		graphics.fillOval(bounds);
		graphics.drawOval(bounds);
	}

	@Override
	protected DragTracker createDragTracker() {
		return tracker.get();
	}
}
