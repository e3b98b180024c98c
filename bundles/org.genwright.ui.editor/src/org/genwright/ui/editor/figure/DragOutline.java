package org.genwright.ui.editor.figure;

import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.SWT;

/** The outline of what is dragged, or of a marquee. Moving it paints its edges anew, not what is inside. */
public final class DragOutline extends Figure {

	private static final int EDGE = 3;

	/** Puts the outline somewhere else. */
	public void place(Rectangle next) {
		setBounds(next.getCopy().expand(1, 1));
	}

	@Override
	public boolean containsPoint(int x, int y) {
		return false;
	}

	@Override
	public void repaint() {
		if (getParent() != null) {
			edges(this);
		}
	}

	@Override
	public void erase() {
		if (getParent() != null) {
			edges(getParent());
		}
	}

	private void edges(IFigure figure) {
		Rectangle r = getBounds();
		figure.repaint(new Rectangle(r.x, r.y, r.width, EDGE));
		figure.repaint(new Rectangle(r.x, r.y + r.height - EDGE, r.width, EDGE));
		figure.repaint(new Rectangle(r.x, r.y, EDGE, r.height));
		figure.repaint(new Rectangle(r.x + r.width - EDGE, r.y, EDGE, r.height));
	}

	@Override
	protected void paintFigure(Graphics graphics) {
		DiagramColours colours = DiagramColours.current();
		graphics.setForegroundColor(colours.of(colours.marks().selection()));
		graphics.setLineStyle(SWT.LINE_DASH);
		graphics.drawRectangle(getBounds().getCopy().shrink(1, 1).resize(-1, -1));
	}
}
