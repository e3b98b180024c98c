package org.genwright.ui.editor.figure;

import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.PolylineConnection;
import org.eclipse.swt.SWT;

/** A connection that is being drawn or moved. */
public final class FeedbackLine extends PolylineConnection {

	/** Creates a line. */
	public FeedbackLine() {
		setLineWidth(2);
		setLineStyle(SWT.LINE_DASH);
	}

	@Override
	public boolean containsPoint(int x, int y) {
		return false;
	}

	@Override
	protected void outlineShape(Graphics graphics) {
		DiagramColours colours = DiagramColours.current();
		graphics.setForegroundColor(colours.of(colours.marks().selection()));
		graphics.setAntialias(SWT.ON);
		super.outlineShape(graphics);
	}
}
