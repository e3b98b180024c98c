package org.genwright.diagram.formula;

/** A place; x to the right, y downwards. */
public record Place(double x, double y) {

	/** Returns the place moved by a distance. */
	public Place plus(double dx, double dy) {
		return new Place(x + dx, y + dy);
	}
}
