package org.genwright.ui.editor.policy;

import java.util.ArrayList;
import java.util.List;

import org.genwright.diagram.geometry.OrthogonalRouter;
import org.genwright.diagram.geometry.Point;

/** Moves a straight piece of an orthogonal line sideways. */
final class PieceMove {

	private PieceMove() {
	}

	/**
	 * Returns the line with a piece moved to a place. Its ends stay: where the first or last piece is moved, a stub stays
	 * behind.
	 *
	 * @param line  all corners, both ends included
	 * @param piece the piece from corner {@code piece} to the next
	 * @param to    where the piece goes; only the coordinate across the piece counts
	 */
	static List<Point> moved(List<Point> line, int piece, Point to) {
		Point from = line.get(piece);
		Point end = line.get(piece + 1);
		boolean horizontal = from.y() == end.y() && from.x() != end.x() || from.equals(end) && piece % 2 == 0;
		List<Point> moved = new ArrayList<>(line.subList(0, piece));
		if (piece == 0) {
			Point stub = stub(from, end);
			moved.add(from);
			moved.add(stub);
			moved.add(across(stub, to, horizontal));
		} else {
			moved.add(across(from, to, horizontal));
		}
		if (piece + 2 == line.size()) {
			Point stub = stub(end, from);
			moved.add(across(stub, to, horizontal));
			moved.add(stub);
			moved.add(end);
		} else {
			moved.add(across(end, to, horizontal));
			moved.addAll(line.subList(piece + 2, line.size()));
		}
		return OrthogonalRouter.simplified(moved);
	}

	/** The end of the stub that stays behind, on the piece and not past its middle. */
	private static Point stub(Point at, Point towards) {
		int dx = towards.x() - at.x();
		int dy = towards.y() - at.y();
		int length = Math.min(OrthogonalRouter.STUB, (Math.abs(dx) + Math.abs(dy)) / 3);
		return at.plus(Integer.signum(dx) * length, Integer.signum(dy) * length);
	}

	private static Point across(Point corner, Point to, boolean horizontal) {
		return horizontal ? new Point(corner.x(), to.y()) : new Point(to.x(), corner.y());
	}
}
