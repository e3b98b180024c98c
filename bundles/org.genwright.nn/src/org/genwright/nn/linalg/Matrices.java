package org.genwright.nn.linalg;

/** Small dense matrices as arrays of rows, in double precision. */
public final class Matrices {

	private Matrices() {
	}

	/** Returns a copy of a matrix, row by row. */
	public static double[][] copy(double[][] a) {
		double[][] copy = new double[a.length][];
		for (int i = 0; i < a.length; i++) {
			copy[i] = a[i].clone();
		}
		return copy;
	}

	/** Returns the diagonal matrix [D, D] with the given diagonal [D]. */
	public static double[][] diagonal(double... diagonal) {
		double[][] a = new double[diagonal.length][diagonal.length]; // [D, D]
		for (int i = 0; i < diagonal.length; i++) {
			a[i][i] = diagonal[i];
		}
		return a;
	}

	/**
	 * Adds weight·x·xᵀ to a symmetric matrix, in place: the symmetric rank-1 update.
	 *
	 * @param a [D, D], symmetric
	 * @param x [D]
	 */
	public static void rankOneUpdateInPlace(double[][] a, double weight, double[] x) {
		for (int i = 0; i < x.length; i++) {
			double scaled = weight * x[i];
			for (int j = 0; j <= i; j++) {
				double sum = a[i][j] + scaled * x[j];
				a[i][j] = sum;
				a[j][i] = sum;
			}
		}
	}

	/** Adds a number to every diagonal element, in place. */
	public static void addToDiagonalInPlace(double[][] a, double value) {
		for (int i = 0; i < a.length; i++) {
			a[i][i] += value;
		}
	}

	static int requireSquare(double[][] a, String what) {
		for (double[] row : a) {
			if (row.length != a.length) {
				throw new IllegalArgumentException(what + ": expected a square matrix with " + a.length
						+ " columns, found a row of " + row.length + ".");
			}
		}
		if (a.length == 0) {
			throw new IllegalArgumentException(what + ": expected at least one row, found none.");
		}
		return a.length;
	}
}
