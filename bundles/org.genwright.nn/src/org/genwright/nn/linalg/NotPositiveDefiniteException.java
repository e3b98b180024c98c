package org.genwright.nn.linalg;

/** A symmetric matrix has no Cholesky factor: a pivot is zero, negative or not a number. */
public final class NotPositiveDefiniteException extends ArithmeticException {

	private static final long serialVersionUID = 1L;

	private final int row;
	private final double pivot;

	NotPositiveDefiniteException(int row, double pivot, int size) {
		super("Cholesky factor of a " + size + " x " + size + " matrix: expected a positive definite matrix, found the pivot "
				+ pivot + " in row " + row + ". Add to the diagonal, or drop the columns that depend on others.");
		this.row = row;
		this.pivot = pivot;
	}

	/** Returns the row, counted from 0, in which the factorisation stopped. */
	public int row() {
		return row;
	}

	/** Returns what remained of the diagonal element of that row. */
	public double pivot() {
		return pivot;
	}
}
