package org.genwright.data.step;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;

import org.genwright.core.dataset.Step;
import org.genwright.core.likelihood.LikelihoodKind;
import org.genwright.core.likelihood.Measure;
import org.genwright.nn.rng.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BinariseTest {

	private static final ArrayExamples GREY = ArrayExamples.of(new double[] { 0, 4 }, new double[] { 16, 5 });

	private static Step step(String mode) throws Exception {
		return Steps.fit(new Binarise(), Map.of("mode", mode), GREY);
	}

	private static double[] draw(Step step, int row, long epoch, double... x) {
		double[] u = x.clone();
		assertEquals(0, step.forward(u, row, Steps.NOISE.child(epoch).child(row)));
		return u;
	}

	private static double[] greys() {
		double[] x = new double[256];
		Arrays.fill(x, 8);
		return x;
	}

	@Test
	void staticRowsAreDrawnOnce() throws Exception {
		Step step = step("static");
		assertArrayEquals(draw(step, 3, 0, greys()), draw(step, 3, 1, greys()));
		assertFalse(Arrays.equals(draw(step, 3, 0, greys()), draw(step, 4, 0, greys())));
	}

	@Test
	void rowsFromElsewhereAreDrawnFromTheNoise() throws Exception {
		Step step = step("static");
		assertFalse(Arrays.equals(draw(step, -1, 0, greys()), draw(step, -1, 1, greys())));
	}

	@Test
	void dynamicRowsAreDrawnEveryEpoch() throws Exception {
		Step step = step("dynamic");
		assertFalse(Arrays.equals(draw(step, 3, 0, greys()), draw(step, 3, 1, greys())));
		assertArrayEquals(draw(step, 3, 0, greys()), draw(step, 3, 0, greys()));
	}

	@ParameterizedTest
	@CsvSource({ "static, 0", "static, 4", "static, 16", "dynamic, 0", "dynamic, 13", "dynamic, 16" })
	void greyValueIsTheProbabilityOfOne(String mode, double grey) throws Exception {
		Step step = step(mode);
		int n = 10_000;
		double ones = 0;
		for (int row = 0; row < n; row++) {
			ones += draw(step, row, 0, grey, 0)[0];
		}
		double p = grey / 16;
		assertEquals(p, ones / n, 5 * Math.sqrt(p * (1 - p) / n));
	}

	@Test
	void thresholdIsAShareOfTheHighestValue() throws Exception {
		Step half = step("threshold");
		assertArrayEquals(new double[] { 0, 1 }, Steps.forward(half, 7, 8));
		Step quarter = Steps.fit(new Binarise(), Map.of("mode", "threshold", "threshold", "0.25"), GREY);
		assertArrayEquals(new double[] { 0, 1 }, Steps.forward(quarter, 3, 4));
	}

	@Test
	void valuesInTheUnitIntervalAreProbabilities() throws Exception {
		ArrayExamples unit = ArrayExamples.of(new double[] { 0.25, 0.5 }, new double[] { 0.75, 0.9 });
		Step step = Steps.fit(new Binarise(), Map.of("mode", "threshold"), unit);
		assertArrayEquals(new double[] { 0, 1 }, Steps.forward(step, 0.49, 0.5));
		assertArrayEquals(new double[] { 0, 1 }, Steps.inverse(step, 0, 1));
	}

	@ParameterizedTest
	@ValueSource(strings = { "static", "dynamic", "threshold" })
	void inverseGivesTheEndsOfTheGreyScaleAndForwardKeepsThem(String mode) throws Exception {
		Step step = step(mode);
		assertArrayEquals(new double[] { 0, 16 }, Steps.inverse(step, 0, 1));
		assertArrayEquals(new double[] { 0, 1 }, Steps.forward(step, Steps.inverse(step, 0, 1)));
	}

	@Test
	void likelihoodIsAMassOfTheBinaryData() throws Exception {
		assertEquals(LikelihoodKind.EXACT, step("static").kind(LikelihoodKind.EXACT));
		assertEquals(Measure.MASS, step("static").measure(Measure.DENSITY));
		assertEquals("binarise: 1 with probability x / 16, drawn once per row; likelihood of the binary data",
				step("static").describe());
		assertEquals("binarise: 1 with probability x / 16, drawn every epoch; likelihood of the binary data",
				step("dynamic").describe());
		assertEquals("binarise: 1 where x / 16 is at least 0.5; likelihood of the binary data", step("threshold").describe());
	}

	@ParameterizedTest
	@ValueSource(strings = { "static", "dynamic", "threshold" })
	void recordRestoresAnEqualStep(String mode) throws Exception {
		Step step = step(mode);
		Step restored = new Binarise().restore(step.record(), Steps.RNG);
		assertEquals(step, restored);
		assertArrayEquals(draw(step, 9, 2, greys()), draw(restored, 9, 2, greys()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "static", "dynamic", "threshold" })
	void twoLevelsRemain(String mode) throws Exception {
		assertEquals(2, step(mode).levels(16));
		assertEquals(2, step(mode).levels(0));
	}

	@Test
	void drawsCompareUniformNumbersWithGreyValues() throws Exception {
		RandomStream noise = RandomStream.of(3);
		double[] x = IntStream.range(0, 400).mapToDouble(d -> d % 17).toArray();
		step("dynamic").forward(x, -1, noise);
		for (int d = 0; d < x.length; d++) {
			assertEquals(noise.uniform(d) < d % 17 / 16.0 ? 1 : 0, x[d], "value " + d);
		}
	}

	@Test
	void dataThatIsNoGreyScaleIsRefused() {
		String remedy = ". Scale the data to [0, 1] first, or correct the setting 'levels'.";
		assertEquals("Preprocessing step 'binarise', row 2, value 1: expected integers from 0, or values in [0, 1], found "
				+ "'3.0'" + remedy, Steps.error(new Binarise(), Map.of(), ArrayExamples.of(new double[] { 0.5 }, new double[] { 3 })));
		assertEquals("Preprocessing step 'binarise', row 1, value 2: expected a value from 0 to 9, found '-1.0'" + remedy,
				Steps.error(new Binarise(), Map.of(), ArrayExamples.of(new double[] { 9, -1 })));
		assertEquals("Preprocessing step 'binarise', row 2, value 1: expected a value from 0 to 15, found '16.0'" + remedy,
				Steps.error(new Binarise(), Map.of("levels", "16"), GREY));
	}
}
