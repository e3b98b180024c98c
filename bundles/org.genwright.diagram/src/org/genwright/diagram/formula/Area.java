package org.genwright.diagram.formula;

import org.genwright.diagram.text.TextLine;

/**
 * A rectangle.
 *
 * @param x      left edge
 * @param y      top edge
 * @param width  at least 0
 * @param height at least 0
 */
public record Area(double x, double y, double width, double height) {

	private static final double ROUNDING = 1e-6;

	/** Returns the area that a line of text may cover. */
	public static Area of(TextLine text) {
		return new Area(text.x(), text.top(), text.width(), text.bottom() - text.top());
	}

	/** Returns the x of the right edge. */
	public double right() {
		return x + width;
	}

	/** Returns the y of the bottom edge. */
	public double bottom() {
		return y + height;
	}

	/** Returns the area moved by a distance. */
	public Area moved(double dx, double dy) {
		return new Area(x + dx, y + dy, width, height);
	}

	/** Returns the smallest area around this and another. */
	public Area union(Area other) {
		double left = Math.min(x, other.x);
		double top = Math.min(y, other.y);
		return new Area(left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
	}

	/** Tells whether another area lies in this one, up to rounding. */
	public boolean contains(Area other) {
		return other.x >= x - ROUNDING && other.y >= y - ROUNDING && other.right() <= right() + ROUNDING && other.bottom() <= bottom() + ROUNDING;
	}

	/** Tells whether a place lies in the area. */
	public boolean contains(double px, double py) {
		return px >= x && px <= right() && py >= y && py <= bottom();
	}

	/** Tells whether the insides have a point in common, up to rounding. */
	public boolean intersects(Area other) {
		return x < other.right() - ROUNDING && other.x < right() - ROUNDING && y < other.bottom() - ROUNDING && other.y < bottom() - ROUNDING;
	}
}
