package org.genwright.core.family;

/**
 * A model with a latent space that can be walked: examples have codes, and codes have expected examples. Examples are
 * preprocessed ones; labels are the classes [N] of a class-conditional model, and are not looked at for others.
 */
public interface LatentModel {

	/** Returns the number of latent dimensions, Z. */
	int latents();

	/**
	 * Returns the code of each example: the mean of the posterior, {@code E[z|x]}.
	 *
	 * @param x      row-major [N, D], finite
	 * @param labels [N]; -1 for the most probable class
	 * @param n      N
	 * @return row-major [N, Z]
	 */
	double[] encode(double[] x, int[] labels, int n);

	/**
	 * Returns the expected example of each code, {@code E[x|z]}.
	 *
	 * @param z      row-major [N, Z], finite
	 * @param labels [N], each a class
	 * @param n      N
	 * @return row-major [N, D]
	 */
	double[] decode(double[] z, int[] labels, int n);

	/**
	 * Returns the expected example of the code of each example.
	 *
	 * @param x      row-major [N, D], finite
	 * @param labels [N]; -1 for the most probable class
	 * @param n      N
	 * @return row-major [N, D]
	 */
	double[] reconstruct(double[] x, int[] labels, int n);

	/**
	 * Returns the expected examples along the straight line from the code of one example to that of another, both ends
	 * included. The class is that of the first.
	 *
	 * @param a     [D], finite
	 * @param b     [D], finite
	 * @param label the class; -1 for the most probable one of a
	 * @param n     number of points, at least 2
	 * @return row-major [n, D]
	 */
	double[] interpolate(double[] a, double[] b, int label, int n);
}
