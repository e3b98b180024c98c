package org.genwright.core.job;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;

import org.genwright.core.family.Density;
import org.genwright.core.likelihood.LikelihoodKind;
import org.genwright.core.likelihood.Measure;
import org.junit.jupiter.api.Test;

/** A job that is asked to stop while it evaluates does so before the next chunk. */
class StoppableDensityTest {

	private final List<Integer> chunks = new ArrayList<>();
	private final StopToken stop = new StopToken();

	/** Its figure of a row is the sum of the row. */
	private Density density(int importanceSamples) {
		return new Density() {

			@Override
			public LikelihoodKind kind() {
				return LikelihoodKind.IWAE;
			}

			@Override
			public int importanceSamples() {
				return importanceSamples;
			}

			@Override
			public Measure measure() {
				return Measure.MASS;
			}

			@Override
			public double[] logProb(double[] x, int n) {
				chunks.add(n);
				double[] sums = new double[n];
				for (int i = 0; i < n; i++) {
					sums[i] = x[2 * i] + x[2 * i + 1];
				}
				return sums;
			}

			@Override
			public double[] logProbByClass(double[] x, int n) {
				return x.clone();
			}

			@Override
			public double[] logPrior() {
				return new double[2];
			}
		};
	}

	private static double[] rows(int n) {
		double[] x = new double[2 * n];
		for (int i = 0; i < x.length; i++) {
			x[i] = i;
		}
		return x;
	}

	@Test
	void chunksChangeNoFigure() {
		double[] x = rows(1300);
		assertArrayEquals(density(1).logProb(x, 1300), new StoppableDensity(density(500), stop).logProb(x, 1300));
		assertEquals(List.of(1300, 512, 512, 276), chunks);
		assertArrayEquals(x, new StoppableDensity(density(500), stop).logProbByClass(x, 1300));
	}

	@Test
	void whatCostsOneSampleIsComputedAtOnce() {
		new StoppableDensity(density(0), stop).logProb(rows(1300), 1300);
		assertEquals(List.of(1300), chunks);
	}

	@Test
	void aRequestEndsTheEvaluation() {
		stop.request("a test");
		assertThrows(StoppableDensity.Stopped.class, () -> new StoppableDensity(density(500), stop).logProb(rows(3), 3));
		assertEquals(List.of(), chunks);
	}
}
