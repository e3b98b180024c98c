package org.genwright.data;

import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;

/** Refuses data that cannot lie in memory, before the memory is asked for. */
public final class HeapBound {

	/** The largest number of elements of one array. */
	public static final long LARGEST_ARRAY = Integer.MAX_VALUE - 8L;

	private static final double SHARE = 0.8;

	private HeapBound() {
	}

	/**
	 * Returns the number of elements as an array length.
	 *
	 * @param where    the place that a problem names
	 * @param elements the number of elements
	 * @param bytes    the bytes per element
	 * @throws ProblemException if there are more elements than an array holds, or more bytes than Java was given
	 */
	public static int require(String where, long elements, int bytes) throws ProblemException {
		if (elements > LARGEST_ARRAY) {
			throw problem(where, "at most " + LARGEST_ARRAY + " numbers", "'" + elements + "'", "Take fewer rows.");
		}
		long usable = (long) (SHARE * Runtime.getRuntime().maxMemory());
		if (elements * bytes > usable) {
			throw problem(where, "at most " + megabytes(usable) + ", which is what the memory given to Java holds",
					megabytes(elements * bytes), "Take fewer rows, or give Java more memory with -Xmx.");
		}
		return (int) elements;
	}

	private static String megabytes(long bytes) {
		return (bytes + (1 << 20) - 1 >> 20) + " MB";
	}

	private static ProblemException problem(String where, String expected, String found, String remedy) {
		return ProblemException.input(Problem.error("data-too-large", where, expected, found, remedy));
	}
}
