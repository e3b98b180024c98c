package org.genwright.data.step;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.genwright.core.dataset.ConfiguredStep;
import org.genwright.core.dataset.Dataset;
import org.genwright.core.dataset.Datasets;
import org.genwright.core.dataset.Examples;
import org.genwright.core.dataset.Origin;
import org.genwright.core.dataset.Preprocessing;
import org.genwright.core.dataset.StepType;
import org.genwright.core.likelihood.LikelihoodKind;
import org.genwright.core.likelihood.Measure;
import org.genwright.core.setting.SettingValues;
import org.genwright.data.catalogue.Digits;
import org.genwright.nn.rng.RandomStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Dequantised, then standardised digits, as core chains the steps. */
class PreprocessedDigitsTest {

	private static final RandomStream RNG = RandomStream.of(3);
	private static final List<StepType> TYPES = List.of(new Dequantise(), new Standardise());

	private Dataset digits;
	private Preprocessing fitted;

	@BeforeEach
	void fit() throws Exception {
		digits = new Digits().open(SettingValues.parse(List.of(), Map.of(), "Test"));
		List<ConfiguredStep> steps = List.of(configured(TYPES.get(0)), configured(TYPES.get(1)));
		fitted = Preprocessing.fit(steps, digits, IntStream.range(0, 1000).toArray(), RNG);
	}

	private static ConfiguredStep configured(StepType type) throws Exception {
		return new ConfiguredStep(type, SettingValues.parse(type.settings(), Map.of(), "Test"));
	}

	private double[] row(int row) {
		double[] x = new double[64]; // [D]
		digits.read(row, x, 0);
		return x;
	}

	@Test
	void likelihoodIsADequantisedMass() {
		assertEquals(LikelihoodKind.DEQUANTISED, fitted.kind(LikelihoodKind.EXACT));
		assertEquals(Measure.MASS, fitted.measure(Measure.DENSITY));
	}

	@Test
	void logDetIsThatOfTheStandardDeviations() {
		List<?> sd = (List<?>) fitted.steps().get(1).record().get("sd");
		double expected = -sd.stream().mapToDouble(value -> Math.log((Double) value)).sum();
		assertEquals(expected, fitted.forward(row(5), 5, 0, Origin.FITTED), 1e-12);
	}

	@Test
	void inverseUndoesForwardForEveryRow() {
		for (int row = 0; row < digits.size(); row++) {
			double[] u = row(row);
			fitted.forward(u, row, Examples.EVALUATION, Origin.FITTED);
			fitted.inverse(u);
			assertArrayEquals(row(row), u);
		}
	}

	@Test
	void restoredStepsGiveTheSameBits() throws Exception {
		Preprocessing restored = Preprocessing.restore(fitted.record(), new Datasets(List.of(), List.of(), TYPES), RNG);
		double[] u = row(7);
		double[] v = row(7);
		assertEquals(fitted.forward(u, 7, 2, Origin.FITTED), restored.forward(v, 7, 2, Origin.FITTED));
		assertArrayEquals(u, v);
	}
}
