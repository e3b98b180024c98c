package org.genwright.nn.distribution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.DoubleStream;

import org.genwright.nn.rng.RandomSequence;
import org.genwright.nn.rng.RandomStream;
import org.junit.jupiter.api.Test;

class MixtureTest {

	private static final int DRAWS = 100_000;

	private final Gaussian left = Gaussian.spherical(new double[] { -2 }, 0.25);
	private final Gaussian right = Gaussian.spherical(new double[] { 3 }, 4);
	private final Mixture<Gaussian> mixture = new Mixture<>(Categorical.ofWeights(1, 3), List.of(left, right));

	@Test
	void densityIsTheWeightedSum() {
		double[] x = { 0.5 };
		double expected = Math.log(0.25 * Math.exp(left.logProb(x)) + 0.75 * Math.exp(right.logProb(x)));
		assertEquals(expected, mixture.logProb(x), 1e-14);
	}

	@Test
	void densityIntegratesToOne() {
		double step = 0.01;
		double sum = 0;
		for (double x = -20; x < 25; x += step) {
			sum += Math.exp(mixture.logProb(new double[] { x })) * step;
		}
		assertEquals(1, sum, 1e-9);
	}

	@Test
	void responsibilitiesFollowBayesRule() {
		double[] x = { -1.5 };
		double first = 0.25 * Math.exp(left.logProb(x));
		double second = 0.75 * Math.exp(right.logProb(x));
		assertArrayEquals(new double[] { first / (first + second), second / (first + second) },
				mixture.responsibilities(x), 1e-14);
	}

	@Test
	void farPointsKeepAFiniteLogDensity() {
		assertEquals(-0.5 * 1e6 * 1e6 / 4, mixture.logProb(new double[] { 1e6 }), 1e7);
		assertEquals(1, DoubleStream.of(mixture.responsibilities(new double[] { 1e6 })).sum(), 1e-14);
	}

	@Test
	void samplesHaveTheMixturesMeanAndVariance() {
		RandomSequence rng = RandomStream.of(3).sequence();
		double sum = 0;
		double squares = 0;
		for (int n = 0; n < DRAWS; n++) {
			double x = mixture.sample(rng)[0];
			sum += x / DRAWS;
			squares += x * x / DRAWS;
		}
		double mean = 0.25 * -2 + 0.75 * 3;
		double second = 0.25 * (0.25 + 4) + 0.75 * (4 + 9);
		assertEquals(mean, sum, 0.05);
		assertEquals(second, squares, 0.25);
	}

	@Test
	void numbersOfWeightsAndComponentsMustAgree() {
		IllegalArgumentException e = assertThrows(IllegalArgumentException.class,
				() -> new Mixture<>(Categorical.ofWeights(1), List.of(left, right)));
		assertEquals("A mixture: expected 1 components as there are weights, found 2.", e.getMessage());
	}

	@Test
	void categoricalEntropyAndDivergenceFollowTheirSums() {
		Categorical p = Categorical.ofWeights(2, 2, 0);
		Categorical q = Categorical.ofLogits(0, Math.log(3), Double.NEGATIVE_INFINITY);
		assertEquals(Math.log(2), p.entropy(), 1e-15);
		assertEquals(0.5 * Math.log(0.5 / 0.25) + 0.5 * Math.log(0.5 / 0.75), p.kl(q), 1e-15);
		assertEquals(Double.POSITIVE_INFINITY, p.kl(Categorical.ofWeights(1, 0, 0)));
		assertEquals(Double.NEGATIVE_INFINITY, p.logProb(2));
	}

	@Test
	void categoricalSamplesFollowTheProbabilities() {
		Categorical p = Categorical.ofWeights(1, 2, 7);
		RandomSequence rng = RandomStream.of(4).sequence();
		double[] shares = new double[3];
		for (int n = 0; n < DRAWS; n++) {
			shares[p.sample(rng)] += 1.0 / DRAWS;
		}
		assertArrayEquals(p.probs(), shares, 0.01);
	}

	@Test
	void negativeWeightIsRefused() {
		IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> Categorical.ofWeights(1, -1));
		assertEquals("A categorical distribution: expected weights of at least 0, found -1.0 for class 1.", e.getMessage());
	}
}
