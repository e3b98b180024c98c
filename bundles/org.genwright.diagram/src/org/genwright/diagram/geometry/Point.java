package org.genwright.diagram.geometry;

/** A place; x to the right, y downwards. */
public record Point(int x, int y) {

	/** Returns the point moved by a distance. */
	public Point plus(int dx, int dy) {
		return new Point(x + dx, y + dy);
	}

	/** Returns the point moved by the coordinates of another. */
	public Point plus(Point distance) {
		return plus(distance.x, distance.y);
	}

	/** Returns the point with the axes exchanged. */
	public Point transposed() {
		return new Point(y, x);
	}
}
