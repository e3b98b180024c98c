package org.genwright.data.step;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.genwright.core.dataset.Step;
import org.genwright.core.likelihood.LikelihoodKind;
import org.genwright.core.likelihood.Measure;
import org.junit.jupiter.api.Test;

class DequantiseTest {

	private static final ArrayExamples TRAIN = ArrayExamples.of(new double[] { 0, 3 }, new double[] { 16, 5 });

	private static Step step() throws Exception {
		return Steps.fit(new Dequantise(), Map.of(), TRAIN);
	}

	@Test
	void inverseUndoesForward() throws Exception {
		Step step = step();
		double[] x = { 7, 16 };
		for (int epoch = 0; epoch < 1000; epoch++) {
			double[] u = x.clone();
			step.forward(u, 0, Steps.NOISE.child(epoch));
			assertArrayEquals(x, Steps.inverse(step, u));
		}
	}

	@Test
	void noiseIsUniformOnTheUnitInterval() throws Exception {
		Step step = step();
		int n = 20_000;
		int[] tenths = new int[10];
		for (int epoch = 0; epoch < n; epoch++) {
			double[] u = { 7, 0 };
			step.forward(u, 0, Steps.NOISE.child(epoch));
			tenths[(int) (10 * (u[0] - 7))]++;
			tenths[(int) (10 * u[1])]++;
		}
		double expected = 2 * n / 10.0;
		for (int count : tenths) {
			assertEquals(expected, count, 5 * Math.sqrt(expected), Arrays.toString(tenths));
		}
	}

	@Test
	void sameStreamGivesTheSameNoiseAndAnotherStreamOther() throws Exception {
		Step step = step();
		double[] a = Steps.forward(step, 1, 2);
		assertArrayEquals(a, Steps.forward(step, 1, 2));
		double[] b = { 1, 2 };
		step.forward(b, 0, Steps.NOISE.child(1));
		assertFalse(Arrays.equals(a, b));
	}

	@Test
	void volumeIsPreserved() throws Exception {
		Step step = step();
		assertEquals(0, step.forward(new double[] { 3, 4 }, 0, Steps.NOISE));
		double[] low = Steps.forward(step, 3, 4);
		double[] high = Steps.forward(step, 4, 5);
		assertEquals(1, high[0] - low[0], 1e-12);
		assertEquals(1, high[1] - low[1], 1e-12);
	}

	@Test
	void valueBetweenLevelsHasProbabilityZero() throws Exception {
		assertEquals(Double.NEGATIVE_INFINITY, step().forward(new double[] { 3.5, 4 }, 0, Steps.NOISE));
	}

	@Test
	void likelihoodBecomesABoundOnTheMass() throws Exception {
		assertEquals(LikelihoodKind.DEQUANTISED, step().kind(LikelihoodKind.EXACT));
		assertEquals(LikelihoodKind.ELBO, step().kind(LikelihoodKind.ELBO));
		assertEquals(Measure.MASS, step().measure(Measure.DENSITY));
		assertEquals("dequantise: x + U[0, 1)", step().describe());
	}

	@Test
	void samplesAreCutToTheLevels() throws Exception {
		assertArrayEquals(new double[] { 0, 16 }, Steps.inverse(step(), -0.3, 17.2));
		Step wider = Steps.fit(new Dequantise(), Map.of("levels", "32"), TRAIN);
		assertArrayEquals(new double[] { 17, 31 }, Steps.inverse(wider, 17.2, 40));
	}

	@Test
	void recordRestoresAnEqualStep() throws Exception {
		Step step = step();
		Step restored = new Dequantise().restore(step.record(), Steps.RNG);
		assertEquals(step, restored);
		assertTrue(step.record().values().stream().allMatch(Double.class::isInstance));
	}

	@Test
	void continuousDataIsRefused() {
		ArrayExamples continuous = new ArrayExamples(List.of("a", "b"), new double[][] { { 1, 2 }, { 3, 0.25 } });
		assertEquals("Preprocessing step 'dequantise', row 2, column 'b': expected an integer, found '0.25'. Remove the step: "
				+ "continuous data needs no dequantisation.", Steps.error(new Dequantise(), Map.of(), continuous));
	}

	@Test
	void valueBeyondTheLevelsIsRefused() {
		assertEquals("Preprocessing step 'dequantise', row 2, value 1: expected an integer 0 … 15, found '16.0'. Correct the "
				+ "setting 'levels'.", Steps.error(new Dequantise(), Map.of("levels", "16"), TRAIN));
	}
}
