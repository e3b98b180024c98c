package org.genwright.ui.editor.canvas;

import java.beans.PropertyChangeListener;

import org.eclipse.draw2d.Viewport;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.genwright.diagram.colour.GroupColours;
import org.genwright.diagram.colour.Palette;
import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.scene.DiagramScene;
import org.genwright.ui.editor.figure.DiagramColours;

/** The whole diagram, small, with the part that the canvas shows; dragging there scrolls the canvas. */
final class Overview {

	private static final int MARGIN = 4;
	private static final int SHADE = 40;

	private final DiagramViewer viewer;
	private final Canvas control;
	private final PropertyChangeListener scrolled = event -> redraw();
	private final Runnable recolour = this::redraw;

	Overview(Composite parent, DiagramViewer viewer) {
		this.viewer = viewer;
		control = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.BORDER);
		control.addListener(SWT.Paint, event -> paint(event.gc));
		control.addListener(SWT.MouseDown, this::scroll);
		control.addListener(SWT.MouseMove, event -> {
			if ((event.stateMask & SWT.BUTTON1) != 0) {
				scroll(event);
			}
		});
		viewer.viewport().addPropertyChangeListener(Viewport.PROPERTY_VIEW_LOCATION, scrolled);
		viewer.viewport().getHorizontalRangeModel().addPropertyChangeListener(scrolled);
		viewer.viewport().getVerticalRangeModel().addPropertyChangeListener(scrolled);
		DiagramColours.current().addListener(recolour);
		control.getAccessible().addAccessibleListener(org.eclipse.swt.accessibility.AccessibleListener.getNameAdapter(
				event -> event.result = Messages.Overview_name));
	}

	void redraw() {
		if (!control.isDisposed()) {
			control.redraw();
		}
	}

	private DiagramScene scene() {
		return viewer.context().session().state().scene();
	}

	private double scale() {
		Box all = scene().bounds();
		Rectangle area = control.getClientArea();
		return Math.max(0.001, Math.min((double) (area.width - 2 * MARGIN) / Math.max(1, all.width()), (double) (area.height - 2 * MARGIN) / Math.max(1, all.height())));
	}

	private void paint(GC gc) {
		DiagramColours colours = DiagramColours.current();
		Palette palette = colours.palette();
		gc.setBackground(colours.of(palette.canvas()));
		gc.fillRectangle(control.getClientArea());
		scene().frames().forEach(frame -> {
			gc.setBackground(colours.of(palette.frame()));
			gc.setForeground(colours.of(palette.edge()));
			fill(gc, frame.box());
			frame.nodes().forEach(node -> {
				GroupColours group = palette.of(node.group());
				gc.setBackground(colours.of(node.problems().isEmpty() ? group.border() : palette.problem()));
				gc.fillRectangle(small(node.box()));
			});
		});
		gc.setBackground(colours.of(palette.skeleton().border()));
		scene().skeleton().elements().forEach(element -> gc.fillRectangle(small(element.box())));
		Rectangle shown = small(shown());
		gc.setBackground(colours.of(colours.marks().selection()));
		gc.setForeground(colours.of(colours.marks().selection()));
		gc.setAlpha(SHADE);
		gc.fillRectangle(shown);
		gc.setAlpha(255);
		gc.drawRectangle(shown.x, shown.y, shown.width - 1, shown.height - 1);
	}

	private void fill(GC gc, Box box) {
		Rectangle area = small(box);
		gc.fillRectangle(area);
		gc.drawRectangle(area.x, area.y, area.width - 1, area.height - 1);
	}

	/** Returns what the canvas shows, in the diagram. */
	private Box shown() {
		Point location = viewer.viewport().getViewLocation();
		double zoom = viewer.root().zoom();
		return new Box((int) (location.x / zoom), (int) (location.y / zoom), (int) (viewer.viewport().getClientArea().width / zoom),
				(int) (viewer.viewport().getClientArea().height / zoom));
	}

	private Rectangle small(Box box) {
		Box all = scene().bounds();
		double scale = scale();
		return new Rectangle(MARGIN + (int) Math.round((box.x() - all.x()) * scale), MARGIN + (int) Math.round((box.y() - all.y()) * scale),
				Math.max(2, (int) Math.round(box.width() * scale)), Math.max(2, (int) Math.round(box.height() * scale)));
	}

	private void scroll(Event event) {
		Box all = scene().bounds();
		double zoom = viewer.root().zoom();
		double x = all.x() + (event.x - MARGIN) / scale();
		double y = all.y() + (event.y - MARGIN) / scale();
		viewer.viewport().setViewLocation((int) Math.round(x * zoom - viewer.viewport().getClientArea().width / 2.0),
				(int) Math.round(y * zoom - viewer.viewport().getClientArea().height / 2.0));
	}

	void dispose() {
		viewer.viewport().removePropertyChangeListener(Viewport.PROPERTY_VIEW_LOCATION, scrolled);
		viewer.viewport().getHorizontalRangeModel().removePropertyChangeListener(scrolled);
		viewer.viewport().getVerticalRangeModel().removePropertyChangeListener(scrolled);
		DiagramColours.current().removeListener(recolour);
	}
}
