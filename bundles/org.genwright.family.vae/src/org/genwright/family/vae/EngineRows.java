package org.genwright.family.vae;

import org.genwright.core.gradient.ImageOrder;

/** Examples in the order of the engine, and back. */
final class EngineRows {

	private EngineRows() {
	}

	/** Returns the first n examples of x [N, D], as the engine takes them. */
	static float[] of(ImageOrder order, double[] x, int n, int dimensions) {
		float[] rows = new float[Math.multiplyExact(n, dimensions)]; // [N, D]
		for (int i = 0; i < n; i++) {
			order.toEngine(x, i * dimensions, rows, i * dimensions);
		}
		return rows;
	}
}
