package org.genwright.ui.editor.figure;

import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.SWTGraphics;

/** Moves what is painted by fractions of a unit where the graphics can. */
final class Transform {

	private Transform() {
	}

	static void move(Graphics graphics, double dx, double dy) {
		if (graphics instanceof SWTGraphics exact) {
			exact.translate((float) dx, (float) dy);
		} else {
			graphics.translate((int) Math.round(dx), (int) Math.round(dy));
		}
	}
}
