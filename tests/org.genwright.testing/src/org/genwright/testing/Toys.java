package org.genwright.testing;

import org.genwright.nn.rng.RandomSequence;
import org.genwright.nn.rng.RandomStream;

/** Small generated data sets for tests. */
public final class Toys {

	private Toys() {
	}

	/**
	 * Returns two correlated Gaussian clusters in the plane, around (-2, 0) and (2, 1), each with standard deviations
	 * 1 and 0.5 and correlation 0.6; labels 0 and 1 name the cluster and alternate.
	 *
	 * @param n    number of rows
	 * @param seed decides the rows
	 */
	public static ArrayExamples twoClusters(int n, long seed) {
		RandomSequence rng = RandomStream.of(seed).child("two clusters").sequence();
		double[] x = new double[2 * n]; // [N, 2]
		int[] labels = new int[n];
		for (int i = 0; i < n; i++) {
			double first = rng.normal();
			double second = 0.6 * first + 0.8 * rng.normal();
			labels[i] = i % 2;
			x[2 * i] = first + (labels[i] == 0 ? -2 : 2);
			x[2 * i + 1] = 0.5 * second + labels[i];
		}
		return ArrayExamples.of(x, labels);
	}
}
