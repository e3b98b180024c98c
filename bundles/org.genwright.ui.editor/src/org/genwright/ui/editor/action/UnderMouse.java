package org.genwright.ui.editor.action;

import java.util.Optional;

import org.eclipse.swt.widgets.Control;
import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.geometry.Point;
import org.genwright.diagram.scene.FrameFigure;
import org.genwright.ui.editor.canvas.CanvasPage;
import org.genwright.ui.editor.layout.Grid;

/**
 * The frame under the mouse.
 *
 * @param network id of its network
 * @param place   where the mouse is, relative to the frame's origin, on the grid
 */
record UnderMouse(String network, Point place) {

	/** Returns where the mouse is; empty if it is over no frame. */
	static Optional<UnderMouse> of(CanvasPage canvas) {
		Control control = canvas.viewer().getControl();
		org.eclipse.swt.graphics.Point pixel = control.toControl(control.getDisplay().getCursorLocation());
		if (!control.getBounds().contains(control.getLocation().x + pixel.x, control.getLocation().y + pixel.y)) {
			return Optional.empty();
		}
		for (FrameFigure frame : canvas.session().state().scene().frames()) {
			Point place = canvas.point(frame.network(), pixel);
			Point inDiagram = place.plus(frame.origin());
			if (frame.box().contains(new Box(inDiagram.x(), inDiagram.y(), 0, 0))) {
				return Optional.of(new UnderMouse(frame.network(), new Point(Grid.snap(place.x()), Grid.snap(place.y()))));
			}
		}
		return Optional.empty();
	}
}
