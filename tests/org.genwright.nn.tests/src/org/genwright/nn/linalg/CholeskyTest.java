package org.genwright.nn.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;

import org.genwright.nn.rng.RandomSequence;
import org.genwright.nn.rng.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CholeskyTest {

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 8, 17, 64 })
	void factorTimesItsTransposeIsTheMatrix(int size) {
		double[][] a = positiveDefinite(size);
		assertMatrix(a, Cholesky.of(a).matrix(), 1e-13 * size);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 5, 20 })
	void inverseLowerTimesFactorIsTheIdentity(int size) {
		Cholesky cholesky = Cholesky.of(positiveDefinite(size));
		assertMatrix(identity(size), product(cholesky.inverseLower(), cholesky.lower()), 1e-12);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 5, 20 })
	void inverseTimesMatrixIsTheIdentity(int size) {
		double[][] a = positiveDefinite(size);
		assertMatrix(identity(size), product(Cholesky.of(a).inverse(), a), 1e-11);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 5, 20 })
	void solutionsSatisfyTheirEquations(int size) {
		double[][] a = positiveDefinite(size);
		double[] b = vector(size);
		Cholesky cholesky = Cholesky.of(a);
		assertArrayEquals(b, product(a, cholesky.solve(b)), 1e-11);
		assertArrayEquals(b, product(cholesky.lower(), cholesky.solveLower(b)), 1e-12);
		assertArrayEquals(b, product(transpose(cholesky.lower()), cholesky.solveUpper(b)), 1e-12);
		assertArrayEquals(product(cholesky.lower(), b), cholesky.multiplyLower(b), 1e-12);
	}

	@Test
	void logDetIsTheLogarithmOfTheDeterminant() {
		double[][] a = { { 4, 1 }, { 1, 3 } };
		assertEquals(Math.log(11), Cholesky.of(a).logDet(), 1e-15);
	}

	@Test
	void firstRowThatIsNotPositiveIsReported() {
		double[][] a = { { 1, 2, 0 }, { 2, 4, 0 }, { 0, 0, 1 } };
		NotPositiveDefiniteException e = assertThrows(NotPositiveDefiniteException.class, () -> Cholesky.of(a));
		assertEquals(1, e.row());
		assertEquals(0, e.pivot());
		assertEquals("Cholesky factor of a 3 x 3 matrix: expected a positive definite matrix, found the pivot 0.0 in row 1."
				+ " Add to the diagonal, or drop the columns that depend on others.", e.getMessage());
	}

	@Test
	void notANumberIsReported() {
		double[][] a = { { 1, 0 }, { Double.NaN, 1 } };
		NotPositiveDefiniteException e = assertThrows(NotPositiveDefiniteException.class, () -> Cholesky.of(a));
		assertEquals(1, e.row());
	}

	@Test
	void matrixThatIsNotSquareIsRefused() {
		IllegalArgumentException e = assertThrows(IllegalArgumentException.class,
				() -> Cholesky.of(new double[][] { { 1, 0 } }));
		assertEquals("Cholesky factor: expected a square matrix with 1 columns, found a row of 2.", e.getMessage());
	}

	@Test
	void rankOneUpdateAddsTheOuterProduct() {
		double[][] a = { { 1, 2 }, { 2, 5 } };
		Matrices.rankOneUpdateInPlace(a, 2, new double[] { 3, -1 });
		assertMatrix(new double[][] { { 19, -4 }, { -4, 7 } }, a, 0);
	}

	private static double[][] positiveDefinite(int size) {
		RandomSequence rng = RandomStream.of(size).sequence();
		double[][] a = Matrices.diagonal(new double[size]);
		for (int n = 0; n < 2 * size + 1; n++) {
			double[] x = new double[size];
			for (int i = 0; i < size; i++) {
				x[i] = rng.normal();
			}
			Matrices.rankOneUpdateInPlace(a, 1.0 / size, x);
		}
		Matrices.addToDiagonalInPlace(a, 0.01);
		return a;
	}

	private static double[] vector(int size) {
		RandomSequence rng = RandomStream.of(99).sequence();
		double[] b = new double[size];
		for (int i = 0; i < size; i++) {
			b[i] = rng.normal();
		}
		return b;
	}

	private static double[][] identity(int size) {
		double[] ones = new double[size];
		Arrays.fill(ones, 1);
		return Matrices.diagonal(ones);
	}

	private static double[][] transpose(double[][] a) {
		double[][] t = new double[a.length][a.length];
		for (int i = 0; i < a.length; i++) {
			for (int j = 0; j < a.length; j++) {
				t[j][i] = a[i][j];
			}
		}
		return t;
	}

	private static double[] product(double[][] a, double[] b) {
		double[] c = new double[a.length];
		for (int i = 0; i < a.length; i++) {
			for (int j = 0; j < b.length; j++) {
				c[i] += a[i][j] * b[j];
			}
		}
		return c;
	}

	private static double[][] product(double[][] a, double[][] b) {
		double[][] c = new double[a.length][b.length];
		for (int i = 0; i < a.length; i++) {
			for (int j = 0; j < b.length; j++) {
				for (int k = 0; k < b.length; k++) {
					c[i][j] += a[i][k] * b[k][j];
				}
			}
		}
		return c;
	}

	private static void assertMatrix(double[][] expected, double[][] found, double tolerance) {
		for (int i = 0; i < expected.length; i++) {
			assertArrayEquals(expected[i], found[i], tolerance);
		}
	}
}
