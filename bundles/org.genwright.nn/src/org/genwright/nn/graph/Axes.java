package org.genwright.nn.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

import org.genwright.nn.Shape;
import org.genwright.nn.op.Permutations;

/** Joins, cuts and reorders along any axis but the rows of the batch; negative axes count from the last one. */
public final class Axes {

	private Axes() {
	}

	/** Returns values one after the other along an axis; all other sizes are equal. */
	public static Value concat(int axis, List<Value> values) {
		Value joined = values.getFirst();
		for (Value next : values.subList(1, values.size())) {
			joined = concat(axis, joined, next);
		}
		return joined;
	}

	private static Value concat(int axis, Value a, Value b) {
		int at = axis(a, axis);
		long[] sizes = a.shape().sizes();
		sizes[at] = a.shape().size(at) + b.shape().size(at);
		long[] expected = a.shape().sizes();
		expected[at] = b.shape().size(at);
		if (!Shape.of(expected).equals(b.shape())) {
			throw new IllegalArgumentException("Graph '" + a.graph().name() + "', concat along axis " + at
					+ ": expected shapes that differ there only, found " + a + " and " + b + ".");
		}
		return lines(a, at).concat(lines(b, at)).reshape(sizes);
	}

	/** Returns the parts of the given sizes along an axis; they add up to the axis' size. */
	public static List<Value> split(int axis, Value x, long... sizes) {
		if (LongStream.of(sizes).sum() != x.shape().size(axis(x, axis))) {
			throw new IllegalArgumentException("Graph '" + x.graph().name() + "', split along axis " + axis(x, axis)
					+ ": expected sizes that add up to " + x.shape().size(axis(x, axis)) + ", found "
					+ LongStream.of(sizes).boxed().toList() + ".");
		}
		List<Value> parts = new ArrayList<>();
		long first = 0;
		for (long size : sizes) {
			parts.add(slice(axis, x, first, size));
			first += size;
		}
		return parts;
	}

	/** Returns the elements first … first + size − 1 along an axis. */
	public static Value slice(int axis, Value x, long first, long size) {
		int at = axis(x, axis);
		long inner = inner(x, at);
		long[] sizes = x.shape().sizes();
		sizes[at] = size;
		return lines(x, at).slice(first * inner, size * inner).reshape(sizes);
	}

	/** Returns the same elements with axis i of the result the given axis of x; the rows of the batch stay the first. */
	public static Value permute(Value x, int... axes) {
		return x.graph().apply(Permutations.PERMUTE, Permutations.attributes(axes), x);
	}

	/** Returns images with channels first: [N, H, W, C] → [N, C, H, W]. */
	public static Value channelsFirst(Value x) {
		return permute(x, 0, 3, 1, 2);
	}

	/** Returns images with channels last: [N, C, H, W] → [N, H, W, C]. */
	public static Value channelsLast(Value x) {
		return permute(x, 0, 2, 3, 1);
	}

	private static int axis(Value x, int axis) {
		int at = axis < 0 ? x.shape().rank() + axis : axis;
		int least = x.followsRows() ? 1 : 0;
		if (at < least || at >= x.shape().rank()) {
			throw new IllegalArgumentException("Graph '" + x.graph().name() + "': expected an axis from " + least + " to "
					+ (x.shape().rank() - 1) + ", found " + axis + " for " + x + ".");
		}
		return at;
	}

	/** Returns the elements as lines that begin anew with every step along the axes before the given one. */
	private static Value lines(Value x, int axis) {
		long line = x.shape().size(axis) * inner(x, axis);
		long outer = 1;
		for (int before = 1; before < axis; before++) {
			outer *= x.shape().size(before);
		}
		return axis == 0 ? x.reshape(line) : x.reshape(x.shape().size(0), outer, line);
	}

	private static long inner(Value x, int axis) {
		long inner = 1;
		for (int behind = axis + 1; behind < x.shape().rank(); behind++) {
			inner *= x.shape().size(behind);
		}
		return inner;
	}
}
