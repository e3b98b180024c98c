package org.genwright.nn.host;

import org.bytedeco.openblas.global.openblas_nolapack;

/** Row-major float matrix products by BLAS at addresses given per call. */
final class Blas {

	private static final int ROW_MAJOR = 101;
	private static final int PLAIN = 111;
	private static final int TRANSPOSED = 112;

	private final FloatAddress a = new FloatAddress();
	private final FloatAddress b = new FloatAddress();
	private final FloatAddress c = new FloatAddress();

	/** C [m, n] ← A [m, k] · B [k, n]. */
	void product(int m, int n, int k, long addressA, int strideA, long addressB, int strideB, long addressC) {
		openblas_nolapack.cblas_sgemm(ROW_MAJOR, PLAIN, PLAIN, m, n, k, 1, a.aim(addressA), strideA, b.aim(addressB), strideB, 0,
				c.aim(addressC), n);
	}

	/** C [m, n] ← A [m, k] · Bᵀ, B [n, k]. */
	void productTransposed(int m, int n, int k, long addressA, int strideA, long addressB, int strideB, long addressC) {
		openblas_nolapack.cblas_sgemm(ROW_MAJOR, PLAIN, TRANSPOSED, m, n, k, 1, a.aim(addressA), strideA, b.aim(addressB), strideB,
				0, c.aim(addressC), n);
	}

	/** C [m, n] ← C + Aᵀ · B, A [k, m], B [k, n]. */
	void addTransposedProduct(int m, int n, int k, long addressA, int strideA, long addressB, int strideB, long addressC) {
		openblas_nolapack.cblas_sgemm(ROW_MAJOR, TRANSPOSED, PLAIN, m, n, k, 1, a.aim(addressA), strideA, b.aim(addressB), strideB,
				1, c.aim(addressC), n);
	}
}
