package org.genwright.ui.editor.canvas;

import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.gef.EditPartViewer;
import org.eclipse.gef.SnapToGeometry;
import org.eclipse.gef.SnapToGrid;

/** The grid of the canvas, and what dragged elements snap to. */
public final class CanvasGrid {

	/** Distance of the lines, in diagram units. */
	public static final int STEP = 10;

	private final EditPartViewer viewer;

	CanvasGrid(EditPartViewer viewer) {
		this.viewer = viewer;
		viewer.setProperty(SnapToGrid.PROPERTY_GRID_SPACING, new Dimension(STEP, STEP));
		viewer.setProperty(SnapToGrid.PROPERTY_GRID_ENABLED, true);
		viewer.setProperty(SnapToGrid.PROPERTY_GRID_VISIBLE, false);
		viewer.setProperty(SnapToGeometry.PROPERTY_SNAP_ENABLED, false);
	}

	/** Tells whether the grid is shown. */
	public boolean isVisible() {
		return is(SnapToGrid.PROPERTY_GRID_VISIBLE);
	}

	/** Shows the grid, or hides it. */
	public void toggleVisible() {
		toggle(SnapToGrid.PROPERTY_GRID_VISIBLE);
	}

	/** Tells whether dragged elements snap to the grid. */
	public boolean snapsToGrid() {
		return is(SnapToGrid.PROPERTY_GRID_ENABLED);
	}

	/** Makes dragged elements snap to the grid, or not. */
	public void toggleSnapToGrid() {
		toggle(SnapToGrid.PROPERTY_GRID_ENABLED);
	}

	/** Tells whether dragged elements snap to the edges and middles of others. */
	public boolean snapsToGeometry() {
		return is(SnapToGeometry.PROPERTY_SNAP_ENABLED);
	}

	/** Makes dragged elements snap to the edges and middles of others, or not. */
	public void toggleSnapToGeometry() {
		toggle(SnapToGeometry.PROPERTY_SNAP_ENABLED);
	}

	private boolean is(String property) {
		return Boolean.TRUE.equals(viewer.getProperty(property));
	}

	private void toggle(String property) {
		viewer.setProperty(property, !is(property));
	}
}
