package org.genwright.ui.editor.canvas;

import org.eclipse.draw2d.LightweightSystem;
import org.eclipse.draw2d.UpdateManager;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Canvas;
import org.genwright.ui.editor.figure.ExactGraphics;

/** Paints figures when the control is asked to paint, with the control's own graphics, sharp at every scale of the screen. */
final class CanvasSystem extends LightweightSystem {

	private CanvasUpdates updates;

	/** Made when asked for first, which is while the superclass is constructed. */
	@Override
	public UpdateManager getUpdateManager() {
		if (updates == null) {
			updates = new CanvasUpdates();
		}
		return updates;
	}

	@Override
	public void setControl(Canvas control) {
		updates.setControl(control);
		super.setControl(control);
	}

	@Override
	public void paint(GC gc) {
		updates.performValidation();
		Rectangle damaged = new Rectangle(gc.getClipping());
		ExactGraphics graphics = new ExactGraphics(gc, damaged);
		try {
			for (Rectangle area : updates.toPaint(damaged)) {
				graphics.setClip(area);
				getRootFigure().paint(graphics);
			}
		} finally {
			graphics.dispose();
		}
	}
}
