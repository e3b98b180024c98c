package org.genwright.family.mixture;

import org.genwright.nn.rng.RandomSequence;
import org.genwright.nn.rng.RandomStream;
import org.genwright.testing.ArrayExamples;

/** Generated tables like those mixtures are usually tried on: overlapping groups, skewed columns, mixed units. */
final class ClassicTables {

	private ClassicTables() {
	}

	/** Returns 210 rows of four columns: three correlated groups of different size and spread, in units 1, 100, 1e-3, 1e4. */
	static ArrayExamples flowers() {
		RandomSequence rng = RandomStream.of(11).child("flowers").sequence();
		double[][] centres = { { 5, 3.4, 1.5, 0.3 }, { 6, 2.8, 4.2, 1.3 }, { 6.6, 3, 5.5, 2 } };
		double[] units = { 1, 100, 1e-3, 1e4 };
		double[] x = new double[210 * 4]; // [N, 4]
		for (int n = 0; n < 210; n++) {
			int group = n < 50 ? 0 : n < 120 ? 1 : 2;
			double size = 0.25 * (group + 1) * rng.normal();
			for (int d = 0; d < 4; d++) {
				x[4 * n + d] = units[d] * (centres[group][d] + size * (0.6 + 0.1 * d) + 0.2 * rng.normal());
			}
		}
		return ArrayExamples.of(x, 4);
	}

	/** Returns 160 rows of two columns in one unit: a dense group, a long one and a scatter of outliers. */
	static ArrayExamples streets() {
		RandomSequence rng = RandomStream.of(12).child("streets").sequence();
		double[] x = new double[160 * 2]; // [N, 2]
		for (int n = 0; n < 160; n++) {
			double along = rng.normal();
			double across = rng.normal();
			if (n < 60) {
				x[2 * n] = 10 + 0.5 * along;
				x[2 * n + 1] = 20 + 0.5 * across;
			} else if (n < 140) {
				x[2 * n] = 12 + 4 * along;
				x[2 * n + 1] = 18 - 3 * along + 0.8 * across;
			} else {
				x[2 * n] = 11 + 8 * along;
				x[2 * n + 1] = 20 + 8 * across;
			}
		}
		return ArrayExamples.of(x, 2);
	}

	/** Returns 150 rows of one column: a skewed sum of exponentials. */
	static ArrayExamples waits() {
		RandomSequence rng = RandomStream.of(13).child("waits").sequence();
		double[] x = new double[150]; // [N, 1]
		for (int n = 0; n < 150; n++) {
			x[n] = (n < 100 ? 2 : 7) - Math.log(1 - rng.uniform()) * (n < 100 ? 1 : 2);
		}
		return ArrayExamples.of(x, 1);
	}
}
