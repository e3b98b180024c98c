package org.genwright.ui.editor.canvas;

import org.eclipse.draw2d.FreeformLayer;
import org.eclipse.draw2d.geometry.Rectangle;

/** A layer for feedback: it lets the mouse through and does not make the diagram larger. */
class FeedbackPane extends FreeformLayer {

	FeedbackPane() {
		setEnabled(false);
	}

	@Override
	public Rectangle getFreeformExtent() {
		return new Rectangle();
	}
}
