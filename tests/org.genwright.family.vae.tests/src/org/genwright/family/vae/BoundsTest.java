package org.genwright.family.vae;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.OptionalInt;

import org.genwright.core.family.Density;
import org.genwright.core.family.Samples;
import org.genwright.core.likelihood.LikelihoodKind;
import org.genwright.core.likelihood.Measure;
import org.genwright.core.problem.ProblemException;
import org.genwright.nn.rng.RandomSequence;
import org.genwright.nn.rng.RandomStream;
import org.junit.jupiter.api.Test;

/** Bounds on log p(x) of a model whose log p(x) is known. */
class BoundsTest {

	private static final int N = 300;
	private static final double[] X = LinearGaussian.points(N);
	private static final double[] EXACT = LinearGaussian.logProb(X);

	@Test
	void boundsAreExactAtTheExactPosterior() throws ProblemException {
		try (VaeModel model = LinearGaussian.model(0, 0, 2000)) {
			double[] elbo = model.density().orElseThrow().logProb(X, N);
			double[] one = model.importanceWeighted(1).orElseThrow().logProb(X, N);
			double[] many = model.importanceWeighted(50).orElseThrow().logProb(X, N);
			for (int i = 0; i < N; i++) {
				assertEquals(EXACT[i], one[i], 2e-5, "every weight is p(x)");
				assertEquals(EXACT[i], many[i], 2e-5);
				assertEquals(EXACT[i], elbo[i], 0.15, "the mean over 2000 draws");
			}
			assertEquals(mean(EXACT), mean(elbo), 0.01);
		}
	}

	@Test
	void boundsOfAnotherPosteriorGrowTowardsTheExactLogProbability() throws ProblemException {
		try (VaeModel model = LinearGaussian.model(0.3, 0.8, 500)) {
			double elbo = mean(model.density().orElseThrow().logProb(X, N));
			double[] bounds = new double[3];
			int[] samples = { 1, 10, 1000 };
			for (int i = 0; i < 3; i++) {
				bounds[i] = mean(model.importanceWeighted(samples[i]).orElseThrow().logProb(X, N));
			}
			double gap = gap(0.3, 0.8);
			assertEquals(mean(EXACT) - gap, elbo, 0.02, "the gap is KL(q ‖ p(z|x))");
			assertEquals(elbo, bounds[0], 0.25, "one sample: the ELBO, with more noise");
			assertTrue(bounds[1] > elbo + 0.5 * gap && bounds[1] < mean(EXACT), () -> Arrays.toString(bounds));
			assertTrue(bounds[2] > bounds[1], () -> Arrays.toString(bounds));
			assertEquals(mean(EXACT), bounds[2], 0.02);
		}
	}

	/** Returns KL(q ‖ p(z|x)) of a posterior that is shifted and scaled. */
	private static double gap(double shift, double logFactor) {
		double gap = 0;
		for (double squares : new double[] { 2.25, 0.5 }) { // Σ_i W_ij²
			double precision = 1 + squares / LinearGaussian.VARIANCE;
			gap += 0.5 * (Math.exp(logFactor) + shift * shift * precision - 1 - logFactor);
		}
		return gap;
	}

	@Test
	void divergenceInClosedFormIsTheMeanOfDraws() {
		Codes codes = new Codes(new float[] { 0.4f, -1.2f }, new float[] { -0.7f, 0.5f });
		RandomSequence rng = RandomStream.of(9).sequence();
		double sum = 0;
		double squares = 0;
		int draws = 100_000;
		for (int s = 0; s < draws; s++) {
			double ratio = 0; // log q(z|x) − log p(z)
			for (int j = 0; j < 2; j++) {
				double eps = rng.normal();
				double z = codes.mu()[j] + Math.exp(0.5 * codes.logVar()[j]) * eps;
				ratio += 0.5 * (z * z - eps * eps - codes.logVar()[j]);
			}
			sum += ratio;
			squares += ratio * ratio;
		}
		double mean = sum / draws;
		assertEquals(codes.kl(0, 2), mean, 5 * Math.sqrt((squares / draws - mean * mean) / draws));
	}

	@Test
	void figureOfAnExampleDependsOnTheExampleAlone() throws ProblemException {
		try (VaeModel model = LinearGaussian.model(0.3, 0.8, 3)) {
			Density density = model.density().orElseThrow();
			double[] all = density.logProb(X, N);
			double[] last = density.logProb(Arrays.copyOfRange(X, 3 * N - 3, 3 * N), 1);
			assertEquals(all[N - 1], last[0], 1e-5);
			assertArrayEquals(all, density.logProb(X, N));
		}
	}

	@Test
	void impossibleDrawsAddNothingToTheImportanceWeightedBound() {
		DrawSums sums = new DrawSums(2, 4);
		for (float logProb : new float[] { Float.NEGATIVE_INFINITY, -3, Float.NEGATIVE_INFINITY, -2 }) {
			sums.add(0, 2, new float[] { logProb, Float.NEGATIVE_INFINITY }, new float[] { 1, 1 });
		}
		assertEquals(Math.log((Math.exp(-2) + Math.exp(-1)) / 4), sums.importanceWeighted()[0], 1e-12);
		assertEquals(Double.NEGATIVE_INFINITY, sums.importanceWeighted()[1]);
	}

	@Test
	void figuresSayWhatTheyAre() throws ProblemException {
		try (VaeModel model = LinearGaussian.model(0, 0, 1)) {
			assertEquals(LikelihoodKind.ELBO, model.density().orElseThrow().kind());
			assertEquals(0, model.density().orElseThrow().importanceSamples());
			assertEquals(Measure.DENSITY, model.density().orElseThrow().measure());
			assertEquals(50, model.importanceWeighted(50).orElseThrow().importanceSamples());
			assertEquals(LikelihoodKind.IWAE, model.importanceWeighted(50).orElseThrow().kind());
		}
	}

	@Test
	void valuesOutsideTheSupportHaveNoProbability() throws ProblemException {
		try (VaeModel model = LinearGaussian.model(0, 0, 1)) {
			assertEquals(Double.NEGATIVE_INFINITY, model.density().orElseThrow()
					.logProb(new double[] { 0, Double.POSITIVE_INFINITY, 0 }, 1)[0]);
		}
	}

	@Test
	void drawsHaveTheMomentsOfTheMarginal() throws ProblemException {
		int n = 20_000;
		try (VaeModel model = LinearGaussian.model(0, 0, 1)) {
			Samples samples = model.sample(n, OptionalInt.empty(), RandomStream.of(3));
			double[][] covariance = LinearGaussian.marginal().covariance();
			double[] mean = LinearGaussian.marginal().mean();
			for (int d = 0; d < 3; d++) {
				double sum = 0;
				double squares = 0;
				for (int i = 0; i < n; i++) {
					double residual = samples.x()[3 * i + d] - mean[d];
					sum += residual;
					squares += residual * residual;
				}
				assertEquals(0, sum / n, 5 * Math.sqrt(covariance[d][d] / n));
				assertEquals(covariance[d][d], squares / n, 5 * covariance[d][d] * Math.sqrt(2.0 / n));
			}
		}
	}

	private static double mean(double[] values) {
		return Arrays.stream(values).average().orElseThrow();
	}
}
