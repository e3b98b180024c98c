package org.genwright.ui.editor.outline;

import org.eclipse.swt.graphics.Rectangle;
import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.geometry.Point;

/**
 * How a diagram is fitted into a small area, in the middle, not distorted and not enlarged.
 *
 * @param diagram what is to be seen
 * @param width   of the area, in pixels
 * @param height  of the area
 */
record OverviewScale(Box diagram, int width, int height) {

	private static final int MARGIN = 4;

	/** Returns the pixels per unit of the diagram. */
	double factor() {
		double across = (double) Math.max(1, width - 2 * MARGIN) / Math.max(1, diagram.width());
		double down = (double) Math.max(1, height - 2 * MARGIN) / Math.max(1, diagram.height());
		return Math.min(1, Math.min(across, down));
	}

	/** Returns where something is in the area; at least one pixel large. */
	Rectangle small(Box box) {
		int left = x(box.x());
		int top = y(box.y());
		return new Rectangle(left, top, Math.max(1, x(box.right()) - left), Math.max(1, y(box.bottom()) - top));
	}

	/** Returns the pixel of an abscissa. */
	int x(int x) {
		return (int) Math.round(left() + (x - diagram.x()) * factor());
	}

	/** Returns the pixel of an ordinate. */
	int y(int y) {
		return (int) Math.round(top() + (y - diagram.y()) * factor());
	}

	/** Returns the place in the diagram of a pixel. */
	Point place(int pixelX, int pixelY) {
		return new Point((int) Math.round(diagram.x() + (pixelX - left()) / factor()), (int) Math.round(diagram.y() + (pixelY - top()) / factor()));
	}

	private double left() {
		return (width - diagram.width() * factor()) / 2;
	}

	private double top() {
		return (height - diagram.height() * factor()) / 2;
	}
}
