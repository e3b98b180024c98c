package org.genwright.family.mixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

import org.genwright.core.family.TrainedModel;
import org.genwright.core.family.TrainingSession;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.setting.SettingValues;
import org.genwright.core.shape.DataShape;
import org.genwright.testing.ArrayExamples;
import org.genwright.testing.FamilyRunner;
import org.genwright.testing.Toys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said, and what helps, where data or settings do not determine a mixture. */
class DegenerateDataTest {

	private static final ArrayExamples TOY = Toys.twoClusters(40, 2);

	@TempDir
	private Path folder;

	@Test
	void moreComponentsThanRowsAreRefused() {
		ProblemException problem = refused(mixture(TOY, Map.of("components", "41")));
		assertEquals(ProblemException.Kind.INPUT, problem.kind());
		assertEquals("Training data: expected at least as many rows as the mixture has components, 41, found 40 rows of "
				+ "positive weight for 41 components. Set 'components' to at most 40, or train on more rows.",
				problem.getMessage());
	}

	@Test
	void constantColumnIsRefusedByNameAndFittedWithRegularisation() throws ProblemException {
		ArrayExamples data = withColumn(n -> 7);
		ProblemException problem = refused(mixture(data, Map.of("components", "2", "covariance", "diagonal")));
		assertEquals("Training data, column 'x3': expected values that differ between rows, found the value '7.0' in every "
				+ "row. Leave the column out, or set 'regularisation' above 0.", problem.getMessage());
		try (TrainedModel model = mixture(data, Map.of("components", "2", "regularisation", "0.01")).trained()) {
			assertTrue(Arrays.stream(model.density().orElseThrow().logProb(data.x(), 40)).allMatch(Double::isFinite));
		}
	}

	@Test
	void columnThatIsASumOfOthersIsRefusedForFullCovariancesOnly() throws ProblemException {
		ArrayExamples data = withColumn(n -> TOY.x()[2 * n] + 3 * TOY.x()[2 * n + 1]);
		ProblemException problem = refused(mixture(data, Map.of("components", "2", "covariance", "full")));
		assertEquals("Training data: expected more rows than columns, and no column that is a linear combination of others, found "
				+ "40 rows of 3 columns with a singular covariance. Leave out columns that depend on others, set 'covariance' to "
				+ "'diagonal', or set 'regularisation' above 0.", problem.getMessage());
		try (TrainedModel model = mixture(data, Map.of("components", "2", "covariance", "diagonal")).trained()) {
			assertTrue(Arrays.stream(model.density().orElseThrow().logProb(data.x(), 40)).allMatch(Double::isFinite));
		}
	}

	@Test
	void startsThatCollapseAreDroppedWithAMessageAndAllOfThemFailTheRun() throws ProblemException {
		double[] x = new double[60]; // three distinct rows, each twenty times
		for (int n = 0; n < 60; n++) {
			x[n] = n % 3;
		}
		FamilyRunner runner = mixture(ArrayExamples.of(x, 1), Map.of("components", "3", "initialisation", "k-means", "starts", "4"));
		try (TrainingSession session = runner.start()) {
			ProblemException problem = assertThrows(ProblemException.class, () -> {
				while (!session.finished()) {
					String message = session.advance().message();
					assertTrue(message.isEmpty() || message.contains("dropped, as "), message);
				}
			});
			assertEquals(ProblemException.Kind.RUN, problem.kind());
			assertTrue(problem.getMessage().contains("of 4 starts") && problem.getMessage().endsWith(" is singular, in data of "
					+ "only 3 distinct rows. Set 'components' below 3 or set 'regularisation' above 0."), problem::getMessage);
			runner.load(session.checkpoint().weights()).close();
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"full | 20 | Set 'components' lower, set 'regularisation' above 0, or set 'covariance' to 'tied' or 'diagonal'.",
			"diagonal | 30 | Set 'components' lower, set 'regularisation' above 0, or set 'covariance' to 'spherical'.",
			"tied | 39 | Set 'components' lower or set 'regularisation' above 0.",
			"spherical | 30 | Set 'components' lower or set 'regularisation' above 0." })
	void collapseAdvisesOnlyWhatIsNotSetAlready(String covariance, String components, String advice) {
		String message = collapsed(TOY, Map.of("components", components, "covariance", covariance, "starts", "2"));
		assertTrue(message.endsWith(". " + advice), message);
		assertFalse(message.contains("distinct"), message);
	}

