package org.genwright.ui.editor.canvas;

import org.eclipse.draw2d.Viewport;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

/** Scrolls by dragging with the middle button, and zooms by the wheel with Ctrl held. */
final class MousePanning {

	private static final int MIDDLE = 2;

	private final Viewport viewport;
	private Point start;
	private Point location;

	private MousePanning(DiagramViewer viewer) {
		viewport = viewer.viewport();
	}

	static void install(DiagramViewer viewer, CanvasZoom zoom) {
		MousePanning panning = new MousePanning(viewer);
		Control control = viewer.getControl();
		control.addListener(SWT.MouseDown, panning::down);
		control.addListener(SWT.MouseMove, panning::move);
		control.addListener(SWT.MouseUp, panning::up);
		control.addListener(SWT.MouseVerticalWheel, event -> {
			if ((event.stateMask & SWT.MOD1) != 0) {
				zoom.wheel(event.count > 0 ? 1 : -1, event.x, event.y);
				event.doit = false;
			}
		});
	}

	private void down(Event event) {
		if (event.button == MIDDLE) {
			start = new Point(event.x, event.y);
			location = viewport.getViewLocation().getCopy();
		}
	}

	private void move(Event event) {
		if (start != null) {
			viewport.setViewLocation(location.x + start.x - event.x, location.y + start.y - event.y);
		}
	}

	private void up(Event event) {
		if (event.button == MIDDLE) {
			start = null;
		}
	}
}
