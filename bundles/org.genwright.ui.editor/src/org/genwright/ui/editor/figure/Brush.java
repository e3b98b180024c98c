package org.genwright.ui.editor.figure;

import java.util.List;

import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.PointList;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.SWT;
import org.genwright.diagram.colour.Palette;
import org.genwright.diagram.colour.Rgb;
import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.geometry.Point;
import org.genwright.diagram.text.TextLine;

/** Paints the shapes of diagrams: rounded boxes, orthogonal lines, arrows, texts. Made for one painting of one figure. */
final class Brush {

	/** The size in pixels below which a text cannot be read and is left out. */
	private static final double SMALLEST_TEXT = 3.2;
	/** The zoom below which only boxes and lines can be told apart. */
	private static final double SMALLEST_DETAIL = 0.25;
	/** The zoom below which corners need not be round. */
	private static final double SMALLEST_CORNER = 0.4;
	private static final int CORNER = 6;
	private static final int ARROW_LENGTH = 8;
	private static final int ARROW_HALF = 4;

	private final Graphics graphics;
	private final DiagramColours colours = DiagramColours.current();
	private final double zoom;

	Brush(Graphics graphics, Surface surface) {
		this.graphics = graphics;
		zoom = surface.zoom();
		graphics.setAntialias(SWT.ON);
		graphics.setTextAntialias(SWT.ON);
	}

	Palette palette() {
		return colours.palette();
	}

	DiagramColours.Marks marks() {
		return colours.marks();
	}

	Brush fill(Rgb colour) {
		graphics.setBackgroundColor(colours.of(colour));
		return this;
	}

	Brush line(Rgb colour, int width) {
		graphics.setForegroundColor(colours.of(colour));
		graphics.setLineWidth(width);
		graphics.setLineStyle(SWT.LINE_SOLID);
		return this;
	}

	Brush dashed(int... dashes) {
		graphics.setLineStyle(SWT.LINE_CUSTOM);
		graphics.setLineDash(dashes);
		return this;
	}

	Brush fillBox(Box box, int radius) {
		Rectangle area = rectangle(box);
		if (fine()) {
			graphics.fillRoundRectangle(area, 2 * radius, 2 * radius);
		} else {
			graphics.fillRectangle(area);
		}
		return this;
	}

	/** Fills the upper band of a box whose upper corners are round. */
	Brush fillTop(Box box, int height, int radius) {
		if (fine()) {
			graphics.fillRoundRectangle(new Rectangle(box.x(), box.y(), box.width(), Math.min(box.height(), height)), 2 * radius, 2 * radius);
			if (height > radius) {
				graphics.fillRectangle(box.x(), box.y() + radius, box.width(), Math.min(box.height(), height) - radius);
			}
		} else {
			graphics.fillRectangle(box.x(), box.y(), box.width(), Math.min(box.height(), height));
		}
		return this;
	}

	Brush drawBox(Box box, int radius) {
		if (fine()) {
			graphics.drawRoundRectangle(rectangle(box), 2 * radius, 2 * radius);
		} else {
			graphics.drawRectangle(rectangle(box));
		}
		return this;
	}

	Brush disc(Point centre, int radius) {
		graphics.fillOval(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius);
		return this;
	}

	Brush circle(Point centre, int radius) {
		graphics.drawOval(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius);
		return this;
	}

	Brush ellipse(Box box) {
		graphics.fillOval(rectangle(box));
		graphics.drawOval(rectangle(box));
		return this;
	}

	Brush polygon(List<Point> corners) {
		PointList points = points(corners);
		graphics.fillPolygon(points);
		graphics.drawPolygon(points);
		return this;
	}

	/** Draws a line with round corners. */
	Brush path(List<Point> line) {
		if (!fine() || line.size() == 2) {
			graphics.drawPolyline(points(line));
			return this;
		}
		Point from = line.getFirst();
		for (int i = 1; i < line.size() - 1; i++) {
			Point corner = line.get(i);
			int radius = Math.min(CORNER, Math.min(distance(line.get(i - 1), corner), distance(corner, line.get(i + 1))) / 2);
			Point before = towards(corner, line.get(i - 1), radius);
			Point after = towards(corner, line.get(i + 1), radius);
			graphics.drawLine(from.x(), from.y(), before.x(), before.y());
			arc(before, corner, after, radius);
			from = after;
		}
		graphics.drawLine(from.x(), from.y(), line.getLast().x(), line.getLast().y());
		return this;
	}

	/** A quarter of a circle from one straight piece to the next. */
	private void arc(Point before, Point corner, Point after, int radius) {
		int centreX = before.x() + after.x() - corner.x();
		int centreY = before.y() + after.y() - corner.y();
		int start = corner.x() > centreX ? corner.y() > centreY ? 270 : 0 : corner.y() > centreY ? 180 : 90;
		graphics.drawArc(centreX - radius, centreY - radius, 2 * radius, 2 * radius, start, 90);
	}

	/** Fills a triangle whose tip is the end of a line. */
	Brush arrow(List<Point> line) {
		Point tip = line.getLast();
		Point before = line.get(line.size() - 2);
		Point base = towards(tip, before, ARROW_LENGTH);
		int dx = before.x() == tip.x() ? ARROW_HALF : 0;
		int dy = ARROW_HALF - dx;
		graphics.fillPolygon(points(List.of(tip, base.plus(dx, dy), base.plus(-dx, -dy))));
		return this;
	}

	/** Paints a text exactly as wide as the diagram says. */
	Brush text(TextLine line) {
		if (line.text().isBlank() || line.role().size() * zoom < SMALLEST_TEXT) {
			return this;
		}
		DiagramFonts fonts = DiagramFonts.shared();
		double scale = fonts.scale(line);
		graphics.pushState();
		graphics.setForegroundColor(colours.of(TextColours.of(line.role(), palette())));
		graphics.setFont(fonts.font(line));
		Transform.move(graphics, line.x(), line.baseline() - fonts.ascent(line) * scale);
		graphics.scale(scale);
		graphics.drawString(line.text(), 0, 0);
		graphics.popState();
		return this;
	}

	/** Tells whether ports, arrows and headers can be told apart. */
	boolean showsDetails() {
		return zoom >= SMALLEST_DETAIL;
	}

	private boolean fine() {
		return zoom >= SMALLEST_CORNER;
	}

	private static int distance(Point a, Point b) {
		return Math.abs(a.x() - b.x()) + Math.abs(a.y() - b.y());
	}

	private static Point towards(Point from, Point to, int distance) {
		return from.plus(Integer.signum(to.x() - from.x()) * distance, Integer.signum(to.y() - from.y()) * distance);
	}

	private static PointList points(List<Point> line) {
		PointList points = new PointList(line.size());
		line.forEach(point -> points.addPoint(point.x(), point.y()));
		return points;
	}

	static Rectangle rectangle(Box box) {
		return new Rectangle(box.x(), box.y(), box.width(), box.height());
	}
}
