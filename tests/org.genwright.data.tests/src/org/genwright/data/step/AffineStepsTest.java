package org.genwright.data.step;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.genwright.core.dataset.Step;
import org.genwright.core.dataset.StepType;
import org.genwright.core.likelihood.LikelihoodKind;
import org.genwright.core.likelihood.Measure;
import org.genwright.core.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AffineStepsTest {

	private static final ArrayExamples TRAIN = ArrayExamples.of(new double[] { 1e6 + 1, -3, 0.001 },
			new double[] { 1e6 + 2, 4, 0.004 }, new double[] { 1e6 + 6, 2, 0.007 }, new double[] { 1e6 + 3, 9, 0.005 });

	static Stream<Arguments> steps() {
		return Stream.of(Arguments.of(new Standardise(), Map.of()), Arguments.of(new Scale(), Map.of("range", "column")),
				Arguments.of(new Scale(), Map.of()));
	}

	@ParameterizedTest
	@MethodSource("steps")
	void logDetIsThatOfTheNumericJacobian(StepType type, Map<String, String> settings) throws Exception {
		Step step = Steps.fit(type, settings, TRAIN);
		double[] x = { 1e6 + 2.5, 1, 0.003 };
		double logDet = 0;
		for (int d = 0; d < x.length; d++) {
			double h = 1e-3 * (d == 0 ? 1000 : 1);
			double[] upper = x.clone();
			double[] lower = x.clone();
			upper[d] += h;
			lower[d] -= h;
			double[] difference = Steps.forward(step, upper);
			double[] subtracted = Steps.forward(step, lower);
			for (int i = 0; i < x.length; i++) {
				double slope = (difference[i] - subtracted[i]) / (2 * h);
				if (i == d) {
					logDet += Math.log(slope);
				} else {
					assertEquals(0, slope);
				}
			}
		}
		assertEquals(logDet, step.forward(x.clone(), 0, Steps.NOISE), 1e-6);
	}

	@ParameterizedTest
	@MethodSource("steps")
	void inverseUndoesForward(StepType type, Map<String, String> settings) throws Exception {
		Step step = Steps.fit(type, settings, TRAIN);
		double[] x = { 1e6 - 17.25, 40, 3 };
		double[] back = Steps.inverse(step, Steps.forward(step, x));
		for (int d = 0; d < x.length; d++) {
			assertEquals(1, back[d] / x[d], 1e-13);
		}
	}

	@ParameterizedTest
	@MethodSource("steps")
	void recordRestoresAnEqualStep(StepType type, Map<String, String> settings) throws Exception {
		Step step = Steps.fit(type, settings, TRAIN);
		Step restored = type.restore(step.record(), Steps.RNG);
		assertEquals(step.record(), restored.record());
		assertEquals(step.describe(), restored.describe());
		assertEquals(type.id(), restored.type());
		assertArrayEquals(Steps.forward(step, 1, 2, 3), Steps.forward(restored, 1, 2, 3));
		assertEquals(step.forward(new double[3], 0, Steps.NOISE), restored.forward(new double[3], 0, Steps.NOISE));
	}

	@ParameterizedTest
	@MethodSource("steps")
	void likelihoodStaysAnExactDensity(StepType type, Map<String, String> settings) throws Exception {
		Step step = Steps.fit(type, settings, TRAIN);
		assertEquals(LikelihoodKind.EXACT, step.kind(LikelihoodKind.EXACT));
		assertEquals(Measure.DENSITY, step.measure(Measure.DENSITY));
	}

	@Test
	void standardisedTrainingRowsHaveMeanZeroAndVarianceOne() throws Exception {
		Step step = Steps.fit(new Standardise(), Map.of(), TRAIN);
		double[] mean = new double[3];
		double[] square = new double[3];
		for (double[] x : TRAIN.values()) {
			double[] u = Steps.forward(step, x);
			for (int d = 0; d < 3; d++) {
				mean[d] += u[d] / 4;
				square[d] += u[d] * u[d] / 4;
			}
		}
		assertArrayEquals(new double[3], mean, 1e-9);
		assertArrayEquals(new double[] { 1, 1, 1 }, square, 1e-9);
	}

	@Test
	void scaleMapsTheTrainingRangeToTheUnitInterval() throws Exception {
		Step columns = Steps.fit(new Scale(), Map.of("range", "column"), TRAIN);
		assertArrayEquals(new double[] { 0, 1, 0.5 }, Steps.forward(columns, 1e6 + 1, 9, 0.004), 1e-12);
		Step common = Steps.fit(new Scale(), Map.of(), ArrayExamples.of(new double[] { 0, 4 }, new double[] { 0, 16 }));
		assertArrayEquals(new double[] { 0.25, 1 }, Steps.forward(common, 4, 16));
		assertEquals(-2 * Math.log(16), common.forward(new double[2], 0, Steps.NOISE), 1e-12);
	}

	@Test
	void constantColumnIsNamed() {
		ArrayExamples constant = new ArrayExamples(List.of("a", "b"), new double[][] { { 1, 0.1 }, { 2, 0.1 }, { 3, 0.1 } });
		assertEquals("Preprocessing step 'standardise', column 'b': expected at least two different values in the training "
				+ "rows, found '0.1' in all 3. Leave the column out, dequantise discrete data first, or use the step 'scale'.",
				Steps.error(new Standardise(), Map.of(), constant));
		assertEquals("Preprocessing step 'scale', column 'b': expected a training range wider than 0 and finite, found '0.1' "
				+ "to '0.1'. Leave the column out, or set range to 'common'.",
				Steps.error(new Scale(), Map.of("range", "column"), constant));
	}

	@Test
	void damagedRecordIsRefused() {
		Map<String, Object> record = Map.of("mean", List.of(1.0, 2.0), "sd", List.of(1.0));
		ProblemException e = assertThrows(ProblemException.class, () -> new Standardise().restore(record, Steps.RNG));
		assertEquals("step-record", e.problems().getFirst().code());
		assertEquals("as many 'sd' above 0 as 'mean'", e.problems().getFirst().expected());
		ProblemException missing = assertThrows(ProblemException.class,
				() -> new Standardise().restore(Map.of("mean", List.of(1.0, "x")), Steps.RNG));
		assertEquals("a list of finite numbers 'mean'", missing.problems().getFirst().expected());
	}
}
