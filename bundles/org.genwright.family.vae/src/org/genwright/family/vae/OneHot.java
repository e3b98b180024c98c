package org.genwright.family.vae;

import java.util.Arrays;

/** Classes as the networks see them. */
final class OneHot {

	private OneHot() {
	}

	/**
	 * Writes 1 at the class of each row, 0 elsewhere; rows beyond are all 0.
	 *
	 * @param labels  classes of all examples
	 * @param from    the first
	 * @param rows    how many
	 * @param classes K
	 * @param into    [N, K], overwritten
	 */
	static void fill(int[] labels, int from, int rows, int classes, float[] into) {
		Arrays.fill(into, 0);
		for (int row = 0; row < rows; row++) {
			into[row * classes + labels[from + row]] = 1;
		}
	}
}
