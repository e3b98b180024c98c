package org.genwright.core.dataset;

import java.util.List;

/**
 * A part of a dataset as a model sees it: preprocessed, in a fixed order. Read by several threads at once.
 */
public interface Examples {

	/** Returns the number of examples; 0 if the part is empty. */
	int size();

	/** Returns the number of values per example, D. */
	int dimensions();

	/** Returns the names of the D values, for messages; empty if they have none. */
	default List<String> columns() {
		return List.of();
	}

	/** Returns the row of an example in its dataset. */
	int row(int index);

	/** Returns the class of an example; -1 if unlabelled. */
	int label(int index);

	/** Returns the weight of an example. */
	double weight(int index);

	/**
	 * Copies the preprocessed values of an example.
	 *
	 * @param index  0 … size-1
	 * @param epoch  selects the noise of steps that draw afresh every epoch; evaluation uses {@link #EVALUATION}
	 * @param into   receives the D values
	 * @param offset where the first value goes
	 * @return the sum of the steps' {@code log|det du/dx|} in nats
	 */
	double read(int index, long epoch, double[] into, int offset);

	/** The epoch number of evaluations: noise of its own, the same every time. */
	long EVALUATION = -1;

	/** Returns all examples of one epoch, row-major [N, D]. */
	default double[] readAll(long epoch) {
		double[] x = new double[Math.multiplyExact(size(), dimensions())]; // [N, D]
		for (int i = 0; i < size(); i++) {
			read(i, epoch, x, i * dimensions());
		}
		return x;
	}
}
