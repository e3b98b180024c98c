package org.genwright.nn.op;

import java.util.List;
import java.util.stream.IntStream;

import org.genwright.nn.ElementType;
import org.genwright.nn.Shape;

/**
 * Ops on the block of a sequence at a position that is known only when they run: with them a sequence is made step by
 * step by one plan. The position, an INT32 scalar, with the op's offset added is within 0 … L − 1.
 */
public final class Positions {

	/** Attribute of {@link #PLACE} and {@link #WRITE}: L. */
	public static final String LENGTH = "length";
	/** Attribute of all but {@link #COPY}: what is added to the position, 0 where not given. */
	public static final String OFFSET = "offset";

	/** The block at a position: x FLOAT32 [N, L, C…], position [] → [N, C…]; NaN at a position outside. */
	public static final Op READ = new Op("position.read", 2, Positions::read);

	/**
	 * Zeros with a block at a position: x FLOAT32 [N, C…], position [] → [N, L, C…]; nothing but zeros at a position
	 * outside. The gradient of {@link #READ}.
	 */
	public static final Op PLACE = new Op("position.place", 2, Positions::place);

	/** As {@link #PLACE}, but the output keeps what it held elsewhere; at a position outside it is left as it is. */
	public static final Op WRITE = new Op("position.write", 2, Positions::place);

	/** The same elements in another place: x → the type and shape of x. */
	public static final Op COPY = new Op("copy", 1, (inputs, attributes) -> inputs);

	private Positions() {
	}

	/** Returns whether a tensor can be a position: an INT32 scalar. */
	public static boolean isPosition(TensorSpec spec) {
		return spec.type() == ElementType.INT32 && spec.shape().rank() == 0;
	}

	private static List<TensorSpec> read(List<TensorSpec> inputs, Attributes attributes) {
		Shape x = floats(inputs, 3, "[N, L, C…]");
		return List.of(TensorSpec.float32(
				IntStream.range(0, x.rank()).filter(axis -> axis != 1).mapToLong(x::size).toArray()));
	}

	private static List<TensorSpec> place(List<TensorSpec> inputs, Attributes attributes) {
		Shape x = floats(inputs, 2, "[N, C…]");
		long length = attributes.integer(LENGTH);
		return List.of(TensorSpec.float32(IntStream.rangeClosed(0, x.rank())
				.mapToLong(axis -> axis == 1 ? length : x.size(axis == 0 ? 0 : axis - 1)).toArray()));
	}

	private static Shape floats(List<TensorSpec> inputs, int rank, String expected) {
		TensorSpec x = inputs.get(0);
		if (x.type() != ElementType.FLOAT32 || x.shape().rank() < rank) {
			throw new IllegalArgumentException("expected FLOAT32 " + expected + ", found " + x + ".");
		}
		if (!isPosition(inputs.get(1))) {
			throw new IllegalArgumentException("expected a position INT32 [], found " + inputs.get(1) + ".");
		}
		return x.shape();
	}
}
