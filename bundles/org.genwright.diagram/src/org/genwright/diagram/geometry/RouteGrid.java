package org.genwright.diagram.geometry;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Horizontal and vertical lines beside boxes, and what it costs to go along them from one crossing to the next: their
 * length, many times that through a box, and more where another line runs already.
 */
final class RouteGrid {

	private static final int THROUGH_BOX = 12;
	private static final int ON_OTHER_LINE = 9;

	private final int[] xs;
	private final int[] ys;
	private final byte[] right;
	private final byte[] down;
	private final Route[] usedRight;
	private final Route[] usedDown;

	/**
	 * Creates a grid.
	 *
	 * @param boxes  what lines should go round, with the room around it; lines may run on their edges
	 * @param places crossings there must be
	 */
	RouteGrid(Collection<Box> boxes, Collection<Point> places) {
		TreeSet<Integer> columns = new TreeSet<>();
		TreeSet<Integer> rows = new TreeSet<>();
		boxes.forEach(box -> {
			columns.addAll(List.of(box.x(), box.right()));
			rows.addAll(List.of(box.y(), box.bottom()));
		});
		places.forEach(place -> {
			columns.add(place.x());
			rows.add(place.y());
		});
		xs = columns.stream().mapToInt(Integer::intValue).toArray();
		ys = rows.stream().mapToInt(Integer::intValue).toArray();
		right = new byte[xs.length * ys.length];
		down = new byte[xs.length * ys.length];
		usedRight = new Route[right.length];
		usedDown = new Route[right.length];
		boxes.stream().filter(box -> box.width() > 2 && box.height() > 2).map(box -> box.grown(-1)).forEach(this::block);
	}

	private void block(Box box) {
		for (int row = 0; row < ys.length; row++) {
			for (int column = 0; column < xs.length; column++) {
				int here = row * xs.length + column;
				if (column + 1 < xs.length && box.intersects(new Box(xs[column], ys[row], xs[column + 1] - xs[column], 0))) {
					right[here] = THROUGH_BOX;
				}
				if (row + 1 < ys.length && box.intersects(new Box(xs[column], ys[row], 0, ys[row + 1] - ys[row]))) {
					down[here] = THROUGH_BOX;
				}
			}
		}
	}

	/** Returns the number of crossings. */
	int size() {
		return right.length;
	}

	/** Returns the crossing at a place; there must be one. */
	int index(Point place) {
		return Arrays.binarySearch(ys, place.y()) * xs.length + Arrays.binarySearch(xs, place.x());
	}

	/** Returns the place of a crossing. */
	Point place(int index) {
		return new Point(xs[index % xs.length], ys[index / xs.length]);
	}

	/** Returns the next crossing in a direction, or -1 at the end of the grid. */
	int next(int index, Side direction) {
		int column = index % xs.length;
		return switch (direction) {
			case LEFT -> column == 0 ? -1 : index - 1;
			case RIGHT -> column + 1 == xs.length ? -1 : index + 1;
			case TOP -> index < xs.length ? -1 : index - xs.length;
			case BOTTOM -> index + xs.length >= size() ? -1 : index + xs.length;
		};
	}

	/** Returns what it costs a route to go to a neighbouring crossing. */
	int cost(int from, int to, Route route) {
		int least = Math.min(from, to);
		int column = least % xs.length;
		int row = least / xs.length;
		boolean across = Math.abs(from - to) == 1;
		int length = across ? xs[column + 1] - xs[column] : ys[row + 1] - ys[row];
		Route other = (across ? usedRight : usedDown)[least];
		return length * (1 + (across ? right : down)[least] + (other == null || other.meets(route) ? 0 : ON_OTHER_LINE));
	}

	/** Notes that a route runs from a crossing to a neighbouring one. */
	void use(int from, int to, Route route) {
		(Math.abs(from - to) == 1 ? usedRight : usedDown)[Math.min(from, to)] = route;
	}

	/**
	 * A line to be drawn; two that begin or end at the same box may share a way.
	 *
	 * @param from where it may begin
	 * @param to   where it may end
	 */
	record Route(List<RouteEnd> from, List<RouteEnd> to) {

		private boolean meets(Route other) {
			return from.equals(other.from) || to.equals(other.to);
		}
	}
}
