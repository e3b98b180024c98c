package org.genwright.ui.editor.command;

import java.util.ArrayList;
import java.util.List;

import org.genwright.diagram.geometry.OrthogonalRouter;
import org.genwright.diagram.geometry.Point;
import org.genwright.diagram.scene.ConnectionFigure;

/** What becomes of the bend points of a connection whose ends move. */
final class BendFollowing {

	private static final Point STILL = new Point(0, 0);

	private final Point start;
	private final Point end;
	private final boolean horizontal;
	private final List<Point> bends;

	/**
	 * @param figure the line as it is
	 * @param origin the frame's origin, which bend points are relative to
	 * @param bends  the bend points as they are; at least one
	 */
	BendFollowing(ConnectionFigure figure, Point origin, List<Point> bends) {
		start = figure.line().getFirst().plus(-origin.x(), -origin.y());
		end = figure.line().getLast().plus(-origin.x(), -origin.y());
		Point before = figure.line().get(figure.line().size() - 2);
		horizontal = before.y() == figure.line().getLast().y();
		this.bends = bends;
	}

	/**
	 * Returns the bend points after a move; none if the line should be routed anew.
	 *
	 * @param source how far the source moves; null if it stays
	 * @param target how far the target moves; null if it stays
	 */
	List<Point> moved(Point source, Point target) {
		if (source != null && source.equals(target)) {
			return bends.stream().map(bend -> bend.plus(source)).toList();
		}
		Point from = source == null ? STILL : source;
		Point to = target == null ? STILL : target;
		List<Point> next = new ArrayList<>(bends);
		boolean straight = bends.size() == 1 && across(start) == across(end);
		if (source != null && !straight && across(bends.getFirst()) == across(start)) {
			next.set(0, shifted(next.getFirst(), from));
		}
		if (target != null && !straight && across(bends.getLast()) == across(end)) {
			next.set(next.size() - 1, shifted(next.getLast(), to));
		}
		boolean forward = along(next.getFirst()) >= along(start.plus(from)) + OrthogonalRouter.STUB / 2
				&& along(next.getLast()) <= along(end.plus(to)) - OrthogonalRouter.STUB / 2;
		return forward ? List.copyOf(next) : List.of();
	}

	private Point shifted(Point bend, Point distance) {
		return horizontal ? bend.plus(0, distance.y()) : bend.plus(distance.x(), 0);
	}

	private int along(Point point) {
		return horizontal ? point.x() : point.y();
	}

	private int across(Point point) {
		return horizontal ? point.y() : point.x();
	}
}
