package org.genwright.core.compile;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.genwright.core.shape.TensorShape;
import org.genwright.nn.graph.Value;

/** Shapes inside graphs: channels last, a shape [C, H, W] is a value [N, H, W, C]; all others keep their order. */
public final class EngineShape {

	private EngineShape() {
	}

	/** Returns the sizes without the batch axis, in the engine's order: what {@code Graph.input} takes. */
	public static long[] sizes(TensorShape shape) {
		return shape.isImage() ? new long[] { shape.size(1), shape.size(2), shape.size(0) }
				: shape.sizes().stream().mapToLong(Integer::longValue).toArray();
	}

	/**
	 * Returns the value under the given shape, with the batch as first axis.
	 *
	 * @throws IllegalArgumentException if it has another number of elements
	 */
	public static Value reshape(Value value, TensorShape shape) {
		long[] sizes = IntStream.range(0, shape.rank() + 1).mapToLong(axis -> axis == 0 ? value.graph().batch()
				: sizes(shape)[axis - 1]).toArray();
		return value.reshape(sizes);
	}

	/** Tells whether a value has a shape, in the engine's order, with the batch as first axis. */
	public static boolean matches(Value value, TensorShape shape) {
		long[] expected = sizes(shape);
		if (value.shape().rank() != expected.length + 1 || value.shape().size(0) != value.graph().batch()) {
			return false;
		}
		return IntStream.range(0, expected.length).allMatch(axis -> value.shape().size(axis + 1) == expected[axis]);
	}

	/** Returns a shape in the engine's order, for messages: {@code [N, 28, 28, 1]}. */
	static String text(TensorShape shape) {
		return Stream.concat(Stream.of("N"), IntStream.range(0, shape.rank()).mapToObj(axis -> String.valueOf(sizes(shape)[axis])))
				.collect(Collectors.joining(", ", "[", "]"));
	}
}
