package org.genwright.ui.editor.probability;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Transform;

/** Paints in other coordinates for a moment. */
final class Transforms {

	private Transforms() {
	}

	/**
	 * Paints with a transform after that of the GC, which has its own again afterwards.
	 *
	 * @param own disposed of here
	 */
	static void during(GC gc, Transform own, Runnable painting) {
		Transform before = new Transform(gc.getDevice());
		gc.getTransform(before);
		Transform both = new Transform(gc.getDevice());
		try {
			both.multiply(before);
			both.multiply(own);
			gc.setTransform(both);
			painting.run();
		} finally {
			gc.setTransform(before);
			before.dispose();
			own.dispose();
			both.dispose();
		}
	}
}
