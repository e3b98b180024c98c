package org.genwright.diagram.geometry;

/** A side of a box. */
public enum Side {
	/** The left edge. */
	LEFT,
	/** The right edge. */
	RIGHT,
	/** The top edge. */
	TOP,
	/** The bottom edge. */
	BOTTOM;

	/** Tells whether lines leave this side horizontally. */
	public boolean isHorizontal() {
		return this == LEFT || this == RIGHT;
	}

	/**
	 * Returns the point on this side of a box.
	 *
	 * @param offset distance from the left or top end of the side
	 */
	public Point on(Box box, int offset) {
		return switch (this) {
			case LEFT -> new Point(box.x(), box.y() + offset);
			case RIGHT -> new Point(box.right(), box.y() + offset);
			case TOP -> new Point(box.x() + offset, box.y());
			case BOTTOM -> new Point(box.x() + offset, box.bottom());
		};
	}
}
