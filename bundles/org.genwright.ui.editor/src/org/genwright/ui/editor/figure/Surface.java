package org.genwright.ui.editor.figure;

import java.util.function.DoubleSupplier;

/**
 * What figures need to know of where they are painted.
 *
 * @param scale the zoom, 1 for a pixel per diagram unit
 */
public record Surface(DoubleSupplier scale) {

	/** Returns the zoom, 1 for a pixel per diagram unit. */
	public double zoom() {
		return scale.getAsDouble();
	}
}
