package org.genwright.core.family;

import java.util.List;

/** Maps examples to a latent representation. */
public interface Encoder {

	/** Returns the names of the Z latent dimensions. */
	List<String> names();

	/**
	 * Encodes examples.
	 *
	 * @param x row-major [N, D], finite
	 * @param n N
	 * @return row-major [N, Z]
	 */
	double[] encode(double[] x, int n);
}
