package org.genwright.ui.editor.compare;

import java.util.List;

import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.PointList;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.SWT;
import org.genwright.diagram.difference.Difference;
import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.geometry.Point;
import org.genwright.ui.editor.figure.DiagramColours;

/** Marks a difference on an element of a diagram: an outline or a thick line in the colour of its kind, with its sign. */
final class DifferenceMark extends Figure {

	private static final int ROOM = 14;
	private static final int RADIUS = 9;
	private static final int HALF = 4;
	private static final int WIDTH = 3;
	private static final int CHOSEN_WIDTH = 6;

	private final Difference difference;
	private final List<Point> line;
	private final Box box;
	private boolean chosen;

	private DifferenceMark(Difference difference, List<Point> line, Box box) {
		this.difference = difference;
		this.line = line;
		this.box = box;
		setBounds(new Rectangle(box.x(), box.y(), box.width(), box.height()).expand(ROOM, ROOM));
	}

	/** Marks a box. */
	static DifferenceMark on(Box box, Difference difference) {
		return new DifferenceMark(difference, List.of(), box);
	}

	/** Marks a line. */
	static DifferenceMark along(List<Point> line, Difference difference) {
		Box around = Box.between(line.getFirst(), line.getFirst());
		for (Point point : line) {
			around = around.union(Box.between(point, point));
		}
		return new DifferenceMark(difference, line, around);
	}

	Difference difference() {
		return difference;
	}

	/** Returns what the mark is about, in the diagram. */
	Box box() {
		return box;
	}

	/** Makes the mark stand out, or not. */
	void choose(Difference wanted) {
		boolean next = difference.equals(wanted);
		if (next != chosen) {
			chosen = next;
			repaint();
		}
	}

	@Override
	public boolean containsPoint(int x, int y) {
		return false;
	}

	@Override
	protected void paintFigure(Graphics graphics) {
		DiagramColours colours = DiagramColours.current();
		graphics.setAntialias(SWT.ON);
		graphics.setForegroundColor(colours.of(CompareColours.current().of(difference.kind())));
		graphics.setBackgroundColor(graphics.getForegroundColor());
		graphics.setLineWidth(chosen ? CHOSEN_WIDTH : WIDTH);
		if (line.isEmpty()) {
			graphics.drawRoundRectangle(new Rectangle(box.x(), box.y(), box.width(), box.height()).expand(4, 4), 14, 14);
		} else {
			PointList points = new PointList(line.size());
			line.forEach(point -> points.addPoint(point.x(), point.y()));
			graphics.drawPolyline(points);
		}
		Point place = line.isEmpty() ? new Point(box.right(), box.y()) : middle();
		graphics.fillOval(place.x() - RADIUS, place.y() - RADIUS, 2 * RADIUS, 2 * RADIUS);
		graphics.setForegroundColor(colours.of(colours.palette().canvas()));
		graphics.setLineWidth(2);
		sign(graphics, place);
	}

	private Point middle() {
		Point before = line.get((line.size() - 1) / 2);
		Point behind = line.get((line.size() - 1) / 2 + 1);
		return new Point((before.x() + behind.x()) / 2, (before.y() + behind.y()) / 2);
	}

	private void sign(Graphics graphics, Point at) {
		switch (difference.kind()) {
			case ADDED -> {
				graphics.drawLine(at.x() - HALF, at.y(), at.x() + HALF, at.y());
				graphics.drawLine(at.x(), at.y() - HALF, at.x(), at.y() + HALF);
			}
			case REMOVED -> graphics.drawLine(at.x() - HALF, at.y(), at.x() + HALF, at.y());
			case CHANGED -> {
				graphics.drawLine(at.x() - HALF, at.y() - 2, at.x() + HALF, at.y() - 2);
				graphics.drawLine(at.x() - HALF, at.y() + 2, at.x() + HALF, at.y() + 2);
				graphics.drawLine(at.x() - 2, at.y() + HALF + 1, at.x() + 2, at.y() - HALF - 1);
			}
		}
	}
}