	@Test
	void collapseUnderRegularisationAdvisesNoneAboveZero() throws IOException {
		Path file = folder.resolve("far.json");
		Files.writeString(file, "{\"weights\": [0.5, 0.5], \"means\": [[0, 0], [1e6, 1e6]], \"covariances\": [[1, 0], [0, 1]]}");
		assertEquals("Fit, iteration 1 of start 1 of 1 (given parameters): expected components that keep enough rows and variance "
				+ "in at least one of 1 start, found that component 2 is worth 0.00 rows, fewer than 1.00e-08. Set 'components' "
				+ "lower or give other initial parameters.",
				collapsed(TOY, Map.of("components", "2", "covariance", "tied", "regularisation", "1", "initialisation", "given",
						"initial-parameters", file.toString())));
	}

	@Test
	void fewerDistinctRowsThanComponentsAreCounted() {
		String message = collapsed(ArrayExamples.of(new double[] { 1, 2, 1, 2, 2 }, 1),
				Map.of("components", "4", "initialisation", "k-means", "starts", "2"));
		assertTrue(message.endsWith(", in data of only 2 distinct rows. Set 'components' below 2 or set 'regularisation' above 0."),
				message);
	}

	private static String collapsed(ArrayExamples data, Map<String, String> settings) {
		ProblemException problem = assertThrows(ProblemException.class, () -> mixture(data, settings).run());
		assertEquals(ProblemException.Kind.RUN, problem.kind());
		return problem.getMessage();
	}

	@ParameterizedTest
	@ValueSource(strings = { "full", "diagonal", "spherical", "tied" })
	void valueTooLargeToComputeWithIsNamedByRowAndColumn(String covariance) {
		ArrayExamples data = withColumn(n -> n == 6 ? -1e200 : n);
		assertEquals("Training data, row 7, column 'x3': expected a number between -1e140 and 1e140, found '-1.0E200', which is "
				+ "too large to compute variances with. Correct the value, give the column in a larger unit, or leave the row or "
				+ "the column out. Rows are counted from 1.",
				refused(mixture(data, Map.of("components", "2", "covariance", covariance))).getMessage());
	}

	@ParameterizedTest
	@ValueSource(strings = { "full", "diagonal", "spherical", "tied" })
	void valuesUpToTheBoundAreFitted(String covariance) throws ProblemException {
		ArrayExamples data = withColumn(n -> (n % 2 == 0 ? -1e140 : 1e140) * (1 - n / 100.0));
		try (TrainedModel model = mixture(data, Map.of("components", "1", "covariance", covariance)).trained()) {
			assertTrue(Arrays.stream(model.density().orElseThrow().logProb(data.x(), 40)).allMatch(Double::isFinite));
		}
	}

	@Test
	void firstMessageTellsHowManyStartsAreMadeWhereThatIsUnset() throws ProblemException {
		assertEquals("40 starts, as 'starts' is unset", firstMessage(Map.of("components", "2")));
		assertEquals("", firstMessage(Map.of("components", "2", "starts", "3")));
	}

	private static String firstMessage(Map<String, String> settings) throws ProblemException {
		try (TrainingSession session = mixture(TOY, settings).start()) {
			return session.advance().message();
		}
	}

