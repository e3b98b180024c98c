package org.genwright.ui.editor.canvas;

import org.eclipse.draw2d.LightweightSystem;
import org.eclipse.draw2d.SWTGraphics;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Canvas;

/** Paints figures when the control is asked to paint, with the control's own graphics, sharp at every scale of the screen. */
final class CanvasSystem extends LightweightSystem {

	private final CanvasUpdates updates = new CanvasUpdates();

	CanvasSystem() {
		setUpdateManager(updates);
	}

	@Override
	public void setControl(Canvas control) {
		updates.setControl(control);
		super.setControl(control);
		setUpdateManager(updates);
	}

	@Override
	public void paint(GC gc) {
		updates.performValidation();
		Rectangle damaged = new Rectangle(gc.getClipping());
		SWTGraphics graphics = new SWTGraphics(gc);
		try {
			graphics.setClip(damaged);
			getRootFigure().paint(graphics);
		} finally {
			graphics.dispose();
		}
	}
}
