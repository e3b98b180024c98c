package org.genwright.family.mixture;

import org.genwright.nn.density.ClusterPass;
import org.genwright.nn.density.Clusters;
import org.genwright.nn.density.DataRows;
import org.genwright.nn.device.Device;
import org.genwright.nn.rng.RandomSequence;

/**
 * Hard clustering: seeds drawn with probability proportional to weight times squared distance to the nearest seed so
 * far, then Lloyd's algorithm until no row changes its cluster. A centre that loses all its rows moves to the row
 * farthest from its own centre.
 * <p>
 * Sources: k-means++: The Advantages of Careful Seeding (David Arthur, Sergei Vassilvitskii, 2007), section 2.2; Least
 * Squares Quantization in PCM (Stuart P. Lloyd, 1982).
 */
final class KMeans {

	private static final int MOST_ITERATIONS = 1000;

	private final TrainingRows rows;
	private final double[] x; // [N, D]
	private final double[] weights; // [N]
	private final int dimensions;
	private final int clusters;

	/**
	 * Prepares a clustering.
	 *
	 * @param rows     the rows, for their weights
	 * @param x        their values [N, D] in the scaling that distances are taken in
	 * @param clusters K
	 */
	KMeans(TrainingRows rows, double[] x, int clusters) {
		this.rows = rows;
		this.x = x;
		this.weights = rows.weights();
		this.dimensions = x.length / rows.size();
		this.clusters = clusters;
	}

	/** Returns the cluster of every row [N]. */
	int[] assign(Device device, RandomSequence rng) {
		try (DataRows data = rows.upload(device, x); ClusterPass pass = new ClusterPass(data, clusters)) {
			double[][] centres = seeds(pass, rng); // [K, D]
			Clusters found = pass.assign(centres);
			for (int i = 0; i < MOST_ITERATIONS; i++) {
				move(centres, found, pass.squaredDistances());
				found = pass.assign(centres);
				if (found.changed() == 0) {
					break;
				}
			}
			return pass.assignment().clone();
		}
	}

	/** Returns the nearest of K different random rows for every row [N]; K at most N. */
	int[] assignToRandomRows(Device device, RandomSequence rng) {
		int[] order = rng.permutation(rows.size()); // [N]
		double[][] centres = new double[clusters][]; // [K, D]
		for (int k = 0; k < clusters; k++) {
			centres[k] = row(order[k]);
		}
		try (DataRows data = rows.upload(device, x); ClusterPass pass = new ClusterPass(data, clusters)) {
			pass.assign(centres);
			return pass.assignment().clone();
		}
	}

	private double[][] seeds(ClusterPass pass, RandomSequence rng) {
		double[][] seeds = new double[clusters][]; // [K, D]
		double[] mass = weights.clone(); // [N]
		double[] nearest = null; // [N]
		for (int k = 0; k < clusters; k++) {
			seeds[k] = row(rng.categorical(mass));
			pass.assign(new double[][] { seeds[k] });
			double[] distances = pass.squaredDistances(); // [N]
			nearest = nearest == null ? distances.clone() : nearest;
			double sum = 0;
			for (int n = 0; n < mass.length; n++) {
				nearest[n] = Math.min(nearest[n], distances[n]);
				mass[n] = weights[n] * nearest[n];
				sum += mass[n];
			}
			if (!(sum > 0)) {
				mass = weights.clone(); // fewer distinct rows than clusters: any row will do
			}
		}
		return seeds;
	}

	private void move(double[][] centres, Clusters found, double[] squaredDistances) {
		double[] distances = squaredDistances.clone(); // [N]
		for (int k = 0; k < clusters; k++) {
			if (found.weights()[k] > 0) {
				for (int d = 0; d < dimensions; d++) {
					centres[k][d] = found.sums()[k][d] / found.weights()[k];
				}
			} else {
				int farthest = farthest(distances);
				centres[k] = row(farthest);
				distances[farthest] = 0;
			}
		}
	}

	private static int farthest(double[] distances) {
		int farthest = 0;
		for (int n = 1; n < distances.length; n++) {
			farthest = distances[n] > distances[farthest] ? n : farthest;
		}
		return farthest;
	}

	private double[] row(int n) {
		double[] row = new double[dimensions]; // [D]
		System.arraycopy(x, n * dimensions, row, 0, dimensions);
		return row;
	}
}
