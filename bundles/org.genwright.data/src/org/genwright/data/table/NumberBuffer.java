package org.genwright.data.table;

import java.util.Arrays;

import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;

/** A growing array of numbers that refuses to outgrow the memory. */
final class NumberBuffer {

	private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;
	private static final double SHARE_OF_MEMORY = 0.8;

	private final String table;
	private final int largest;
	private double[] numbers = new double[1024];
	private int size;

	/** Makes an empty buffer that may take most of the memory Java was given. */
	NumberBuffer(String table) {
		this(table, largest(Runtime.getRuntime().maxMemory()));
	}

	/** Makes an empty buffer for at most the given number of numbers. */
	NumberBuffer(String table, int largest) {
		this.table = table;
		this.largest = largest;
	}

	/** While growing by half, the old and the new array are in memory together. */
	private static int largest(long memory) {
		return (int) Math.min(LARGEST_ARRAY, SHARE_OF_MEMORY * memory / Double.BYTES / (1 + 1 / 1.5));
	}

	/**
	 * Adds a number.
	 *
	 * @throws ProblemException if the table is larger than the memory
	 */
	void add(double number) throws ProblemException {
		if (size == numbers.length) {
			if (size >= largest) {
				throw ProblemException.input(Problem.error("csv-too-large", "Table '" + table + "'",
						"at most " + largest + " numbers, which is what the memory given to Java holds", "more",
						"Take fewer rows or columns, or give Java more memory with -Xmx."));
			}
			numbers = Arrays.copyOf(numbers, (int) Math.min(largest, size + (size >> 1) + 1L));
		}
		numbers[size++] = number;
	}

	/** Returns the numbers added so far. */
	double[] toArray() {
		return size == numbers.length ? numbers : Arrays.copyOf(numbers, size);
	}
}
