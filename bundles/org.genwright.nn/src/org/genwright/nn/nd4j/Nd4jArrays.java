package org.genwright.nn.nd4j;

import org.genwright.nn.memory.Slice;
import org.genwright.nn.op.Operand;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** ND4J views of slices and operands, for kernels written with ND4J. A view copies nothing and must not be closed. */
public final class Nd4jArrays {

	private Nd4jArrays() {
	}

	/** Returns the view of an operand as of a run on rows from … to − 1, in the operand's shape. */
	public static INDArray view(Operand operand, long from, long to) {
		long[] sizes = operand.spec(to - from).shape().sizes();
		long[] strides = new long[sizes.length];
		long stride = 1;
		for (int axis = sizes.length - 1; axis >= 0; axis--) {
			strides[axis] = stride;
			stride *= sizes[axis];
		}
		return view(operand.slice(), operand.start(from), sizes, strides, 'c');
	}

	/** Returns the transposed view of a matrix operand, in column-major order as BLAS wants it. */
	static INDArray transposed(Operand operand, long from, long to) {
		long[] sizes = operand.spec(to - from).shape().sizes();
		return view(operand.slice(), operand.start(from), new long[] { sizes[1], sizes[0] }, new long[] { 1, sizes[1] },
				'f');
	}

	/** Returns the view of some elements of a slice as a vector. */
	static INDArray vector(Slice slice, long at, long count) {
		return view(slice, slice.offset() + at, new long[] { count }, new long[] { 1 }, 'c');
	}

	private static INDArray view(Slice slice, long offset, long[] sizes, long[] strides, char order) {
		if (!(slice.arena() instanceof Nd4jArena arena)) {
			throw new IllegalArgumentException("Arena '" + slice.arena().name()
					+ "': expected the memory of an ND4J device, found " + slice.arena().getClass().getSimpleName() + ".");
		}
		return Nd4j.create(arena.array().data(), sizes, strides, arena.start() + offset, order);
	}
}
