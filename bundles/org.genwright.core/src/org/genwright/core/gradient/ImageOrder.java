package org.genwright.core.gradient;

import org.genwright.core.shape.DataShape;

/**
 * The order of an example's values: data are row-major [C, H, W], the engine computes with channels last [H, W, C].
 * The identity for one channel and for what is no image. Immutable.
 */
public final class ImageOrder {

	private final int dimensions;
	private final int[] dataIndex; // [D], by position in the engine; empty for the identity

	private ImageOrder(int dimensions, int[] dataIndex) {
		this.dimensions = dimensions;
		this.dataIndex = dataIndex;
	}

	/** Returns the order of examples of a shape. */
	public static ImageOrder of(DataShape shape) {
		int dimensions = shape.dimensions();
		if (!shape.isImage() || shape.size(0) == 1) {
			return new ImageOrder(dimensions, new int[0]);
		}
		int channels = shape.size(0);
		int pixels = shape.size(1) * shape.size(2);
		int[] dataIndex = new int[dimensions];
		for (int d = 0; d < dimensions; d++) {
			dataIndex[d] = d % channels * pixels + d / channels;
		}
		return new ImageOrder(dimensions, dataIndex);
	}

	/** Copies the example that begins at {@code from} into the engine's order. */
	public void toEngine(double[] x, int from, float[] into, int at) {
		if (dataIndex.length == 0) {
			for (int d = 0; d < dimensions; d++) {
				into[at + d] = (float) x[from + d];
			}
		} else {
			for (int d = 0; d < dimensions; d++) {
				into[at + d] = (float) x[from + dataIndex[d]];
			}
		}
	}

	/** Copies the example that begins at {@code from} back into the order of the data. */
	public void toData(float[] x, int from, double[] into, int at) {
		for (int d = 0; d < dimensions; d++) {
			into[at + (dataIndex.length == 0 ? d : dataIndex[d])] = x[from + d];
		}
	}
}
