package org.genwright.core.gradient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;

import org.genwright.core.gradient.GradientSettings.Fall;
import org.genwright.core.gradient.GradientSettings.Keep;
import org.genwright.core.gradient.GradientSettings.Method;
import org.genwright.core.job.TrainingSettings;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.setting.Setting;
import org.genwright.core.setting.SettingValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradientSettingsTest {

	private static GradientSettings settings(Map<String, String> texts) throws ProblemException {
		return GradientSettings.of(SettingValues.parse(GradientSettings.declared(), texts, "test"));
	}

	@Test
	void defaultsAreAdamForTwentyEpochs() throws Exception {
		assertEquals(new GradientSettings(20, OptionalLong.empty(), 128, 1e-3, Method.ADAM, 0.9, 0.01, Fall.CONSTANT,
				OptionalLong.empty(), 0, OptionalDouble.empty(), 0, new GradientSettings.Validation(0, 0, Keep.BEST), 0), settings(Map.of()));
	}

	@Test
	void everyTextArrives() throws Exception {
		GradientSettings settings = settings(Map.ofEntries(Map.entry("epochs", "3"), Map.entry("steps", "77"),
				Map.entry("batch-size", "32"), Map.entry("learning-rate", "0.1"), Map.entry("optimiser", "rmsprop"),
				Map.entry("momentum", "0.5"), Map.entry("weight-decay", "0.2"), Map.entry("schedule", "cosine"),
				Map.entry("schedule-steps", "50"), Map.entry("warm-up-steps", "5"), Map.entry("clip-norm", "2.5"),
				Map.entry("average-decay", "0.99"), Map.entry("validate-every", "10"), Map.entry("patience", "4"),
				Map.entry("keep", "last"), Map.entry("sample-every", "6")));
		assertEquals(new GradientSettings(3, OptionalLong.of(77), 32, 0.1, Method.RMSPROP, 0.5, 0.2, Fall.COSINE, OptionalLong.of(50),
				5, OptionalDouble.of(2.5), 0.99, new GradientSettings.Validation(10, 4, Keep.LAST), 6), settings);
	}

	@Test
	void stepsCountInsteadOfEpochs() throws Exception {
		assertEquals(60, settings(Map.of("epochs", "3")).totalSteps(20));
		assertEquals(7, settings(Map.of("epochs", "3", "steps", "7")).totalSteps(20));
	}

	@ParameterizedTest
	@CsvSource({ "1, 1", "63, 1", "128, 2", "500, 7", "5000, 16" })
	void slicesFollowTheBatchSize(int batchSize, int slices) throws Exception {
		assertEquals(slices, settings(Map.of("batch-size", "" + batchSize)).slices());
	}

	@Test
	void boundsAreDeclared() {
		assertEquals("test, 'average-decay': expected a number at least 0 and below 1, found '1'."
				+ " Correct the value, or remove it to use the default 0.",
				assertThrows(ProblemException.class, () -> settings(Map.of("average-decay", "1"))).getMessage());
	}

	@Test
	void namesAreThoseOfNoOtherSettingOfATraining() {
		List<String> others = TrainingSettings.declared().stream().map(Setting::id).toList();
		assertTrue(GradientSettings.declared().stream().map(Setting::id).noneMatch(others::contains));
		assertEquals(GradientSettings.declared().size(), GradientSettings.declared().stream().map(Setting::id).distinct().count());
	}
}
