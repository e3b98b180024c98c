package org.genwright.nn.density;

/**
 * One parallel pass over rows of data for K weighted Gaussian components: log densities, responsibilities and the sums
 * over the rows that follow from them. Created once, called any number of times; in steady state a call allocates only
 * its result. Calls on one pass are made one at a time.
 * <p>
 * The rows are cut into slices whose number depends on N alone; slices are summed in order, so the bits of a result do
 * not depend on the number of threads.
 */
public final class GaussianPass implements AutoCloseable {

	/**
	 * Prepares a pass: allocates its workspace on the data's device.
	 *
	 * @param components K, at least 1
	 */
	public GaussianPass(DataRows data, CovarianceForm form, int components) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Computes log p(x) of every row, the responsibilities, and the sums over the rows: the E step and the sums of the
	 * M step at once.
	 */
	public GaussianSums expectation(GaussianComponents components) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Computes the sums for given responsibilities, which are multiplied by the rows' weights: the sums of the M step
	 * alone.
	 *
	 * @param responsibilities [N, K] row-major
	 */
	public GaussianSums moments(double[] responsibilities) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Computes log p(x) of every row.
	 *
	 * @param logProb [N], overwritten, in nats
	 * @return Σₙ wₙ log p(xₙ) in nats
	 */
	public double logProb(GaussianComponents components, double[] logProb) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Computes log p(x) of every row and the responsibilities p(k|x), not multiplied by weights.
	 *
	 * @param logProb          [N], overwritten, in nats
	 * @param responsibilities [N, K] row-major, overwritten; rows sum to 1
	 * @return Σₙ wₙ log p(xₙ) in nats
	 */
	public double responsibilities(GaussianComponents components, double[] logProb, double[] responsibilities) {
		throw new UnsupportedOperationException();
	}

	/** Frees the workspace. */
	@Override
	public void close() {
	}
}
