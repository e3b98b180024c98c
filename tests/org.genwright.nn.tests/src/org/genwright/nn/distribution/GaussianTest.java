package org.genwright.nn.distribution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.genwright.nn.linalg.Cholesky;
import org.genwright.nn.linalg.NotPositiveDefiniteException;
import org.genwright.nn.rng.RandomSequence;
import org.genwright.nn.rng.RandomStream;
import org.junit.jupiter.api.Test;

class GaussianTest {

	private static final int DRAWS = 100_000;

	private final double[][] covariance = { { 2, 0.8 }, { 0.8, 0.5 } };
	private final Gaussian gaussian = Gaussian.full(new double[] { 1, -2 }, Cholesky.of(covariance));
	private final Gaussian other = Gaussian.diagonal(new double[] { 0, -1 }, new double[] { 3, 1 });

	@Test
	void densityOfTheStandardNormalIsKnown() {
		assertEquals(-0.5 * Math.log(2 * Math.PI) - 0.5 * 9, Gaussian.standard(1).logProb(new double[] { 3 }), 1e-15);
	}

	@Test
	void densityFollowsTheFormulaWithTheInverseMatrix() {
		double det = 2 * 0.5 - 0.8 * 0.8;
		double a = 0.7;
		double b = -0.4;
		double distance = (0.5 * a * a - 2 * 0.8 * a * b + 2 * b * b) / det;
		assertEquals(-Math.log(2 * Math.PI) - 0.5 * Math.log(det) - 0.5 * distance,
				gaussian.logProb(new double[] { 1 + a, -2 + b }), 1e-13);
	}

	@Test
	void densityIntegratesToOne() {
		double step = 0.05;
		double sum = 0;
		for (double x = -10; x < 12; x += step) {
			for (double y = -8; y < 4; y += step) {
				sum += Math.exp(gaussian.logProb(new double[] { x, y })) * step * step;
			}
		}
		assertEquals(1, sum, 1e-6);
	}

	@Test
	void samplesHaveMeanAndCovariance() {
		RandomSequence rng = RandomStream.of(1).sequence();
		double[] sum = new double[2];
		double[] squares = new double[3];
		for (int n = 0; n < DRAWS; n++) {
			double[] x = gaussian.sample(rng);
			sum[0] += x[0];
			sum[1] += x[1];
			squares[0] += (x[0] - 1) * (x[0] - 1);
			squares[1] += (x[0] - 1) * (x[1] + 2);
			squares[2] += (x[1] + 2) * (x[1] + 2);
		}
		double error = 5 / Math.sqrt(DRAWS);
		assertEquals(1, sum[0] / DRAWS, Math.sqrt(2) * error);
		assertEquals(-2, sum[1] / DRAWS, Math.sqrt(0.5) * error);
		assertEquals(2, squares[0] / DRAWS, 2 * Math.sqrt(2) * error);
		assertEquals(0.8, squares[1] / DRAWS, Math.sqrt(1 + 0.64) * error);
		assertEquals(0.5, squares[2] / DRAWS, 0.5 * Math.sqrt(2) * error);
	}

	@Test
	void entropyAndDivergenceAreMeansOverSamples() {
		RandomSequence rng = RandomStream.of(2).sequence();
		double surprise = 0;
		double ratio = 0;
		for (int n = 0; n < DRAWS; n++) {
			double[] x = gaussian.sample(rng);
			surprise -= gaussian.logProb(x) / DRAWS;
			ratio += (gaussian.logProb(x) - other.logProb(x)) / DRAWS;
		}
		assertEquals(gaussian.entropy(), surprise, 0.02);
		assertEquals(gaussian.kl(other), ratio, 0.03);
	}

	@Test
	void divergenceFromItselfIsZero() {
		assertEquals(0, gaussian.kl(gaussian), 1e-14);
	}

	@Test
	void divergenceOfScalarsFollowsTheTextbook() {
		Gaussian p = Gaussian.spherical(new double[] { 1 }, 4);
		Gaussian q = Gaussian.spherical(new double[] { 3 }, 9);
		assertEquals(Math.log(3.0 / 2) + (4 + 4) / 18.0 - 0.5, p.kl(q), 1e-14);
	}

	@Test
	void sphericalEqualsDiagonalEqualsFull() {
		double[] mean = { 1, 2, 3 };
		Gaussian full = Gaussian.full(mean, Cholesky.of(new double[][] { { 2, 0, 0 }, { 0, 2, 0 }, { 0, 0, 2 } }));
		assertEquals(full, Gaussian.spherical(mean, 2));
		assertEquals(full, Gaussian.diagonal(mean, new double[] { 2, 2, 2 }));
	}

	@Test
	void arraysHandedOutAreCopies() {
		gaussian.mean()[0] = 100;
		gaussian.covariance()[0][0] = 100;
		assertArrayEquals(new double[] { 1, -2 }, gaussian.mean());
		assertArrayEquals(covariance[0], gaussian.covariance()[0], 1e-15);
	}

	@Test
	void negativeVarianceIsRefused() {
		assertThrows(NotPositiveDefiniteException.class,
				() -> Gaussian.diagonal(new double[2], new double[] { 1, -1 }));
	}

	@Test
	void pointOfAnotherLengthIsRefused() {
		IllegalArgumentException e = assertThrows(IllegalArgumentException.class,
				() -> gaussian.logProb(new double[3]));
		assertEquals("A Gaussian over 2 dimensions: expected a point of length 2, found 3.", e.getMessage());
	}
}
