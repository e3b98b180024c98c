package org.genwright.data;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * The classes of labelled rows. As in tables, the classes are the numbers that occur, in ascending order.
 *
 * @param classes the names of the classes in the order of their numbers; empty if unlabelled
 * @param labels  the class of every row [N]; of length 0 if unlabelled
 */
public record ClassLabels(List<String> classes, int[] labels) {

	/** No classes. */
	public static final ClassLabels NONE = new ClassLabels(List.of(), new int[0]);

	public ClassLabels {
		classes = List.copyOf(classes);
	}

	/**
	 * Makes classes of integers.
	 *
	 * @param numbers the number of every row [N]
	 */
	public static ClassLabels of(long[] numbers) {
		long[] distinct = LongStream.of(numbers).sorted().distinct().toArray(); // [K]
		int[] labels = new int[numbers.length]; // [N]
		for (int i = 0; i < numbers.length; i++) {
			labels[i] = Arrays.binarySearch(distinct, numbers[i]);
		}
		return new ClassLabels(LongStream.of(distinct).mapToObj(Long::toString).toList(), labels);
	}
}
