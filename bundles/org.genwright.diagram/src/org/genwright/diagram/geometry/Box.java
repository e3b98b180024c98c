package org.genwright.diagram.geometry;

import java.util.Collection;
import java.util.Optional;

/**
 * A rectangle.
 *
 * @param x      left edge
 * @param y      top edge
 * @param width  at least 0
 * @param height at least 0
 */
public record Box(int x, int y, int width, int height) {

	/** Checks the size. */
	public Box {
		if (width < 0 || height < 0) {
			throw new IllegalArgumentException("A box: expected a width and height of at least 0, found " + width + " and " + height + ".");
		}
	}

	/** Returns the smallest box around two points. */
	public static Box between(Point a, Point b) {
		return new Box(Math.min(a.x(), b.x()), Math.min(a.y(), b.y()), Math.abs(a.x() - b.x()), Math.abs(a.y() - b.y()));
	}

	/** Returns the smallest box around others; empty if there are none. */
	public static Optional<Box> around(Collection<Box> boxes) {
		return boxes.stream().reduce(Box::union);
	}

	/** Returns the x of the right edge. */
	public int right() {
		return x + width;
	}

	/** Returns the y of the bottom edge. */
	public int bottom() {
		return y + height;
	}

	/** Returns the top left corner. */
	public Point origin() {
		return new Point(x, y);
	}

	/** Returns the box moved by a distance. */
	public Box moved(int dx, int dy) {
		return new Box(x + dx, y + dy, width, height);
	}

	/** Returns the same size at another place. */
	public Box at(Point place) {
		return new Box(place.x(), place.y(), width, height);
	}

	/** Returns the box made larger on every side. */
	public Box grown(int margin) {
		return new Box(x - margin, y - margin, width + 2 * margin, height + 2 * margin);
	}

	/** Returns the smallest box around this and another. */
	public Box union(Box other) {
		int left = Math.min(x, other.x);
		int top = Math.min(y, other.y);
		return new Box(left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
	}

	/** Tells whether another box lies in this one; edges may touch. */
	public boolean contains(Box other) {
		return other.x >= x && other.y >= y && other.right() <= right() && other.bottom() <= bottom();
	}

	/** Tells whether the insides have a point in common, a box without width or height counting as a line. */
	public boolean intersects(Box other) {
		return x < other.right() + thin(other.width) && other.x < right() + thin(width) && y < other.bottom() + thin(other.height)
				&& other.y < bottom() + thin(height);
	}

	private static int thin(int size) {
		return size == 0 ? 1 : 0;
	}

	/** Returns the box with the axes exchanged. */
	public Box transposed() {
		return new Box(y, x, height, width);
	}
}
