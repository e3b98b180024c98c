package org.genwright.nn.host;

import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.openblas.global.openblas_nolapack;
import org.genwright.nn.ElementType;
import org.genwright.nn.Shape;
import org.genwright.nn.op.BoundKernel;
import org.genwright.nn.op.Extent;
import org.genwright.nn.op.OpCall;
import org.genwright.nn.op.Operand;
import org.genwright.nn.op.Ops;

/** Matrix product by BLAS, on addresses set anew for every run. */
final class Gemm implements BoundKernel {

	private static final int ROW_MAJOR = 101;
	private static final int PLAIN = 111;
	private static final int TRANSPOSED = 112;

	/** The BLAS function of one element type. */
	private interface Product {
		void run(int m, int n, int k, long addressA, long addressB, long addressC);
	}

	private final HostOperand a;
	private final HostOperand b;
	private final HostOperand c;
	private final boolean transposeA;
	private final boolean transposeB;
	/** Whether a run computes some rows of the output from all of A and B. */
	private final boolean cutsOutput;
	private final int beta;
	/** Sizes of A and B; −1 stands for the rows of a run. */
	private final int rowsA;
	private final int columnsA;
	private final int rowsB;
	private final int columnsB;
	/** Rows of A per row of the batch. */
	private final int linesPerRow;
	private final Product product;
	private final int bytes;

	private Gemm(OpCall call) {
		a = HostOperand.of(call.input(0));
		b = HostOperand.of(call.input(1));
		c = HostOperand.of(call.output(0));
		transposeA = call.attributes().isSet(Ops.TRANSPOSE_A);
		transposeB = call.attributes().isSet(Ops.TRANSPOSE_B);
		beta = call.attributes().isSet(Ops.ACCUMULATE) ? 1 : 0;
		rowsA = rows(call.input(0));
		rowsB = rows(call.input(1));
		columnsA = Math.toIntExact(call.input(0).slice().shape().size(-1));
		columnsB = Math.toIntExact(call.input(1).slice().shape().size(-1));
		linesPerRow = columnsA == 0 ? 1 : (int) (call.input(0).slice().rowElements() / columnsA);
		cutsOutput = transposeA && rowsA >= 0 && call.output(0).extent() == Extent.BATCH;
		ElementType type = call.output(0).slice().type();
		bytes = type.bytes();
		product = type == ElementType.FLOAT32 ? new FloatProduct() : new DoubleProduct();
	}

	static BoundKernel bind(OpCall call) {
		return new Gemm(call);
	}

	private static int rows(Operand operand) {
		Shape shape = operand.slice().shape();
		return operand.extent() == Extent.WHOLE
				? Math.toIntExact(shape.size(0) * (operand.slice().rowElements() / Math.max(1, shape.size(-1))))
				: -1;
	}

	@Override
	public void run(long from, long to) {
		int run = (int) (to - from) * (rowsA < 0 ? linesPerRow : 1);
		int m = cutsOutput ? run : transposeA ? columnsA : rowsA < 0 ? run : rowsA;
		int k = transposeA ? rowsA < 0 ? run : rowsA : columnsA;
		int n = transposeB ? rowsB < 0 ? run : rowsB : columnsB;
		if (m > 0 && n > 0) {
			product.run(m, n, k, a.at(from) + (cutsOutput ? from * bytes : 0), b.at(from), c.at(from));
		}
	}

	private int kind(boolean transposed) {
		return transposed ? TRANSPOSED : PLAIN;
	}

	private final class FloatProduct implements Product {

		private final FloatAddress pointerA = new FloatAddress();
		private final FloatAddress pointerB = new FloatAddress();
		private final FloatAddress pointerC = new FloatAddress();

		@Override
		public void run(int m, int n, int k, long addressA, long addressB, long addressC) {
			openblas_nolapack.cblas_sgemm(ROW_MAJOR, kind(transposeA), kind(transposeB), m, n, k, 1,
					pointerA.aim(addressA), Math.max(1, columnsA), pointerB.aim(addressB), Math.max(1, columnsB), beta,
					pointerC.aim(addressC), n);
		}
	}

	private final class DoubleProduct implements Product {

		private final DoubleAddress pointerA = new DoubleAddress();
		private final DoubleAddress pointerB = new DoubleAddress();
		private final DoubleAddress pointerC = new DoubleAddress();

		@Override
		public void run(int m, int n, int k, long addressA, long addressB, long addressC) {
			openblas_nolapack.cblas_dgemm(ROW_MAJOR, kind(transposeA), kind(transposeB), m, n, k, 1,
					pointerA.aim(addressA), Math.max(1, columnsA), pointerB.aim(addressB), Math.max(1, columnsB), beta,
					pointerC.aim(addressC), n);
		}
	}

	/** A pointer that owns nothing and can be aimed again. */
	private static final class DoubleAddress extends DoublePointer {

		DoubleAddress() {
			super((Pointer) null);
		}

		DoubleAddress aim(long target) {
			address = target;
			return this;
		}
	}
}
