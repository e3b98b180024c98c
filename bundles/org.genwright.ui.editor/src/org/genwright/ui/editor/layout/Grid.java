package org.genwright.ui.editor.layout;

import org.genwright.ui.editor.canvas.CanvasGrid;

/** The grid of the canvas, in diagram units. */
public final class Grid {

	/** Distance of the grid lines: what a node moves by with one stroke of an arrow key. */
	public static final int STEP = CanvasGrid.STEP;

	private Grid() {
	}

	/** Returns the multiple of the step that is nearest to a coordinate; halves go up. */
	public static int snap(int coordinate) {
		return Math.floorDiv(coordinate + STEP / 2, STEP) * STEP;
	}

	/** Returns the smallest multiple of the step that is not below a coordinate. */
	public static int up(int coordinate) {
		return -Math.floorDiv(-coordinate, STEP) * STEP;
	}
}
