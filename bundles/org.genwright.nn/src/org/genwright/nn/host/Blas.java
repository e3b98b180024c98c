package org.genwright.nn.host;

import org.bytedeco.openblas.global.openblas_nolapack;

/** Row-major float matrix products by BLAS at addresses given per call. */
final class Blas {

	private static final int ROW_MAJOR = 101;
	private static final int PLAIN = 111;
	private static final int TRANSPOSED = 112;

	/** Which of the two matrices is transposed. */
	enum Form {
		/** C = A [m, k] · B [k, n]. */
		PLAIN(Blas.PLAIN, Blas.PLAIN),
		/** C = Aᵀ · B, A [k, m]. */
		FIRST_TRANSPOSED(Blas.TRANSPOSED, Blas.PLAIN),
		/** C = A · Bᵀ, B [n, k]. */
		SECOND_TRANSPOSED(Blas.PLAIN, Blas.TRANSPOSED);

		private final int a;
		private final int b;

		Form(int a, int b) {
			this.a = a;
			this.b = b;
		}
	}

	private final FloatAddress a = new FloatAddress();
	private final FloatAddress b = new FloatAddress();
	private final FloatAddress c = new FloatAddress();
	private int strideA;
	private int strideB;

	/** Aims at the two matrices, each with the number of elements from row to row. */
	Blas of(long addressA, int strideA, long addressB, int strideB) {
		a.aim(addressA);
		b.aim(addressB);
		this.strideA = strideA;
		this.strideB = strideB;
		return this;
	}

	/** C [m, n] ← the product, k being the number of summands of an element. */
	void assign(Form form, int m, int n, int k, long addressC) {
		run(form, m, n, k, 0, addressC);
	}

	/** C [m, n] ← C + the product. */
	void add(Form form, int m, int n, int k, long addressC) {
		run(form, m, n, k, 1, addressC);
	}

	private void run(Form form, int m, int n, int k, float beta, long addressC) {
		openblas_nolapack.cblas_sgemm(ROW_MAJOR, form.a, form.b, m, n, k, 1, a, strideA, b, strideB, beta, c.aim(addressC), n);
	}
}
