package org.genwright.nn.nd4j;

import org.genwright.nn.Shape;
import org.genwright.nn.op.BoundKernel;
import org.genwright.nn.op.Extent;
import org.genwright.nn.op.Kernel;
import org.genwright.nn.op.OpCall;
import org.genwright.nn.op.Operand;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** What the portable kernels of float ops share. */
final class Portable {

	private Portable() {
	}

	/** What is computed on the rows of a run. */
	interface Computation {
		void run(OpCall call, long from, long to);
	}

	/** Returns a kernel that leaves out empty runs. */
	static Kernel kernel(Computation computation) {
		return call -> (BoundKernel) (from, to) -> {
			if (to > from || call.capacity() == 0) {
				computation.run(call, from, to);
			}
		};
	}

	/** Returns the view of an operand; of a scalar as a vector of one. */
	static INDArray view(Operand operand, long from, long to) {
		Operand vector = operand.slice().shape().rank() > 0 ? operand
				: new Operand(operand.slice().reshaped(Shape.of(1)), operand.extent());
		return Nd4jArrays.view(vector, from, to);
	}

	static INDArray input(OpCall call, int index, long from, long to) {
		return view(call.input(index), from, to);
	}

	static INDArray output(OpCall call, long from, long to) {
		return view(call.output(0), from, to);
	}

	/** Returns the view of an input with all axes but the last in one: [L, C]. */
	static INDArray lines(OpCall call, int index, long from, long to) {
		INDArray x = input(call, index, from, to);
		return x.reshape(x.length() / x.size(-1), x.size(-1));
	}

	/** Returns the columns first … first + count − 1 of a matrix, without copying. */
	static INDArray columns(INDArray matrix, long first, long count) {
		return matrix.get(NDArrayIndex.all(), NDArrayIndex.interval(first, first + count));
	}

	/** Writes a whole result, or those of its rows that the run asks for. */
	static void assignRows(OpCall call, INDArray result, long from, long to) {
		INDArray out = output(call, from, to);
		if (call.output(0).extent() == Extent.WHOLE) {
			out.assign(result);
		} else {
			out.assign(result.get(NDArrayIndex.interval(from, to)));
		}
	}
}