	@Test
	void regularisationMakesTheSameDataFit() throws ProblemException {
		double[] x = new double[60];
		for (int n = 0; n < 60; n++) {
			x[n] = n % 3;
		}
		try (TrainedModel model = mixture(ArrayExamples.of(x, 1),
				Map.of("components", "3", "regularisation", "0.01")).trained()) {
			assertEquals(Math.log(1 / 3.0) - 0.5 * Math.log(2 * Math.PI * 0.01),
					model.density().orElseThrow().logProb(new double[] { 1 }, 1)[0], 1e-6);
		}
	}

	@Test
	void classWithoutEnoughRowsIsNamed() {
		FamilyRunner runner = mixture(TOY, Map.of("components", "3", "conditional", "class"))
				.classes(List.of("left", "right", "middle"));
		assertEquals("Training data of class 'middle': expected at least as many rows as the mixture has components, 3, found "
				+ "0 rows of positive weight for 3 components. Set 'components' to at most 1, or train on more rows.",
				refused(runner).getMessage());
	}

	@Test
	void classConditionalModelNeedsLabels() {
		assertTrue(refused(mixture(TOY, Map.of("conditional", "class"))).getMessage()
				.startsWith("Setting 'conditional': expected data with a label column"));
	}

	@Test
	void givenInitialisationNeedsItsFile() throws ProblemException {
		GaussianMixtureFamily family = new GaussianMixtureFamily();
		SettingValues values = SettingValues.parse(family.settings(), Map.of("initialisation", "given"), "Test");
		List<Problem> problems = family.check(values, DataShape.of(2));
		assertEquals(1, problems.size());
		assertEquals("Setting 'initial-parameters': expected a JSON file, as 'initialisation' is 'given', found none. Name "
				+ "the file, or choose another initialisation.", problems.getFirst().message());
	}

	@Test
	void givenParametersAreCheckedElementByElement() throws IOException {
		assertRefused("{\"weights\": [0.5, 0.6], \"means\": [[0, 0], [1, 1]], \"covariances\": [1, 1]}",
				"'weights': expected positive weights with the sum 1, found the smallest '0.5' and the sum '1.1'");
		assertRefused("{\"weights\": [0.5, 0.5], \"means\": [[0, 0], [1]], \"covariances\": [1, 1]}",
				"'means': expected a list of 2 numbers, found a list of 1");
		assertRefused("{\"weights\": [0.5, 0.5], \"means\": [[0, 0], [1, \"a\"]], \"covariances\": [1, 1]}",
				"'means': expected a finite number, found 'a'");
		assertRefused("{\"weights\": [0.5, 0.5], \"means\": [[0, 0], [1, 1]], \"covariances\": [1, -1]}",
				"'covariances': expected positive definite covariances");
		assertRefused("{\"weights\": [0.5, 0.5], \"means\": [[0, 0], [1, 1]]}", "'covariances': expected a list of 2 numbers, "
				+ "found nothing");
	}

	private void assertRefused(String json, String expected) throws IOException {
		Path file = folder.resolve("initial.json");
		Files.writeString(file, json);
		ProblemException problem = refused(mixture(TOY, Map.of("components", "2", "covariance", "spherical", "initialisation",
				"given", "initial-parameters", file.toString())));
		assertTrue(problem.getMessage().contains(expected), problem::getMessage);
	}

	private static ProblemException refused(FamilyRunner runner) {
		return assertThrows(ProblemException.class, () -> runner.start().close());
	}

	private static FamilyRunner mixture(ArrayExamples data, Map<String, String> settings) {
		return FamilyRunner.of(new GaussianMixtureFamily(), settings, data);
	}

	private static ArrayExamples withColumn(IntToDoubleFunction third) {
		double[] x = new double[3 * 40]; // [N, 3]
		for (int n = 0; n < 40; n++) {
			x[3 * n] = TOY.x()[2 * n];
			x[3 * n + 1] = TOY.x()[2 * n + 1];
			x[3 * n + 2] = third.applyAsDouble(n);
		}
		return ArrayExamples.of(x, 3);
	}
}
