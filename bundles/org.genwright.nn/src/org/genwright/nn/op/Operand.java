package org.genwright.nn.op;

import org.genwright.nn.Shape;
import org.genwright.nn.memory.Slice;

/**
 * An input or output of a call: where it is, and how it follows the rows.
 *
 * @param slice  the tensor
 * @param extent how rows are mapped onto it
 */
public record Operand(Slice slice, Extent extent) {

	/** Returns an operand that is used whole. */
	public static Operand whole(Slice slice) {
		return new Operand(slice, Extent.WHOLE);
	}

	/** Returns an operand that holds all rows of the batch. */
	public static Operand batch(Slice slice) {
		return new Operand(slice, Extent.BATCH);
	}

	/** Returns an operand that holds the rows of one block. */
	public static Operand block(Slice slice) {
		return new Operand(slice, Extent.BLOCK);
	}

	/** Returns the operand's type and shape as of a run on the given number of rows. */
	public TensorSpec spec(long rows) {
		if (extent == Extent.WHOLE) {
			return new TensorSpec(slice.type(), slice.shape());
		}
		long[] sizes = slice.shape().sizes();
		sizes[0] = rows;
		return new TensorSpec(slice.type(), Shape.of(sizes));
	}

	/** Returns the first of its elements that a run beginning with row {@code from} touches. */
	public long start(long from) {
		return slice.offset() + (extent == Extent.BATCH ? from * slice.rowElements() : 0);
	}
}
