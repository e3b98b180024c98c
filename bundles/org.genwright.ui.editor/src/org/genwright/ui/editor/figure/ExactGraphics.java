package org.genwright.ui.editor.figure;

import java.util.ArrayDeque;
import java.util.Deque;

import org.eclipse.draw2d.SWTGraphics;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Transform;

/**
 * Graphics whose translations and scales are exact, by a transformation of the control's graphics. What is clipped is
 * only remembered, for figures outside of it to be left out: figures of the diagram do not paint beyond their bounds, and
 * the control clips what is not damaged.
 */
public final class ExactGraphics extends SWTGraphics {

	private final GC gc;
	private final Transform transform;
	private final Deque<State> states = new ArrayDeque<>();
	private State state;

	/** Where things are painted: {@code pixel = offset + scale · place}; the clip is in pixels. */
	private record State(double scale, double dx, double dy, double left, double top, double right, double bottom) {

		State moved(double x, double y) {
			return new State(scale, dx + scale * x, dy + scale * y, left, top, right, bottom);
		}

		State scaled(double factor) {
			return new State(scale * factor, dx, dy, left, top, right, bottom);
		}

		State clipped(Rectangle area) {
			double x = dx + scale * area.x;
			double y = dy + scale * area.y;
			return new State(scale, dx, dy, Math.max(left, x), Math.max(top, y), Math.min(right, x + scale * area.width),
					Math.min(bottom, y + scale * area.height));
		}

		boolean sameTransform(State other) {
			return scale == other.scale && dx == other.dx && dy == other.dy;
		}
	}

	/**
	 * Creates graphics.
	 *
	 * @param gc      graphics of a control that is being painted
	 * @param damaged what has to be painted
	 */
	public ExactGraphics(GC gc, Rectangle damaged) {
		super(gc);
		this.gc = gc;
		transform = new Transform(gc.getDevice());
		state = new State(1, 0, 0, damaged.x, damaged.y, damaged.x + (double) damaged.width, damaged.y + (double) damaged.height);
	}

	/** Leaves the states that are still open, which sets the transformation, and only then gives it up. */
	@Override
	public void dispose() {
		super.dispose();
		gc.setTransform(null);
		transform.dispose();
	}

	private void become(State next) {
		boolean same = next.sameTransform(state);
		state = next;
		if (!same) {
			transform.setElements((float) state.scale(), 0, 0, (float) state.scale(), (float) state.dx(), (float) state.dy());
			gc.setTransform(transform);
		}
	}

	@Override
	public void pushState() {
		super.pushState();
		states.push(state);
	}

	@Override
	public void restoreState() {
		super.restoreState();
		become(states.getFirst());
	}

	@Override
	public void popState() {
		super.popState();
		become(states.pop());
	}

	@Override
	public void translate(int dx, int dy) {
		become(state.moved(dx, dy));
	}

	@Override
	public void translate(float dx, float dy) {
		become(state.moved(dx, dy));
	}

	@Override
	public void scale(double factor) {
		become(state.scaled(factor));
	}

	@Override
	public void clipRect(Rectangle area) {
		state = state.clipped(area);
	}

	@Override
	public void setClip(Rectangle area) {
		state = new State(state.scale(), state.dx(), state.dy(), Integer.MIN_VALUE, Integer.MIN_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE)
				.clipped(area);
	}

	@Override
	public Rectangle getClip(Rectangle result) {
		int x = (int) Math.floor((state.left() - state.dx()) / state.scale());
		int y = (int) Math.floor((state.top() - state.dy()) / state.scale());
		int right = (int) Math.ceil((state.right() - state.dx()) / state.scale());
		int bottom = (int) Math.ceil((state.bottom() - state.dy()) / state.scale());
		result.setLocation(x, y);
		result.setSize(Math.max(0, right - x), Math.max(0, bottom - y));
		return result;
	}
}
