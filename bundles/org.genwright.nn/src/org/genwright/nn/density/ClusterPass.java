package org.genwright.nn.density;

/**
 * One parallel pass over rows of data that assigns each to its nearest of K centres: the step of Lloyd's algorithm, and
 * of k-means++ seeding. Same slices and same promise about bits as {@link GaussianPass}.
 */
public final class ClusterPass implements AutoCloseable {

	/**
	 * Prepares a pass: allocates its workspace on the data's device.
	 *
	 * @param centres K, at least 1: the most centres of a call
	 */
	public ClusterPass(DataRows data, int centres) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Assigns every row to its nearest centre, the first of equally near ones.
	 *
	 * @param centres [1…K, D]
	 */
	public Clusters assign(double[][] centres) {
		throw new UnsupportedOperationException();
	}

	/** Returns the centre of every row as of the last call [N]; the pass's own array, −1 before the first call. */
	public int[] assignment() {
		throw new UnsupportedOperationException();
	}

	/** Returns the squared distance of every row to its centre as of the last call [N]; the pass's own array. */
	public double[] squaredDistances() {
		throw new UnsupportedOperationException();
	}

	/** Frees the workspace. */
	@Override
	public void close() {
	}
}
