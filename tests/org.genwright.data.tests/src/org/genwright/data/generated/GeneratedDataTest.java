package org.genwright.data.generated;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.genwright.core.dataset.Dataset;
import org.genwright.core.dataset.KnownDensity;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.setting.SettingValues;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every generated set. */
class GeneratedDataTest {

	/** Edge of the square that holds all but 1e-6 of every default law. */
	private static final double HALF = 7;
	/** Spacing of the grid: no wider than the narrowest noise, and a divisor of the checkerboard's squares. */
	private static final double H = 0.1;
	private static final int BINS = 28;
	private static final int PER_BIN = 5;

	static Stream<GeneratedProvider> providers() {
		return Stream.of(new EightGaussians(), new TwoMoons(), new Rings(), new Pinwheel(), new Checkerboard(), new Spiral(),
				new FreeMixture());
	}

	static Dataset open(GeneratedProvider provider, Map<String, String> settings) throws ProblemException {
		return provider.open(SettingValues.parse(provider.settings(), settings, "Test"));
	}

	/** Returns the probability of every bin by the midpoint rule, [BINS, BINS]. */
	private static double[] binProbabilities(KnownDensity density) {
		double[] mass = new double[BINS * BINS];
		int points = BINS * PER_BIN;
		IntStream.range(0, BINS).parallel().forEach(bin -> {
			double[] x = new double[2];
			for (int i = bin * PER_BIN; i < (bin + 1) * PER_BIN; i++) {
				for (int j = 0; j < points; j++) {
					x[0] = -HALF + (i + 0.5) * H;
					x[1] = -HALF + (j + 0.5) * H;
					mass[bin * BINS + j / PER_BIN] += Math.exp(density.logProb(x)) * H * H;
				}
			}
		});
		return mass;
	}

	@ParameterizedTest
	@MethodSource("providers")
	void densityIntegratesToOne(GeneratedProvider provider) throws Exception {
		KnownDensity density = open(provider, Map.of("size", "1")).density().orElseThrow();
		assertEquals(1, sum(binProbabilities(density)), 1e-3);
	}

	private static double sum(double[] values) {
		double sum = 0;
		for (double value : values) {
			sum += value;
		}
		return sum;
	}

	/** Pearson's chi-squared statistic stays within five standard deviations of its mean. */
	@ParameterizedTest
	@MethodSource("providers")
	void histogramOfTheRowsAgreesWithTheDensity(GeneratedProvider provider) throws Exception {
		int n = 40_000;
		Dataset data = open(provider, Map.of("size", Integer.toString(n)));
		double[] probability = binProbabilities(data.density().orElseThrow());
		int[] observed = new int[BINS * BINS];
		int outside = 0;
		double[] x = new double[2];
		for (int row = 0; row < n; row++) {
			data.read(row, x, 0);
			int i = (int) Math.floor((x[0] + HALF) / (H * PER_BIN));
			int j = (int) Math.floor((x[1] + HALF) / (H * PER_BIN));
			if (Math.min(i, j) < 0 || Math.max(i, j) >= BINS) {
				outside++;
			} else {
				observed[i * BINS + j]++;
			}
		}
		double chiSquared = 0;
		int cells = 0;
		double restExpected = n;
		int restObserved = n;
		for (int bin = 0; bin < observed.length; bin++) {
			double expected = n * probability[bin];
			if (expected >= 5) {
				chiSquared += (observed[bin] - expected) * (observed[bin] - expected) / expected;
				restExpected -= expected;
				restObserved -= observed[bin];
				cells++;
			}
		}
		assertTrue(outside <= n / 1000, "outside: " + outside);
		assertEquals(restExpected, restObserved, 6 * Math.sqrt(Math.max(1, restExpected)));
		assertTrue(Math.abs(chiSquared - cells) < 5 * Math.sqrt(2.0 * cells), "chi-squared " + chiSquared + " of " + cells);
	}

	@ParameterizedTest
	@MethodSource("providers")
	void sameSeedGivesSameRowsAndAnotherSeedOthers(GeneratedProvider provider) throws Exception {
		String hash = open(provider, Map.of("size", "50", "seed", "7")).contentHash();
		assertEquals(hash, open(provider, Map.of("size", "50", "seed", "7")).contentHash());
		assertNotEquals(hash, open(provider, Map.of("size", "50", "seed", "8")).contentHash());
	}

	@ParameterizedTest
	@MethodSource("providers")
	void largerSetBeginsWithTheSmaller(GeneratedProvider provider) throws Exception {
		Dataset small = open(provider, Map.of("size", "10"));
		Dataset large = open(provider, Map.of("size", "20"));
		double[] a = new double[2];
		double[] b = new double[2];
		for (int row = 0; row < 10; row++) {
			small.read(row, a, 0);
			large.read(row, b, 0);
			assertArrayEquals(a, b);
		}
	}

	@ParameterizedTest
	@MethodSource("providers")
	void classesOfTheDefaultsAreThoseAnnounced(GeneratedProvider provider) throws Exception {
		Dataset data = open(provider, Map.of());
		assertEquals(provider.info(), data.info());
		assertEquals(2000, data.size());
		long distinct = IntStream.range(0, data.size()).map(data::label).distinct().count();
		assertEquals(Math.max(1, data.info().classes().size()), distinct);
	}
}
