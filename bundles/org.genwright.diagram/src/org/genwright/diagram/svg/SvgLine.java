package org.genwright.diagram.svg;

import java.util.List;

import org.genwright.diagram.geometry.Point;

/** Path data of orthogonal lines with rounded corners, and of arrow heads. */
final class SvgLine {

	private static final int RADIUS = 6;
	private static final int ARROW_LENGTH = 8;
	private static final int ARROW_HALF = 4;

	private SvgLine() {
	}

	static String path(List<Point> line) {
		StringBuilder path = new StringBuilder("M" + at(line.getFirst()));
		for (int i = 1; i < line.size() - 1; i++) {
			Point corner = line.get(i);
			int radius = Math.min(RADIUS, Math.min(distance(line.get(i - 1), corner), distance(corner, line.get(i + 1))) / 2);
			path.append(" L").append(at(towards(corner, line.get(i - 1), radius))).append(" Q").append(at(corner)).append(' ')
					.append(at(towards(corner, line.get(i + 1), radius)));
		}
		return path.append(" L").append(at(line.getLast())).toString();
	}

	/** A triangle whose tip is the end of the line. */
	static String arrow(List<Point> line) {
		Point tip = line.getLast();
		Point before = line.get(line.size() - 2);
		Point base = towards(tip, before, ARROW_LENGTH);
		int dx = before.x() == tip.x() ? ARROW_HALF : 0;
		int dy = ARROW_HALF - dx;
		return "M" + at(tip) + " L" + at(base.plus(dx, dy)) + " L" + at(base.plus(-dx, -dy)) + " Z";
	}

	private static String at(Point point) {
		return point.x() + " " + point.y();
	}

	private static int distance(Point a, Point b) {
		return Math.abs(a.x() - b.x()) + Math.abs(a.y() - b.y());
	}

	private static Point towards(Point from, Point to, int distance) {
		return from.plus(Integer.signum(to.x() - from.x()) * distance, Integer.signum(to.y() - from.y()) * distance);
	}
}
