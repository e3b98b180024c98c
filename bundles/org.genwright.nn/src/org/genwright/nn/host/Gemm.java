package org.genwright.nn.host;

import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.openblas.global.openblas_nolapack;
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

	private final HostOperand a;
	private final HostOperand b;
	private final HostOperand c;
	private final AddressPointer pointerA = new AddressPointer();
	private final AddressPointer pointerB = new AddressPointer();
	private final AddressPointer pointerC = new AddressPointer();
	private final boolean transposeA;
	private final boolean transposeB;
	private final double beta;
	/** Sizes of A and B; −1 stands for the rows of a run. */
	private final int rowsA;
	private final int columnsA;
	private final int rowsB;
	private final int columnsB;

	private Gemm(OpCall call) {
		a = HostOperand.of(call.input(0));
		b = HostOperand.of(call.input(1));
		c = HostOperand.of(call.output(0));
		transposeA = call.attributes().isSet(Ops.TRANSPOSE_A);
		transposeB = call.attributes().isSet(Ops.TRANSPOSE_B);
		beta = call.attributes().isSet(Ops.ACCUMULATE) ? 1 : 0;
		rowsA = rows(call.input(0));
		rowsB = rows(call.input(1));
		columnsA = Math.toIntExact(call.input(0).slice().shape().size(1));
		columnsB = Math.toIntExact(call.input(1).slice().shape().size(1));
	}

	static BoundKernel bind(OpCall call) {
		return new Gemm(call);
	}

	private static int rows(Operand operand) {
		return operand.extent() == Extent.WHOLE ? Math.toIntExact(operand.slice().shape().size(0)) : -1;
	}

	@Override
	public void run(long from, long to) {
		int run = (int) (to - from);
		int m = transposeA ? columnsA : rowsA < 0 ? run : rowsA;
		int k = transposeA ? rowsA < 0 ? run : rowsA : columnsA;
		int n = transposeB ? rowsB < 0 ? run : rowsB : columnsB;
		pointerA.aim(a.at(from));
		pointerB.aim(b.at(from));
		pointerC.aim(c.at(from));
		openblas_nolapack.cblas_dgemm(ROW_MAJOR, transposeA ? TRANSPOSED : PLAIN, transposeB ? TRANSPOSED : PLAIN, m, n, k,
				1, pointerA, Math.max(1, columnsA), pointerB, Math.max(1, columnsB), beta, pointerC, Math.max(1, n));
	}

	/** A pointer that owns nothing and can be aimed again. */
	private static final class AddressPointer extends DoublePointer {

		AddressPointer() {
			super((Pointer) null);
		}

		void aim(long target) {
			address = target;
		}
	}
}
