package org.genwright.nn;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * The concrete sizes of a tensor's axes, outermost first; row-major order is implied. A shape without axes belongs to
 * a scalar and has one element. Immutable.
 */
public final class Shape {

	/** The shape of a scalar. */
	public static final Shape SCALAR = new Shape(new long[0]);

	private final long[] sizes;

	private Shape(long[] sizes) {
		this.sizes = sizes;
	}

	/**
	 * Returns the shape with the given axis sizes.
	 *
	 * @param sizes each at least 0
	 * @throws IllegalArgumentException if a size is negative or the number of elements exceeds a long
	 */
	public static Shape of(long... sizes) {
		long elements = 1;
		for (int axis = 0; axis < sizes.length; axis++) {
			if (sizes[axis] < 0) {
				throw new IllegalArgumentException("Axis " + axis + " of a shape: expected a size of at least 0, found "
						+ sizes[axis] + " in " + Arrays.toString(sizes) + ".");
			}
			elements = Math.multiplyExact(elements, sizes[axis]);
		}
		return new Shape(sizes.clone());
	}

	/** Returns the number of axes. */
	public int rank() {
		return sizes.length;
	}

	/** Returns the size of the given axis; negative axes count from the last one. */
	public long size(int axis) {
		return sizes[axis < 0 ? sizes.length + axis : axis];
	}

	/** Returns the product of all sizes; 1 for a scalar. */
	public long elements() {
		long elements = 1;
		for (long size : sizes) {
			elements *= size;
		}
		return elements;
	}

	/** Returns the sizes, outermost axis first, as a fresh array. */
	public long[] sizes() {
		return sizes.clone();
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Shape shape && Arrays.equals(sizes, shape.sizes);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(sizes);
	}

	/** Returns the sizes as {@code [2, 3]}. */
	@Override
	public String toString() {
		return LongStream.of(sizes).mapToObj(Long::toString).collect(Collectors.joining(", ", "[", "]"));
	}
}
