package org.genwright.ui.editor.canvas;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.DoubleConsumer;

import org.eclipse.draw2d.Viewport;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.gef.editparts.ZoomManager;
import org.eclipse.swt.graphics.Rectangle;
import org.genwright.diagram.geometry.Box;

/** The zoom of the canvas. */
public final class CanvasZoom {

	private static final double LEAST = 0.05;
	private static final double MOST = 4;
	private static final double READABLE = 0.6;
	/** Pixels left free at each side by a fit; scroll bars lie over the control's edge. */
	private static final int MARGIN = 16;
	private static final double NOTCH = 1.15;
	private static final double[] LEVELS = {LEAST, 0.1, 0.15, 0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, MOST};

	private final DiagramViewer viewer;
	private final ZoomManager zoom;
	private final List<DoubleConsumer> listeners = new CopyOnWriteArrayList<>();

	CanvasZoom(DiagramViewer viewer) {
		this.viewer = viewer;
		zoom = viewer.root().getZoomManager();
		zoom.setZoomLevels(LEVELS);
		zoom.setZoomAnimationStyle(ZoomManager.ANIMATE_NEVER);
		zoom.addZoomListener(value -> listeners.forEach(listener -> listener.accept(value)));
	}

	/** Returns the zoom, 1 for 100 %. */
	public double zoom() {
		return zoom.getZoom();
	}

	/** Sets the zoom, within its bounds; the middle stays in place. */
	public void setZoom(double value) {
		zoom.setZoom(Math.clamp(value, LEAST, MOST));
	}

	/** Zooms in to the next level. */
	public void in() {
		setZoom(zoom.getNextZoomLevel());
	}

	/** Zooms out to the next level. */
	public void out() {
		setZoom(zoom.getPreviousZoomLevel());
	}

	/** Shows the diagram at 100 %. */
	public void actual() {
		setZoom(1);
	}

	/** Shows the whole diagram, not larger than at 100 %. */
	public void fit() {
		Box all = viewer.context().session().state().scene().bounds();
		viewer.flush();
		Rectangle room = viewer.canvas().getClientArea();
		if (all.width() > 0 && all.height() > 0 && room.width > 0 && room.height > 0) {
			double width = Math.max(1, room.width - 2 * MARGIN);
			double height = Math.max(1, room.height - 2 * MARGIN);
			setZoom(Math.min(1, Math.min(width / all.width(), height / all.height())));
			show(all.x() + all.width() / 2.0, all.y() + all.height() / 2.0, room.width / 2.0, room.height / 2.0);
		}
	}

	/** Shows the whole diagram, or where texts would be too small then its beginning. */
	void open() {
		fit();
		if (zoom() < READABLE) {
			setZoom(READABLE);
			Box all = viewer.context().session().state().scene().bounds();
			show(all.x(), all.y(), 0, 0);
		}
	}

	/** Zooms by notches of a wheel; the place under the mouse stays there. */
	void wheel(int notches, int x, int y) {
		Point location = viewer.viewport().getViewLocation();
		double placeX = (location.x + x) / zoom();
		double placeY = (location.y + y) / zoom();
		setZoom(zoom() * Math.pow(NOTCH, notches));
		show(placeX, placeY, x, y);
	}

	/** Scrolls so that a place of the diagram is seen at a place of the control. */
	private void show(double placeX, double placeY, double x, double y) {
		Viewport viewport = viewer.viewport();
		viewport.validate();
		viewport.setViewLocation((int) Math.round(placeX * zoom() - x), (int) Math.round(placeY * zoom() - y));
	}

	/** Adds a listener, called with the zoom after it changed. */
	public void addListener(DoubleConsumer listener) {
		listeners.add(listener);
	}
}
