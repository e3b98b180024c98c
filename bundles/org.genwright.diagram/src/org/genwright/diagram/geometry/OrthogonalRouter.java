package org.genwright.diagram.geometry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Lines of horizontal and vertical pieces from an output to an input. Saved corners are followed; without any, a few
 * simple shapes with a stub at each end are tried, and the one that crosses the fewest boxes wins, then the shortest.
 */
public final class OrthogonalRouter {

	/** Length of the straight piece that leaves an output and enters an input. */
	public static final int STUB = 14;

	private final Flow flow;
	private final List<Box> obstacles;

	/**
	 * Creates a router.
	 *
	 * @param flow      the direction lines leave and enter boxes
	 * @param obstacles what lines should not cross
	 */
	public OrthogonalRouter(Flow flow, List<Box> obstacles) {
		this.flow = flow;
		this.obstacles = flow == Flow.RIGHT ? List.copyOf(obstacles) : obstacles.stream().map(Box::transposed).toList();
	}

	/** Returns the corners of a line of our own shape, with both ends. */
	public List<Point> route(Point from, Point to) {
		return flow == Flow.RIGHT ? best(from, to) : transposed(best(from.transposed(), to.transposed()));
	}

	/** Returns the line through saved corners, with both ends; where two are not in line, another corner is put between. */
	public List<Point> through(Point from, List<Point> bends, Point to) {
		if (bends.isEmpty()) {
			return route(from, to);
		}
		return flow == Flow.RIGHT ? joined(from, bends, to)
				: transposed(joined(from.transposed(), transposed(bends), to.transposed()));
	}

	/** A line that comes to a corner horizontally leaves it vertically, and the other way round: so it never turns back. */
	private static List<Point> joined(Point from, List<Point> bends, Point to) {
		List<Point> line = new ArrayList<>(List.of(from));
		bends.forEach(bend -> {
			line.add(cameVertically(line) ? new Point(bend.x(), line.getLast().y()) : new Point(line.getLast().x(), bend.y()));
			line.add(bend);
		});
		if (line.getLast().y() != to.y()) {
			if (cameVertically(line)) {
				line.add(new Point(to.x() - STUB, line.getLast().y()));
			}
			line.add(new Point(line.getLast().x(), to.y()));
		}
		line.add(to);
		return simplified(line);
	}

	/** Tells whether the last piece is vertical; so is that before the first, for lines leave horizontally. */
	private static boolean cameVertically(List<Point> line) {
		Point last = line.getLast();
		return line.reversed().stream().filter(point -> !point.equals(last)).findFirst().map(point -> point.x() == last.x()).orElse(true);
	}

	/** Returns the line without repeated corners and corners on a straight piece; it keeps at least two points. */
	public static List<Point> simplified(List<Point> line) {
		List<Point> kept = new ArrayList<>();
		for (Point point : line) {
			if (!kept.isEmpty() && kept.getLast().equals(point)) {
				continue;
			}
			while (kept.size() > 1 && inLine(kept.get(kept.size() - 2), kept.getLast(), point)) {
				kept.removeLast();
			}
			kept.add(point);
		}
		if (kept.size() == 1) {
			kept.add(kept.getFirst());
		}
		return List.copyOf(kept);
	}

	private static boolean inLine(Point a, Point b, Point c) {
		return a.x() == b.x() && b.x() == c.x() || a.y() == b.y() && b.y() == c.y();
	}

	private List<Point> best(Point from, Point to) {
		List<List<Point>> shapes = shapes(from, to);
		List<Box> near = near(shapes);
		List<List<Point>> tried = new ArrayList<>(shapes);
		if (crossings(shapes.getFirst(), near) > 0) {
			tried.addAll(detours(from, to, near));
		}
		return simplified(tried.stream().min(Comparator.<List<Point>>comparingInt(line -> crossings(line, obstacles))
				.thenComparingInt(OrthogonalRouter::length)).orElseThrow());
	}

	private static List<List<Point>> shapes(Point from, Point to) {
		int out = from.x() + STUB;
		int in = to.x() - STUB;
		List<List<Point>> shapes = new ArrayList<>();
		if (out <= in || from.y() == to.y() && from.x() <= to.x()) {
			IntStream.of((from.x() + to.x()) / 2, in, out).forEach(x -> shapes.add(List.of(from, new Point(x, from.y()), new Point(x, to.y()), to)));
		} else {
			int upper = Math.min(from.y(), to.y());
			int lower = Math.max(from.y(), to.y());
			IntStream.of(lower - upper > 2 * STUB ? (upper + lower) / 2 : lower + 2 * STUB, upper - 2 * STUB, lower + 2 * STUB)
					.forEach(y -> shapes.add(around(from, to, y)));
		}
		return shapes;
	}

	/** Lines that pass what stands in the way on either side. */
	private static List<List<Point>> detours(Point from, Point to, List<Box> inTheWay) {
		int above = inTheWay.stream().mapToInt(Box::y).min().orElse(from.y()) - STUB;
		int below = inTheWay.stream().mapToInt(Box::bottom).max().orElse(from.y()) + STUB;
		int upper = Math.min(from.y(), to.y()) - STUB;
		int lower = Math.max(from.y(), to.y()) + STUB;
		return List.of(around(from, to, Math.min(above, upper)), around(from, to, Math.max(below, lower)));
	}

	private static List<Point> around(Point from, Point to, int y) {
		int out = from.x() + STUB;
		int in = to.x() - STUB;
		return List.of(from, new Point(out, from.y()), new Point(out, y), new Point(in, y), new Point(in, to.y()), to);
	}

	private List<Box> near(List<List<Point>> shapes) {
		Box area = Box.around(shapes.stream().map(OrthogonalRouter::bounds).toList()).orElseThrow();
		return obstacles.stream().filter(area::intersects).toList();
	}

	private static Box bounds(List<Point> line) {
		return Box.around(pieces(line)).orElseThrow();
	}

	/** The number of boxes that a line crosses; most are far away, and a model has thousands. */
	private static int crossings(List<Point> line, List<Box> boxes) {
		Box bounds = bounds(line);
		List<Box> pieces = pieces(line);
		int crossings = 0;
		for (Box box : boxes) {
			if (box.intersects(bounds) && pieces.stream().anyMatch(box::intersects)) {
				crossings++;
			}
		}
		return crossings;
	}

	/** Returns the straight pieces of a line as boxes without width or height. */
	public static List<Box> pieces(List<Point> line) {
		return IntStream.range(1, line.size()).mapToObj(i -> Box.between(line.get(i - 1), line.get(i))).toList();
	}

	private static int length(List<Point> line) {
		return pieces(line).stream().mapToInt(piece -> piece.width() + piece.height()).sum();
	}

	private static List<Point> transposed(List<Point> line) {
		return line.stream().map(Point::transposed).toList();
	}
}
