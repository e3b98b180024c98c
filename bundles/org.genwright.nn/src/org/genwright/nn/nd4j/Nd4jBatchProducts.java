package org.genwright.nn.nd4j;

import org.genwright.nn.Shape;
import org.genwright.nn.op.BatchProducts;
import org.genwright.nn.op.BatchProducts.Matrices;
import org.genwright.nn.op.OpCall;
import org.genwright.nn.op.OpRegistry;
import org.genwright.nn.op.Ops;
import org.genwright.nn.op.Permutations;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The portable kernels of matrix products per row and of reordered axes. */
final class Nd4jBatchProducts {

	private Nd4jBatchProducts() {
	}

	static void register(OpRegistry registry) {
		registry.register(BatchProducts.PRODUCT, Portable.kernel(Nd4jBatchProducts::product));
		registry.register(Permutations.PERMUTE, Portable.kernel((call, from, to) -> Portable.output(call, from, to)
				.assign(Portable.input(call, 0, from, to).permute(Permutations.axes(call.attributes())))));
	}

	private static void product(OpCall call, long from, long to) {
		int heads = (int) call.attributes().number(BatchProducts.HEADS, 1);
		INDArray a = Portable.input(call, 0, from, to);
		INDArray b = Portable.input(call, 1, from, to);
		INDArray c = Portable.output(call, from, to);
		for (long n = 0; n < c.size(0); n++) {
			for (int h = 0; h < heads; h++) {
				INDArray left = matrix(a, n, h, heads, call.attributes().isSet(Ops.TRANSPOSE_A));
				INDArray right = matrix(b, n, h, heads, call.attributes().isSet(Ops.TRANSPOSE_B));
				try (INDArray result = left.mmul(right)) {
					matrix(c, n, h, heads, false).assign(result);
				}
			}
		}
	}

	/** Returns the view of one matrix. */
	private static INDArray matrix(INDArray x, long n, int head, int heads, boolean transposed) {
		Matrices matrices = Matrices.of(Shape.of(x.shape()), heads);
		long offset = x.offset() + n * x.stride(0) + head * matrices.headStep();
		INDArray matrix = Nd4j.create(x.data(), new long[] { matrices.rows(), matrices.columns() },
				new long[] { matrices.stride(), 1 }, offset, 'c');
		return transposed ? matrix.transpose() : matrix;
	}
}
