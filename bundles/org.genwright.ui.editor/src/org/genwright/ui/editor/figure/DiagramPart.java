package org.genwright.ui.editor.figure;

import java.util.function.Supplier;

import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.handles.HandleBounds;
import org.genwright.diagram.geometry.Box;

/**
 * A figure that shows a record of the scene. Its bounds are the record's box with room for ports and marks around it.
 *
 * @param <T> the record
 */
public abstract class DiagramPart<T> extends Figure implements HandleBounds {

	/** Room around the box, for ports and the mark of the selection. */
	static final int ROOM = 6;

	private final Surface surface;
	private T shown;
	private Emphasis emphasis = Emphasis.NONE;
	private Supplier<String> explanation = () -> "";

	DiagramPart(Surface surface, T shown) {
		this.surface = surface;
		this.shown = shown;
		setBounds(boundsOf(shown));
	}

	/** Shows another record; paints nothing anew if it is the same. */
	public final void show(T next) {
		if (next != shown && !next.equals(shown)) {
			repaint();
			shown = next;
			shownChanged();
			setBounds(boundsOf(next));
			repaint();
		}
		shown = next;
	}

	/** Returns the record. */
	public final T shown() {
		return shown;
	}

	/** Returns the box without the room around it, in the diagram. */
	public abstract Box box();

	@Override
	public final Rectangle getHandleBounds() {
		return Brush.rectangle(box());
	}

	/** Marks the figure, or not. */
	public final void emphasise(Emphasis next) {
		if (next != emphasis) {
			emphasis = next;
			repaint();
		}
	}

	/** Sets what the tooltip says; asked when it is shown. */
	public final void explain(Supplier<String> text) {
		explanation = text;
	}

	@Override
	public final IFigure getToolTip() {
		String text = explanation.get();
		return text.isBlank() ? null : new Explanation(text);
	}

	final Emphasis emphasis() {
		return emphasis;
	}

	/** Called when another record is shown, before it is painted. */
	void shownChanged() {
	}

	abstract Box boxOf(T item);

	Rectangle boundsOf(T item) {
		return Brush.rectangle(boxOf(item).grown(ROOM));
	}

	@Override
	public void setBounds(Rectangle bounds) {
		if (!bounds.equals(getBounds())) {
			super.setBounds(bounds);
		}
	}

	/** Moves this figure alone: the scene decides where its children are. */
	@Override
	protected void primTranslate(int dx, int dy) {
		bounds.translate(dx, dy);
	}

	@Override
	protected final void paintFigure(Graphics graphics) {
		paint(new Brush(graphics, surface));
	}

	abstract void paint(Brush brush);

	/** Makes a layer that is as large as this figure and does nothing by itself. */
	static IFigure pane() {
		return new Pane();
	}

	final Surface surface() {
		return surface;
	}

	/** A figure that is there for its children only. */
	private static final class Pane extends Figure {

		@Override
		protected void primTranslate(int dx, int dy) {
			bounds.translate(dx, dy);
		}

		@Override
		public boolean containsPoint(int x, int y) {
			for (Object child : getChildren()) {
				if (((IFigure) child).containsPoint(x, y)) {
					return true;
				}
			}
			return false;
		}
	}
}
