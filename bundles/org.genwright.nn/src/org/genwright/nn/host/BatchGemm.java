package org.genwright.nn.host;

import org.bytedeco.openblas.global.openblas_nolapack;
import org.genwright.nn.memory.Slice;
import org.genwright.nn.op.BatchProducts;
import org.genwright.nn.op.BatchProducts.Matrices;
import org.genwright.nn.op.BoundKernel;
import org.genwright.nn.op.Extent;
import org.genwright.nn.op.OpCall;
import org.genwright.nn.op.Operand;
import org.genwright.nn.op.Ops;

/** Matrix products by BLAS, one per row of the batch and head, where the matrices lie. */
final class BatchGemm implements BoundKernel {

	private static final int ROW_MAJOR = 101;
	private static final int PLAIN = 111;
	private static final int TRANSPOSED = 112;

	/** The matrices of an operand. */
	private static final class Place {

		private final HostOperand operand;
		private final Matrices matrices;
		private final long rowBytes;
		private final FloatAddress pointer = new FloatAddress();

		Place(Operand operand, int heads) {
			Slice slice = operand.slice();
			this.operand = HostOperand.of(operand);
			matrices = Matrices.of(slice.shape(), heads);
			rowBytes = 4 * slice.rowElements();
		}

		FloatAddress at(long from, long n, int head) {
			return pointer.aim(operand.at(from) + n * rowBytes + 4 * head * matrices.headStep());
		}

		int stride() {
			return (int) Math.max(1, matrices.stride());
		}
	}

	private final Place a;
	private final Place b;
	private final Place c;
	private final int heads;
	private final int kindA;
	private final int kindB;
	private final int inner;
	private final long all;

	BatchGemm(OpCall call) {
		heads = (int) call.attributes().number(BatchProducts.HEADS, 1);
		a = new Place(call.input(0), heads);
		b = new Place(call.input(1), heads);
		c = new Place(call.output(0), heads);
		boolean transposeA = call.attributes().isSet(Ops.TRANSPOSE_A);
		kindA = transposeA ? TRANSPOSED : PLAIN;
		kindB = call.attributes().isSet(Ops.TRANSPOSE_B) ? TRANSPOSED : PLAIN;
		inner = (int) (transposeA ? a.matrices.rows() : a.matrices.columns());
		all = call.output(0).extent() == Extent.WHOLE ? call.output(0).slice().shape().size(0) : -1;
	}

	@Override
	public void run(long from, long to) {
		int m = (int) c.matrices.rows();
		int k = (int) c.matrices.columns();
		long rows = all < 0 ? to - from : all;
		if (m == 0 || k == 0) {
			return;
		}
		for (long n = 0; n < rows; n++) {
			for (int head = 0; head < heads; head++) {
				openblas_nolapack.cblas_sgemm(ROW_MAJOR, kindA, kindB, m, k, inner, 1, a.at(from, n, head), a.stride(),
						b.at(from, n, head), b.stride(), 0, c.at(from, n, head), c.stride());
			}
		}
	}
}
