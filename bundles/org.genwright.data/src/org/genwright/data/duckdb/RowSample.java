package org.genwright.data.duckdb;

import org.genwright.nn.rng.RandomSequence;
import org.genwright.nn.rng.RandomStream;

/**
 * Chooses a given number of rows, every set of that size equally likely, while the rows pass by once in their order:
 * selection sampling, algorithm S (Development of sampling plans by using sequential (item by item) selection
 * techniques and digital computers, C. T. Fan, Mervin E. Muller, Ivan Rezucha, 1962). The seed is fixed, so a file always
 * gives the same sample.
 */
final class RowSample {

	/** The seed of all samples. */
	static final long SEED = 1;

	private final RandomSequence rng = RandomStream.of(SEED).child("row-sample").sequence();
	private long left;
	private long wanted;

	/**
	 * Makes a sample.
	 *
	 * @param rows   the number of rows that pass by
	 * @param wanted the number of rows to choose; all if there are not more
	 */
	RowSample(long rows, long wanted) {
		this.left = rows;
		this.wanted = Math.min(rows, wanted);
	}

	/** Tells whether the next row is chosen. */
	boolean next() {
		boolean chosen = wanted == left || left * rng.uniform() < wanted;
		left--;
		wanted -= chosen ? 1 : 0;
		return chosen;
	}
}
