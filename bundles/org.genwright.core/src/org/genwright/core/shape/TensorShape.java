package org.genwright.core.shape;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The shape of a tensor inside a network, without the batch axis N: {@code [D]} for a vector, {@code [C, H, W]} for an
 * image, {@code [L, M]} for a sequence, {@code []} for one number per example. Every size is at least 1.
 *
 * @param sizes outermost first
 */
public record TensorShape(List<Integer> sizes) {

	/** Checks the sizes. */
	public TensorShape {
		sizes = List.copyOf(sizes);
		if (sizes.stream().anyMatch(size -> size < 1)) {
			throw new IllegalArgumentException("A tensor shape: expected sizes of at least 1, found " + sizes + ".");
		}
		sizes.stream().reduce(1, Math::multiplyExact);
	}

	/** Returns the shape with the given sizes, outermost first. */
	public static TensorShape of(int... sizes) {
		return new TensorShape(Arrays.stream(sizes).boxed().toList());
	}

	/** Returns the shape of one example of data. */
	public static TensorShape of(DataShape shape) {
		return new TensorShape(IntStream.range(0, shape.rank()).mapToObj(shape::size).toList());
	}

	/** Returns the number of axes. */
	public int rank() {
		return sizes.size();
	}

	/** Returns the size of an axis. */
	public int size(int axis) {
		return sizes.get(axis);
	}

	/** Returns the number of values. */
	public int elements() {
		return sizes.stream().reduce(1, Math::multiplyExact);
	}

	/** Tells whether it has the axes channel, height and width. */
	public boolean isImage() {
		return rank() == 3;
	}

	/** Returns the shape as people see it, with the batch axis: {@code [N, 1, 28, 28]}. */
	@Override
	public String toString() {
		return Stream.concat(Stream.of("N"), sizes.stream().map(String::valueOf)).collect(Collectors.joining(", ", "[", "]"));
	}
}
