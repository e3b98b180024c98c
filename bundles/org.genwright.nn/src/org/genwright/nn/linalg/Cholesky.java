package org.genwright.nn.linalg;

import java.util.Arrays;

/**
 * The lower triangular factor L of a symmetric positive definite matrix, A = L·Lᵀ, in double precision. Immutable:
 * arrays given and returned are copies.
 * <p>
 * Source: Matrix Computations (Gene H. Golub, Charles F. Van Loan, 2013), section 4.2.
 */
public final class Cholesky {

	private final double[][] lower; // [D, D]

	private Cholesky(double[][] lower) {
		this.lower = lower;
	}

	/**
	 * Factorises a matrix; only its lower triangle is read.
	 *
	 * @param a [D, D], symmetric, D at least 1
	 * @throws NotPositiveDefiniteException with the first row whose pivot is not positive, or not finite
	 * @throws IllegalArgumentException     if the matrix is not square
	 */
	public static Cholesky of(double[][] a) {
		int size = Matrices.requireSquare(a, "Cholesky factor");
		double[][] lower = new double[size][size]; // [D, D]
		for (int i = 0; i < size; i++) {
			for (int j = 0; j <= i; j++) {
				double sum = a[i][j];
				for (int k = 0; k < j; k++) {
					sum -= lower[i][k] * lower[j][k];
				}
				if (i > j) {
					lower[i][j] = sum / lower[j][j];
				} else if (sum > 0 && sum < Double.POSITIVE_INFINITY) {
					lower[i][i] = Math.sqrt(sum);
				} else {
					throw new NotPositiveDefiniteException(i, sum, size);
				}
			}
		}
		return new Cholesky(lower);
	}

	/**
	 * Wraps a known factor; its upper triangle is ignored.
	 *
	 * @param lower [D, D] with a positive finite diagonal
	 * @throws NotPositiveDefiniteException with the first row whose diagonal element is not positive and finite
	 */
	public static Cholesky ofFactor(double[][] lower) {
		int size = Matrices.requireSquare(lower, "Cholesky factor");
		double[][] copy = new double[size][size]; // [D, D]
		for (int i = 0; i < size; i++) {
			if (!(lower[i][i] > 0 && lower[i][i] < Double.POSITIVE_INFINITY)) {
				throw new NotPositiveDefiniteException(i, lower[i][i], size);
			}
			System.arraycopy(lower[i], 0, copy[i], 0, i + 1);
		}
		return new Cholesky(copy);
	}

	/** Returns D. */
	public int size() {
		return lower.length;
	}

	/** Returns L [D, D] with zeros above the diagonal. */
	public double[][] lower() {
		return Matrices.copy(lower);
	}

	/** Returns A = L·Lᵀ [D, D]. */
	public double[][] matrix() {
		int size = size();
		double[][] a = new double[size][size]; // [D, D]
		for (int i = 0; i < size; i++) {
			for (int j = 0; j <= i; j++) {
				double sum = 0;
				for (int k = 0; k <= j; k++) {
					sum += lower[i][k] * lower[j][k];
				}
				a[i][j] = sum;
				a[j][i] = sum;
			}
		}
		return a;
	}

	/** Returns log det A = 2 Σ log L_ii. */
	public double logDet() {
		double sum = 0;
		for (int i = 0; i < size(); i++) {
			sum += Math.log(lower[i][i]);
		}
		return 2 * sum;
	}

	/** Returns L⁻¹ [D, D], lower triangular: it whitens, L⁻¹·A·L⁻ᵀ = 1. */
	public double[][] inverseLower() {
		int size = size();
		double[][] inverse = new double[size][size]; // [D, D]
		for (int j = 0; j < size; j++) {
			inverse[j][j] = 1 / lower[j][j];
			for (int i = j + 1; i < size; i++) {
				double sum = 0;
				for (int k = j; k < i; k++) {
					sum -= lower[i][k] * inverse[k][j];
				}
				inverse[i][j] = sum / lower[i][i];
			}
		}
		return inverse;
	}

	/** Returns A⁻¹ [D, D]. */
	public double[][] inverse() {
		double[][] whitening = inverseLower();
		int size = size();
		double[][] inverse = new double[size][size]; // [D, D]
		for (int i = 0; i < size; i++) {
			for (int j = 0; j <= i; j++) {
				double sum = 0;
				for (int k = i; k < size; k++) {
					sum += whitening[k][i] * whitening[k][j];
				}
				inverse[i][j] = sum;
				inverse[j][i] = sum;
			}
		}
		return inverse;
	}

	/** Returns y = L⁻¹·b [D] by forward substitution. */
	public double[] solveLower(double[] b) {
		double[] y = requireLength(b);
		for (int i = 0; i < y.length; i++) {
			double sum = y[i];
			for (int k = 0; k < i; k++) {
				sum -= lower[i][k] * y[k];
			}
			y[i] = sum / lower[i][i];
		}
		return y;
	}

	/** Returns x = L⁻ᵀ·b [D] by back substitution. */
	public double[] solveUpper(double[] b) {
		double[] x = requireLength(b);
		for (int i = x.length - 1; i >= 0; i--) {
			double sum = x[i];
			for (int k = i + 1; k < x.length; k++) {
				sum -= lower[k][i] * x[k];
			}
			x[i] = sum / lower[i][i];
		}
		return x;
	}

	/** Returns x = A⁻¹·b [D]. */
	public double[] solve(double[] b) {
		return solveUpper(solveLower(b));
	}

	/** Returns L·z [D]: standard normal numbers z become a draw with covariance A. */
	public double[] multiplyLower(double[] z) {
		double[] product = requireLength(z);
		for (int i = product.length - 1; i >= 0; i--) {
			double sum = 0;
			for (int k = 0; k <= i; k++) {
				sum += lower[i][k] * product[k];
			}
			product[i] = sum;
		}
		return product;
	}

	private double[] requireLength(double[] vector) {
		if (vector.length != size()) {
			throw new IllegalArgumentException("Cholesky factor of a " + size() + " x " + size()
					+ " matrix: expected a vector of length " + size() + ", found " + vector.length + ".");
		}
		return vector.clone();
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Cholesky cholesky && Arrays.deepEquals(lower, cholesky.lower);
	}

	@Override
	public int hashCode() {
		return Arrays.deepHashCode(lower);
	}
}
