package org.genwright.ui.editor.canvas;

import org.eclipse.draw2d.FreeformLayer;
import org.eclipse.draw2d.geometry.Rectangle;

/** The layer of handles, which does not make the diagram larger. */
final class HandlePane extends FreeformLayer {

	@Override
	public Rectangle getFreeformExtent() {
		return new Rectangle();
	}
}
