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
import org.genwright.ui.editor.figure.Surface;

/** Marks a difference on an element of a diagram: an outline or a thick line in the colour of its kind, with its sign. */
final class DifferenceMark extends Figure {

	/** In pixels, as far as there is room. */
	private static final int RADIUS = 8;
	private static final int ROOM = 24;
	private static final int WIDTH = 2;
	private static final int CHOSEN_WIDTH = 4;

	private final Surface surface;
	private final Difference difference;
	private final List<Point> line;
	private final Box box;
	private boolean chosen;

	private DifferenceMark(Surface surface, Difference difference, List<Point> line, Box box) {
		this.surface = surface;
		this.difference = difference;
		this.line = line;
		this.box = box;
		setBounds(new Rectangle(box.x(), box.y(), box.width(), box.height()).expand(ROOM, ROOM));
	}

	/** Marks a box. */
	static DifferenceMark on(Surface surface, Box box, Difference difference) {
		return new DifferenceMark(surface, difference, List.of(), box);
	}

	/** Marks a line. */
	static DifferenceMark along(Surface surface, List<Point> line, Difference difference) {
		Box around = Box.between(line.getFirst(), line.getFirst());
		for (Point point : line) {
			around = around.union(Box.between(point, point));
		}
		return new DifferenceMark(surface, difference, line, around);
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
		int radius = (int) Math.round(Math.clamp(RADIUS / surface.zoom(), RADIUS, ROOM - 2));
		graphics.fillOval(place.x() - radius, place.y() - radius, 2 * radius, 2 * radius);
		graphics.setForegroundColor(colours.of(colours.palette().canvas()));
		graphics.setLineWidth(2);
		sign(graphics, place, radius / 2);
	}

	private Point middle() {
		Point before = line.get((line.size() - 1) / 2);
		Point behind = line.get((line.size() - 1) / 2 + 1);
		return new Point((before.x() + behind.x()) / 2, (before.y() + behind.y()) / 2);
	}

	private void sign(Graphics graphics, Point at, int half) {
		switch (difference.kind()) {
			case ADDED -> {
				graphics.drawLine(at.x() - half, at.y(), at.x() + half, at.y());
				graphics.drawLine(at.x(), at.y() - half, at.x(), at.y() + half);
			}
			case REMOVED -> graphics.drawLine(at.x() - half, at.y(), at.x() + half, at.y());
			case CHANGED -> {
				graphics.drawLine(at.x() - half, at.y() - half / 2, at.x() + half, at.y() - half / 2);
				graphics.drawLine(at.x() - half, at.y() + half / 2, at.x() + half, at.y() + half / 2);
				graphics.drawLine(at.x() - half / 2, at.y() + half, at.x() + half / 2, at.y() - half);
			}
		}
	}
}
