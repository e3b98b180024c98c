package org.genwright.data.array;

import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the header of an NPY file says.
 *
 * @param element   the kind of number
 * @param byteOrder the order of the bytes of one element
 * @param order     the order of the elements
 * @param shape     the size of every axis, each at least 1; empty for a single number
 */
record NpyHeader(NpyElement element, ByteOrder byteOrder, Order order, List<Integer> shape) {

	/** The order of the elements in the file. */
	enum Order {
		/** The last index changes fastest. */
		C,
		/** The first index changes fastest. */
		FORTRAN
	}

	NpyHeader {
		shape = List.copyOf(shape);
	}

	/** Returns the number of elements; far too large a number rather than an overflow if there are too many. */
	double elements() {
		return shape.stream().mapToDouble(Integer::doubleValue).reduce(1, (a, b) -> a * b);
	}

	/** Returns the sizes as {@code [60000, 28, 28]}. */
	String shapeText() {
		return shape.stream().map(String::valueOf).collect(Collectors.joining(", ", "[", "]"));
	}
}
