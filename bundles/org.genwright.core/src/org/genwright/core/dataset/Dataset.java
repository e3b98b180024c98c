package org.genwright.core.dataset;

import java.util.Optional;

/**
 * A fixed, ordered collection of examples. Rows are read in double precision, unprocessed; a dataset is read by several
 * threads at once.
 */
public interface Dataset {

	/** Returns what is known of the dataset. */
	DatasetInfo info();

	/** Returns the number of rows N, at least 1. */
	int size();

	/**
	 * Copies the D values of a row.
	 *
	 * @param row    0 … size-1
	 * @param into   receives the values
	 * @param offset where the first value goes
	 */
	void read(int row, double[] into, int offset);

	/** Returns the class of a row, 0 … classes-1; -1 if the dataset is unlabelled. */
	default int label(int row) {
		return -1;
	}

	/** Returns the weight of a row, finite and at least 0; 1 unless the dataset has weights. */
	default double weight(int row) {
		return 1;
	}

	/** Returns the SHA-256 of shape, values, labels and weights, in hexadecimal: equal for equal content. */
	String contentHash();

	/** Returns the density the rows were drawn from, for generated data where it is known. */
	default Optional<KnownDensity> density() {
		return Optional.empty();
	}
}
