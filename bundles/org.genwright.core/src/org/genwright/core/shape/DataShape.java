package org.genwright.core.shape;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;

/**
 * The shape of one example: {@code [D]} for a table row, {@code [C, H, W]} for an image. Written {@code 2} or
 * {@code 1x8x8} in model files. Immutable; at least one axis, every size at least 1.
 */
public final class DataShape {

	private static final Pattern TEXT = Pattern.compile("[1-9]\\d{0,8}(x[1-9]\\d{0,8})*");

	private final int[] sizes;

	private DataShape(int[] sizes) {
		this.sizes = sizes;
	}

	/** Returns the shape with the given sizes, outermost first. */
	public static DataShape of(int... sizes) {
		if (sizes.length == 0 || IntStream.of(sizes).anyMatch(size -> size < 1)) {
			throw new IllegalArgumentException("A data shape: expected sizes of at least 1, found " + Arrays.toString(sizes) + ".");
		}
		IntStream.of(sizes).reduce(1, Math::multiplyExact);
		return new DataShape(sizes.clone());
	}

	/**
	 * Reads {@code 2} or {@code 1x8x8}.
	 *
	 * @throws ProblemException if the text is anything else
	 */
	public static DataShape parse(String text) throws ProblemException {
		if (!TEXT.matcher(text).matches()) {
			throw ProblemException.input(Problem.error("data-shape", "Data shape", "sizes joined by 'x', as '2' or '1x8x8'",
					"'" + text + "'", "Correct the data shape, or leave it out to take the dataset's."));
		}
		return of(Arrays.stream(text.split("x")).mapToInt(Integer::parseInt).toArray());
	}

	/** Returns the number of axes. */
	public int rank() {
		return sizes.length;
	}

	/** Returns the size of an axis. */
	public int size(int axis) {
		return sizes[axis];
	}

	/** Returns the number of values in one example, D. */
	public int dimensions() {
		return IntStream.of(sizes).reduce(1, Math::multiplyExact);
	}

	/** Tells whether examples are images, that is, have the axes channel, height and width. */
	public boolean isImage() {
		return sizes.length == 3;
	}

	/** Returns the form used in model files, {@code 1x8x8}. */
	public String text() {
		return IntStream.of(sizes).mapToObj(Integer::toString).collect(Collectors.joining("x"));
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof DataShape shape && Arrays.equals(sizes, shape.sizes);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(sizes);
	}

	/** Returns the sizes as {@code [1, 8, 8]}. */
	@Override
	public String toString() {
		return Arrays.toString(sizes);
	}
}
