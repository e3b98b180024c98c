package org.genwright.nn.host;

import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.openblas.global.openblas_nolapack;

/** C ← A·B + β·C by BLAS on parts of row-major matrices. Used by one thread at a time; allocates nothing per call. */
final class FloatGemm {

	private static final int ROW_MAJOR = 101;
	private static final int PLAIN = 111;
	private static final int TRANSPOSED = 112;

	/**
	 * A matrix at an address.
	 *
	 * @param stride elements from row to row
	 */
	private static final class Matrix extends FloatPointer {

		private int stride;

		Matrix() {
			super((Pointer) null);
		}

		void aim(long target, int newStride) {
			address = target;
			stride = newStride;
		}
	}

	private final Matrix a = new Matrix();
	private final Matrix b = new Matrix();
	private final Matrix c = new Matrix();

	/** Sets A [m, k]. */
	FloatGemm a(long address, int stride) {
		a.aim(address, stride);
		return this;
	}

	/** Sets B: [k, n], or [n, k] for {@link #addTransposed} and its like. */
	FloatGemm b(long address, int stride) {
		b.aim(address, stride);
		return this;
	}

	/** Sets C [m, n]. */
	FloatGemm c(long address, int stride) {
		c.aim(address, stride);
		return this;
	}

	/** C ← C + A·B. */
	void add(int m, int n, int k) {
		run(PLAIN, m, n, k, 1);
	}

	/** C ← A·Bᵀ. */
	void setTransposed(int m, int n, int k) {
		run(TRANSPOSED, m, n, k, 0);
	}

	/** C ← C + A·Bᵀ. */
	void addTransposed(int m, int n, int k) {
		run(TRANSPOSED, m, n, k, 1);
	}

	private void run(int kindOfB, int m, int n, int k, float beta) {
		if (m > 0 && n > 0 && k > 0) {
			openblas_nolapack.cblas_sgemm(ROW_MAJOR, PLAIN, kindOfB, m, n, k, 1, a, a.stride, b, b.stride, beta, c, c.stride);
		}
	}
}
