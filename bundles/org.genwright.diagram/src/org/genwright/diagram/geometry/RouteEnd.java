package org.genwright.diagram.geometry;

/**
 * A place where a line may begin or end.
 *
 * @param at   the place, on the edge of a box
 * @param side the side of the box
 * @param cost how unwelcome the place is, as the length of a detour that is worth avoiding it
 */
public record RouteEnd(Point at, Side side, int cost) {

	/** Returns the place at a distance from the box. */
	Point outside(int distance) {
		return switch (side) {
			case LEFT -> at.plus(-distance, 0);
			case RIGHT -> at.plus(distance, 0);
			case TOP -> at.plus(0, -distance);
			case BOTTOM -> at.plus(0, distance);
		};
	}
}
