package org.genwright.ui.editor.outline;

import java.beans.PropertyChangeListener;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.draw2d.FigureCanvas;
import org.eclipse.draw2d.Viewport;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.gef.GraphicalViewer;
import org.eclipse.gef.editparts.ScalableFreeformRootEditPart;
import org.eclipse.gef.editparts.ZoomListener;
import org.eclipse.gef.editparts.ZoomManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.geometry.Point;
import org.genwright.ui.editor.figure.DiagramColours;
import org.genwright.ui.editor.session.ModelSession;
import org.genwright.ui.editor.session.ModelState;

/**
 * The whole diagram in small. The part that is seen on the canvas is marked; dragging it scrolls the canvas, and a click
 * beside it brings that place to the middle.
 */
final class Overview {

	private static final String KEY = "org.eclipse.swtbot.widget.key";

	private final ModelSession session;
	private final Viewport viewport;
	private final ZoomManager zoom;
	private final Canvas control;
	private boolean held;
	private int gripX;
	private int gripY;

	Overview(Composite parent, ModelSession session, GraphicalViewer viewer) {
		this.session = session;
		viewport = ((FigureCanvas) viewer.getControl()).getViewport();
		zoom = ((ScalableFreeformRootEditPart) viewer.getRootEditPart()).getZoomManager();
		control = new Canvas(parent, SWT.DOUBLE_BUFFERED);
		control.setData(KEY, "overview");
		control.getAccessible().addAccessibleListener(AccessibleListener.getNameAdapter(event -> event.result = Messages.Overview_name));
		control.addListener(SWT.Paint, this::paint);
		control.addListener(SWT.MouseDown, this::grip);
		control.addListener(SWT.MouseMove, this::move);
		control.addListener(SWT.MouseUp, _ -> held = false);
		follow();
	}

	private void follow() {
		PropertyChangeListener scrolled = _ -> control.redraw();
		ZoomListener zoomed = _ -> control.redraw();
		Consumer<ModelState> changed = _ -> control.redraw();
		Runnable recoloured = control::redraw;
		var ranges = List.of(viewport.getHorizontalRangeModel(), viewport.getVerticalRangeModel());
		ranges.forEach(range -> range.addPropertyChangeListener(scrolled));
		zoom.addZoomListener(zoomed);
		session.addListener(changed);
		DiagramColours.current().addListener(recoloured);
		control.addDisposeListener(_ -> {
			ranges.forEach(range -> range.removePropertyChangeListener(scrolled));
			zoom.removeZoomListener(zoomed);
			session.removeListener(changed);
			DiagramColours.current().removeListener(recoloured);
		});
	}

	/** Returns the widget. */
	Canvas control() {
		return control;
	}

	/** Returns how the diagram is fitted into the widget now. */
	OverviewScale scale() {
		Rectangle area = control.getClientArea();
		return new OverviewScale(session.state().scene().bounds(), area.width, area.height);
	}

	/** Returns where in the widget the part is that is seen on the canvas. */
	Rectangle visible() {
		double factor = zoom.getZoom();
		org.eclipse.draw2d.geometry.Point corner = viewport.getViewLocation();
		Dimension size = viewport.getClientArea().getSize();
		Rectangle area = scale().small(new Box((int) Math.round(corner.x / factor), (int) Math.round(corner.y / factor),
				(int) Math.round(size.width / factor), (int) Math.round(size.height / factor)));
		return area.intersection(control.getClientArea());
	}

	private void paint(Event event) {
		OverviewPainter painter = new OverviewPainter(event.gc, scale());
		painter.paint(session.state().scene());
		painter.visible(visible());
	}

	private void grip(Event event) {
		if (event.button == 1) {
			Rectangle area = visible();
			held = true;
			gripX = area.contains(event.x, event.y) ? event.x - area.x - area.width / 2 : 0;
			gripY = area.contains(event.x, event.y) ? event.y - area.y - area.height / 2 : 0;
			scroll(event);
		}
	}

	private void move(Event event) {
		if (held) {
			scroll(event);
		} else {
			int shape = visible().contains(event.x, event.y) ? SWT.CURSOR_SIZEALL : SWT.CURSOR_ARROW;
			control.setCursor(control.getDisplay().getSystemCursor(shape));
		}
	}

	/** Scrolls so that the middle of what is seen is where the mouse is, but for the distance at which it was gripped. */
	private void scroll(Event event) {
		Point middle = scale().place(event.x - gripX, event.y - gripY);
		Dimension size = viewport.getClientArea().getSize();
		viewport.setViewLocation((int) Math.round(middle.x() * zoom.getZoom() - size.width / 2.0),
				(int) Math.round(middle.y() * zoom.getZoom() - size.height / 2.0));
	}
}
