package org.genwright.core.dataset;

import java.util.stream.IntStream;

/**
 * The rows of a dataset, cut in parts that do not overlap. Rows of a part are in ascending order.
 *
 * @param size       number of rows of the dataset
 * @param train      rows of the training part, at least one
 * @param validation rows of the validation part
 * @param test       rows of the test part
 */
public record Partition(int size, int[] train, int[] validation, int[] test) {

	/** Returns the rows of a part; not to be changed. */
	public int[] rows(Part part) {
		return switch (part) {
			case TRAIN -> train;
			case VALIDATION -> validation;
			case TEST -> test;
			case ALL -> IntStream.range(0, size).toArray();
		};
	}
}
