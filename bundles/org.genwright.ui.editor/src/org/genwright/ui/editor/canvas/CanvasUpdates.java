package org.genwright.ui.editor.canvas;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.draw2d.DeferredUpdateManager;
import org.eclipse.draw2d.GraphicsSource;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.widgets.Canvas;

/**
 * Lays figures out after the events at hand, and tells the control which areas to paint, each by itself: of the outline
 * of a large drag only the edges are painted. Without a control it does nothing.
 */
final class CanvasUpdates extends DeferredUpdateManager {

	private static final int SEPARATE = 64;
	/** How many times smaller the damaged areas must be than what is around them, to be painted one by one. */
	private static final int SAVING = 4;

	private record Damage(IFigure figure, Rectangle area) {
	}

	private Canvas control;
	private List<Damage> damages = new ArrayList<>();
	private List<Rectangle> asked = new ArrayList<>();

	void setControl(Canvas canvas) {
		control = canvas;
	}

	@Override
	public synchronized void addDirtyRegion(IFigure figure, int x, int y, int width, int height) {
		if (control != null && width > 0 && height > 0 && figure.isShowing()) {
			damages.add(new Damage(figure, new Rectangle(x, y, width, height)));
			queueWork();
		}
	}

	@Override
	protected void sendUpdateRequest() {
		if (control != null) {
			super.sendUpdateRequest();
		}
	}

	@Override
	public synchronized void performUpdate(Rectangle exposed) {
		performUpdate();
	}

	@Override
	protected void repairDamage() {
		List<Damage> due = damages;
		damages = new ArrayList<>();
		if (control == null || control.isDisposed()) {
			return;
		}
		List<Rectangle> areas = new ArrayList<>();
		due.forEach(damage -> add(visible(damage), areas));
		Rectangle visible = new Rectangle(control.getClientArea());
		for (Rectangle area : areas) {
			area.intersect(visible);
			if (!area.isEmpty()) {
				asked.add(area);
				control.redraw(area.x, area.y, area.width, area.height, false);
			}
		}
	}

	/**
	 * Returns what to paint of an area that the control asks for: what was reported as damaged since the last painting, if
	 * that is the reason for it and by far smaller.
	 */
	List<Rectangle> toPaint(Rectangle wanted) {
		List<Rectangle> areas = asked;
		asked = new ArrayList<>();
		Rectangle joint = areas.stream().map(Rectangle::getCopy).reduce(Rectangle::union).orElseGet(Rectangle::new);
		long sum = areas.stream().mapToLong(area -> (long) area.width * area.height).sum();
		return joint.equals(wanted) && SAVING * sum < (long) wanted.width * wanted.height ? areas : List.of(wanted);
	}

	private static void add(Rectangle area, List<Rectangle> areas) {
		if (area.isEmpty() || areas.stream().anyMatch(other -> other.contains(area))) {
			return;
		}
		if (areas.size() < SEPARATE) {
			areas.add(area);
		} else {
			areas.getLast().union(area);
		}
	}

	/** Returns the area in the control. */
	private static Rectangle visible(Damage damage) {
		Rectangle area = damage.area();
		area.intersect(damage.figure().getBounds());
		for (IFigure parent = damage.figure().getParent(); parent != null && !area.isEmpty(); parent = parent.getParent()) {
			parent.translateToParent(area);
			area.intersect(parent.getBounds());
		}
		return area.isEmpty() ? area : area.expand(1, 1);
	}

	/** Ignored: the control asks for painting, nothing is painted at other times. */
	@Override
	public void setGraphicsSource(GraphicsSource source) {
	}
}
