package org.genwright.diagram.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Orthogonal lines that go round boxes, each by the cheapest way on a grid beside the boxes: short, with few corners, and
 * not where an earlier line runs (E. W. Dijkstra, "A note on two problems in connexion with graphs", 1959). A line that
 * has no other way crosses a box.
 */
public final class ObstacleRouter {

	/** Distance of lines from boxes. */
	public static final int CLEARANCE = 12;

	private static final int TEXT_CLEARANCE = 3;
	private static final int CORNER = 24;
	private static final int AGAINST_OTHER = 200;
	private static final Side[] SIDES = Side.values();

	private final RouteGrid grid;
	private final Set<Point> left = new HashSet<>();
	private final Set<Point> entered = new HashSet<>();

	/**
	 * Creates a router.
	 *
	 * @param boxes what lines should go round
	 * @param texts what they should go round at a smaller distance
	 * @param ends  all places where lines will begin or end
	 */
	public ObstacleRouter(Collection<Box> boxes, Collection<Box> texts, Collection<RouteEnd> ends) {
		grid = new RouteGrid(Stream.concat(boxes.stream().map(box -> box.grown(CLEARANCE)), texts.stream().map(box -> box.grown(TEXT_CLEARANCE)))
				.toList(), ends.stream().flatMap(end -> Stream.of(end.at(), end.outside(CLEARANCE))).toList());
	}

	/**
	 * Returns the corners of a line, with both ends, and remembers it.
	 *
	 * @param from where it may begin; at least one place
	 * @param to   where it may end; at least one place
	 */
	public List<Point> route(List<RouteEnd> from, List<RouteEnd> to) {
		Search search = new Search(new RouteGrid.Route(from, to));
		List<Integer> way = search.way(search.run());
		for (int i = 1; i < way.size(); i++) {
			grid.use(way.get(i - 1), way.get(i), search.route);
		}
		RouteEnd first = nearest(from, grid.place(way.getFirst()));
		RouteEnd last = nearest(to, grid.place(way.getLast()));
		left.add(first.at());
		entered.add(last.at());
		List<Point> line = new ArrayList<>(List.of(first.at()));
		way.forEach(index -> line.add(grid.place(index)));
		line.add(last.at());
		return OrthogonalRouter.simplified(line);
	}

	private static RouteEnd nearest(List<RouteEnd> ends, Point place) {
		return ends.stream().filter(end -> end.outside(CLEARANCE).equals(place)).findFirst().orElseThrow();
	}

	/** One search; a state is a crossing and the direction in which it was reached. */
	private final class Search {

		private final int[] cost = new int[grid.size() * SIDES.length];
		private final int[] before = new int[cost.length];
		private final int[] arrival = new int[cost.length];
		private final PriorityQueue<Long> open = new PriorityQueue<>();
		private final RouteGrid.Route route;

		Search(RouteGrid.Route route) {
			this.route = route;
			Arrays.fill(cost, Integer.MAX_VALUE);
			Arrays.fill(arrival, -1);
			for (RouteEnd end : route.to()) {
				arrival[state(grid.index(end.outside(CLEARANCE)), opposite(end.side()))] = end.cost() + (left.contains(end.at()) ? AGAINST_OTHER : 0);
			}
			route.from().forEach(end -> reach(state(grid.index(end.outside(CLEARANCE)), end.side()),
					end.cost() + (entered.contains(end.at()) ? AGAINST_OTHER : 0), -1));
		}

		private static int state(int index, Side direction) {
			return index * SIDES.length + direction.ordinal();
		}

		private static Side opposite(Side side) {
			return switch (side) {
				case LEFT -> Side.RIGHT;
				case RIGHT -> Side.LEFT;
				case TOP -> Side.BOTTOM;
				case BOTTOM -> Side.TOP;
			};
		}

		private void reach(int state, int total, int previous) {
			if (total < cost[state]) {
				cost[state] = total;
				before[state] = previous;
				open.add((long) total << 32 | state);
			}
		}

		/** Returns the last state of the cheapest way. */
		int run() {
			int best = -1;
			int least = Integer.MAX_VALUE;
			while (!open.isEmpty()) {
				long entry = open.poll();
				int state = (int) entry;
				int total = (int) (entry >> 32);
				if (total >= least) {
					break;
				}
				if (total == cost[state]) {
					if (arrival[state] >= 0 && total + arrival[state] < least) {
						least = total + arrival[state];
						best = state;
					}
					expand(state, total);
				}
			}
			return best;
		}

		private void expand(int state, int total) {
			int index = state / SIDES.length;
			Side direction = SIDES[state % SIDES.length];
			for (Side turn : SIDES) {
				if (turn == direction) {
					int next = grid.next(index, direction);
					if (next >= 0) {
						reach(state(next, direction), total + grid.cost(index, next, route), state);
					}
				} else if (turn != opposite(direction)) {
					reach(state(index, turn), total + CORNER, state);
				}
			}
		}

		/** Returns the crossings from the beginning to a state. */
		List<Integer> way(int last) {
			List<Integer> way = new ArrayList<>();
			for (int state = last; state >= 0; state = before[state]) {
				if (way.isEmpty() || way.getLast() != state / SIDES.length) {
					way.add(state / SIDES.length);
				}
			}
			return way.reversed();
		}
	}
}
