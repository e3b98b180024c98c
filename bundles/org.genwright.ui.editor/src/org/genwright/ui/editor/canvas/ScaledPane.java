package org.genwright.ui.editor.canvas;

import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.ScalableFreeformLayeredPane;

/**
 * Layers that are scaled by a transformation of the graphics, so that texts and lines keep their proportions at every
 * zoom; the inherited way rounds font sizes and coordinates.
 */
final class ScaledPane extends ScalableFreeformLayeredPane {

	@Override
	protected void paintClientArea(Graphics graphics) {
		graphics.pushState();
		graphics.scale(getScale());
		graphics.pushState();
		paintChildren(graphics);
		graphics.popState();
		graphics.popState();
	}
}
