package org.genwright.family.vae;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.genwright.nn.distribution.Categorical;
import org.genwright.nn.distribution.Gaussian;
import org.genwright.nn.rng.RandomSequence;
import org.genwright.nn.rng.RandomStream;
import org.junit.jupiter.api.Test;

class DecoderDistributionTest {

	private static final int DRAWS = 20_000;
	private static final RandomStream RNG = RandomStream.of(5).child("decoders");

	@Test
	void bernoulliIsTheLogarithmOfItsProbabilityHoweverLargeTheLogits() {
		float[] logits = { -80, -3, 0, 2, 90 };
		for (int bit = 0; bit <= 1; bit++) {
			float[] x = new float[5];
			Arrays.fill(x, bit);
			float[] found = Expression.logProb(new BernoulliDecoder(1), 5, VaeRoles.LOGITS, x, logits);
			for (int i = 0; i < 5; i++) {
				double signed = bit == 1 ? logits[i] : -logits[i];
				double expected = -Math.max(-signed, 0) - Math.log1p(Math.exp(-Math.abs(signed)));
				assertEquals(expected, found[i], 1e-5 * (1 + Math.abs(signed)));
			}
		}
	}

	@Test
	void categoricalPicksTheLogitOfTheLevelOfEachDimension() {
		float[] outputs = random(2 * 3 * 4);
		float[] x = { 0, 3, 1, 2, 2, 0 };
		float[] found = Expression.logProb(new CategoricalDecoder(3, 4), 2, VaeRoles.LOGITS, x, outputs);
		for (int n = 0; n < 2; n++) {
			double expected = 0;
			for (int d = 0; d < 3; d++) {
				double[] logits = new double[4];
				for (int v = 0; v < 4; v++) {
					logits[v] = outputs[(n * 3 + d) * 4 + v];
				}
				expected += Categorical.ofLogits(logits).logProb((int) x[3 * n + d]);
			}
			assertEquals(expected, found[n], 1e-5);
		}
	}

	@Test
	void massesOfAllLevelsSumToOne() {
		for (int levels : new int[] { 2, 17, 256 }) {
			assertMassOne(new CategoricalDecoder(1, levels), levels, VaeRoles.LOGITS, random(levels));
			assertMassOne(new LogisticMixtureDecoder(1, 3, levels), levels, VaeRoles.PARAMETERS, random(9));
		}
	}

	private static void assertMassOne(DecoderDistribution decoder, int levels, String port, float[] row) {
		float[] x = new float[levels];
		float[] outputs = new float[levels * row.length];
		for (int v = 0; v < levels; v++) {
			x[v] = v;
			System.arraycopy(row, 0, outputs, v * row.length, row.length);
		}
		double mass = 0;
		for (float logProb : Expression.logProb(decoder, levels, port, x, outputs)) {
			mass += Math.exp(logProb);
		}
		assertEquals(1, mass, 2e-4, decoder::toString);
	}

	@Test
	void logisticMassesAreDifferencesOfTheDistributionFunction() {
		float[] row = { 0.3f, -0.2f, -0.4f, 0.5f, -1, -2 }; // two weights, means, logarithms of scales
		double[] weights = Categorical.ofLogits(0.3, -0.2).probs();
		for (int v : new int[] { 0, 1, 9, 16 }) {
			double expected = 0;
			for (int k = 0; k < 2; k++) {
				double scale = Math.exp(row[4 + k]);
				double above = v == 16 ? 1 : Logistic.sigmoid((2 * v / 16.0 - 1 + 1 / 16.0 - row[2 + k]) / scale);
				double below = v == 0 ? 0 : Logistic.sigmoid((2 * v / 16.0 - 1 - 1 / 16.0 - row[2 + k]) / scale);
				expected += weights[k] * (above - below);
			}
			DecoderDistribution decoder = new LogisticMixtureDecoder(1, 2, 17);
			float[] found = Expression.logProb(decoder, 1, VaeRoles.PARAMETERS, new float[] { v }, row);
			assertEquals(Math.log(expected), found[0], 2e-5);
		}
	}

	@Test
	void logisticMassesFarFromTheMeanStayFinite() {
		float[] sharp = { 0, 0.9f, -6 };
		DecoderDistribution decoder = new LogisticMixtureDecoder(1, 1, 256);
		float[] found = Expression.logProb(decoder, 1, VaeRoles.PARAMETERS, new float[] { 20 }, sharp);
		double slope = (0.9 - (2 * 20 / 255.0 - 1 + 1 / 255.0)) * Math.exp(6);
		assertEquals(-slope, found[0], 1e-2 * slope);
		float[] wide = { 0, 0, 6.5f };
		found = Expression.logProb(decoder, 1, VaeRoles.PARAMETERS, new float[] { 128 }, wide);
		assertEquals(Math.log(2 / 255.0 / (4 * Math.exp(6.5))), found[0], 1e-3);
	}

	@Test
	void gaussianOfANetworkIsTheNormalDensity() {
		GaussianDecoder decoder = new GaussianDecoder(3, NoiseKind.FIXED, 0.7);
		float[] x = random(6);
		float[] mu = random(6);
		float[] found = Expression.logProb(decoder, 2, VaeRoles.MU, x, mu);
		for (int n = 0; n < 2; n++) {
			double[] mean = { mu[3 * n], mu[3 * n + 1], mu[3 * n + 2] };
			double[] point = { x[3 * n], x[3 * n + 1], x[3 * n + 2] };
			assertEquals(Gaussian.spherical(mean, 0.49).logProb(point), found[n], 1e-5);
		}
	}

	@Test
	void meansAreThoseOfDraws() {
		assertMean(new BernoulliDecoder(2), 0.5, new float[] { -1, 0.4f });
		assertMean(new CategoricalDecoder(2, 5), 2, random(10));
		assertMean(new GaussianDecoder(2, NoiseKind.NETWORK, 1), 2, new float[] { 1, -3, 0.5f, -1 });
		assertMean(new LogisticMixtureDecoder(2, 2, 17), 6, random(12));
	}

	/** Asserts that the mean of draws lies within five standard errors of the mean. */
	private static void assertMean(DecoderDistribution decoder, double deviation, float[] row) {
		float[] mean = new float[2];
		decoder.mean(row, 0, mean, 0);
		float[] x = new float[2];
		double[] sum = new double[2];
		RandomSequence rng = RNG.child(decoder.toString()).sequence();
		for (int i = 0; i < DRAWS; i++) {
			decoder.sample(row, 0, rng, x, 0);
			assertTrue(decoder.supports(x[0]) && decoder.supports(x[1]));
			sum[0] += x[0];
			sum[1] += x[1];
		}
		double error = 5 * deviation / Math.sqrt(DRAWS);
		assertEquals(mean[0], sum[0] / DRAWS, error, decoder::toString);
		assertEquals(mean[1], sum[1] / DRAWS, error, decoder::toString);
	}

	@Test
	void onlyValuesThatCanOccurAreSupported() {
		assertTrue(new BernoulliDecoder(1).supports(0.3));
		assertFalse(new BernoulliDecoder(1).supports(1.1));
		assertTrue(new CategoricalDecoder(1, 4).supports(3));
		assertFalse(new CategoricalDecoder(1, 4).supports(4));
		assertFalse(new LogisticMixtureDecoder(1, 1, 4).supports(1.5));
		assertFalse(new GaussianDecoder(1, NoiseKind.FIXED, 1).supports(Double.NaN));
	}

	private static float[] random(int count) {
		float[] values = new float[count];
		for (int i = 0; i < count; i++) {
			values[i] = (float) RNG.normal(i);
		}
		return values;
	}
}
