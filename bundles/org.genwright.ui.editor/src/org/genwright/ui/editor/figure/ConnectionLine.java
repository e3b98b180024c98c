package org.genwright.ui.editor.figure;

import java.util.List;
import java.util.function.Supplier;

import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.PolylineConnection;
import org.eclipse.draw2d.geometry.PointList;
import org.eclipse.draw2d.geometry.Rectangle;
import org.genwright.diagram.colour.Rgb;
import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.geometry.OrthogonalRouter;
import org.genwright.diagram.geometry.Point;
import org.genwright.diagram.scene.ConnectionFigure;

/** A connection: a line whose corners the scene decides, an arrow and the shape that is carried. */
public final class ConnectionLine extends PolylineConnection {

	private static final int ROOM = 6;
	private static final int TOLERANCE = 4;

	private final Surface surface;
	private ConnectionFigure shown;
	private Emphasis emphasis = Emphasis.NONE;
	private Supplier<String> explanation = () -> "";

	/** Creates a figure. */
	public ConnectionLine(Surface surface, ConnectionFigure shown) {
		this.surface = surface;
		this.shown = shown;
		update(shown);
	}

	/** Shows another record; paints nothing anew if it is the same. */
	public void show(ConnectionFigure next) {
		if (!next.equals(shown)) {
			update(next);
		}
	}

	private void update(ConnectionFigure next) {
		erase();
		shown = next;
		PointList points = new PointList(next.line().size());
		next.line().forEach(point -> points.addPoint(point.x(), point.y()));
		bounds = Brush.rectangle(extent(next).grown(ROOM));
		getPoints().removeAllPoints();
		getPoints().addAll(points);
		fireFigureMoved();
		repaint();
	}

	/** Returns the record. */
	public ConnectionFigure shown() {
		return shown;
	}

	/** Marks the line, or not. */
	public void emphasise(Emphasis next) {
		if (next != emphasis) {
			emphasis = next;
			repaint();
		}
	}

	/** Sets what the tooltip says; asked when it is shown. */
	public void explain(Supplier<String> text) {
		explanation = text;
	}

	@Override
	public IFigure getToolTip() {
		String text = explanation.get();
		return text.isBlank() ? null : new Explanation(text);
	}

	private static Box extent(ConnectionFigure figure) {
		Box line = Box.around(OrthogonalRouter.pieces(figure.line())).orElseThrow();
		return figure.label().map(label -> line.union(label.box())).orElse(line);
	}

	/** Does nothing: the scene has placed the line. */
	@Override
	public void layout() {
	}

	@Override
	public Rectangle getBounds() {
		return bounds == null ? new Rectangle() : bounds; // asked for while the superclass is being constructed
	}

	@Override
	public boolean containsPoint(int x, int y) {
		if (!bounds.contains(x, y)) {
			return false;
		}
		int reach = (int) Math.ceil(TOLERANCE / Math.min(1, surface.zoom()));
		List<Point> line = shown.line();
		for (int i = 1; i < line.size(); i++) {
			Box piece = Box.between(line.get(i - 1), line.get(i)).grown(reach);
			if (x >= piece.x() && x <= piece.right() && y >= piece.y() && y <= piece.bottom()) {
				return true;
			}
		}
		return shown.label().filter(label -> Brush.rectangle(label.box()).contains(x, y)).isPresent();
	}

	@Override
	public void paintFigure(Graphics graphics) {
		Brush brush = new Brush(graphics, surface);
		Rgb colour = switch (emphasis) {
			case NONE -> brush.palette().connection();
			case SELECTED, PRIMARY -> brush.marks().selection();
			case TARGET -> brush.marks().legal();
		};
		brush.line(colour, emphasis == Emphasis.NONE ? 1 : 3).path(shown.line());
		if (!brush.showsDetails()) {
			return;
		}
		brush.fill(colour).arrow(shown.line());
		shown.label().ifPresent(label -> brush.fill(brush.palette().frame()).fillBox(label.box(), 3).text(label.text()));
	}

	@Override
	protected void outlineShape(Graphics graphics) {
	}
}
