package org.genwright.diagram.formula;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a formula: a fraction bar, a root, a bracket.
 *
 * @param kind   how the points are joined
 * @param points at least two; for curves an odd number
 * @param width  how thick it is
 */
public record Stroke(Kind kind, List<Place> points, double width) {

	private static final int STEPS = 16;

	/** How points are joined. */
	public enum Kind {
		/** By straight lines. */
		LINES,
		/** By quadratic Bézier curves: every second point is a control point. */
		CURVES
	}

	/** Copies the list. */
	public Stroke {
		points = List.copyOf(points);
	}

	/** Returns the area around the line. */
	public Area area() {
		List<Place> passed = passed();
		double left = passed.stream().mapToDouble(Place::x).min().orElse(0);
		double top = passed.stream().mapToDouble(Place::y).min().orElse(0);
		return new Area(left, top, passed.stream().mapToDouble(Place::x).max().orElse(0) - left,
				passed.stream().mapToDouble(Place::y).max().orElse(0) - top);
	}

	/** Places that the line passes, for curves close enough to each other. */
	private List<Place> passed() {
		if (kind == Kind.LINES) {
			return points;
		}
		List<Place> passed = new ArrayList<>();
		for (int i = 0; i + 2 < points.size(); i += 2) {
			for (int step = 0; step <= STEPS; step++) {
				passed.add(onCurve(points.get(i), points.get(i + 1), points.get(i + 2), (double) step / STEPS));
			}
		}
		return passed;
	}

	private static Place onCurve(Place from, Place control, Place to, double t) {
		double a = (1 - t) * (1 - t);
		double b = 2 * t * (1 - t);
		double c = t * t;
		return new Place(a * from.x() + b * control.x() + c * to.x(), a * from.y() + b * control.y() + c * to.y());
	}

	/** Returns the line moved by a distance. */
	public Stroke moved(double dx, double dy) {
		return new Stroke(kind, points.stream().map(point -> point.plus(dx, dy)).toList(), width);
	}
}
