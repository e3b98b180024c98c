package org.genwright.family.mixture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import org.genwright.core.family.Encoder;
import org.genwright.core.family.TrainedModel;
import org.genwright.core.family.TrainingSession;
import org.genwright.core.json.Json;
import org.genwright.core.problem.ProblemException;
import org.genwright.nn.Tensor;
import org.genwright.nn.rng.RandomStream;
import org.genwright.testing.ArrayExamples;
import org.genwright.testing.FamilyRunner;
import org.genwright.testing.Toys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a fitted mixture yields, and how its starts are reported. */
class MixtureModelTest {

	private static final ArrayExamples TOY = Toys.twoClusters(300, 3);

	@ParameterizedTest
	@CsvSource({ "full, 11", "tied, 8", "diagonal, 9", "spherical, 7" })
	void freeParametersAreCountedByForm(String form, long expected) throws ProblemException {
		try (TrainedModel model = mixture(Map.of("components", "2", "covariance", form, "starts", "1")).trained()) {
			assertEquals(expected, model.freeParameters().orElseThrow());
		}
	}

	@ParameterizedTest
	@CsvSource({ "full", "tied", "diagonal", "spherical" })
	void momentsOfTheMixtureAreThoseOfTheData(String form) throws ProblemException {
		// After an M step the mean of the mixture is that of the data, whatever the form.
		try (TrainedModel model = mixture(Map.of("components", "3", "covariance", form, "starts", "2")).trained()) {
			Map<String, Object> map = model.describe();
			double[] mean = new double[2];
			for (int k = 0; k < 3; k++) {
				for (int d = 0; d < 2; d++) {
					mean[d] += number(map, "weights", k) * number(map, "means", k, d);
				}
			}
			double[] expected = new double[2];
			for (int i = 0; i < TOY.x().length; i++) {
				expected[i % 2] += TOY.x()[i] / 300;
			}
			assertArrayEquals(expected, mean, 1e-10);
		}
	}

	@Test
	void responsibilitiesAreTheComponentsSharesOfTheDensity() throws ProblemException {
		try (TrainedModel model = mixture(Map.of("components", "3", "starts", "2")).trained()) {
			Encoder encoder = model.encoder().orElseThrow();
			assertEquals(List.of("component 1", "component 2", "component 3"), encoder.names());
			double[] z = encoder.encode(TOY.x(), 300);
			double[] share = new double[3];
			for (int n = 0; n < 300; n++) {
				assertEquals(1, z[3 * n] + z[3 * n + 1] + z[3 * n + 2], 1e-12);
				for (int k = 0; k < 3; k++) {
					share[k] += z[3 * n + k] / 300;
				}
			}
			for (int k = 0; k < 3; k++) {
				assertEquals(number(model.describe(), "weights", k), share[k], 1e-3, "at a maximum weights are mean shares");
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "full", "tied", "diagonal", "spherical" })
	void reportedParametersCanBeGivenAsInitialOnes(String form, @TempDir Path folder) throws ProblemException, IOException {
		Map<String, String> settings = Map.of("components", "2", "covariance", form, "starts", "2");
		Path file = folder.resolve("initial.json");
		Map<String, Tensor> fitted = mixture(settings).run().weights();
		try (TrainedModel model = mixture(settings).load(fitted)) {
			Files.writeString(file, Json.write(model.describe()));
		}
		Map<String, String> again = new HashMap<>(settings);
		again.putAll(Map.of("initialisation", "given", "initial-parameters", file.toString(), "max-iterations", "1"));
		assertArrayEquals(fitted.get("means").doubles(), mixture(again).run().weights().get("means").doubles(), 1e-3);
	}

	@Test
	void aSampleIsAPrefixOfALongerOne() throws ProblemException {
		try (TrainedModel model = mixture(Map.of("components", "2", "starts", "1")).trained()) {
			double[] few = model.sample(3, OptionalInt.empty(), RandomStream.of(9)).x();
			double[] many = model.sample(30, OptionalInt.empty(), RandomStream.of(9)).x();
			assertArrayEquals(few, Arrays.copyOf(many, 6));
		}
	}

	@Test
	void everyStartIsReportedAndTheBestIsKept() throws ProblemException {
		List<String> messages = new ArrayList<>();
		double best = Double.NEGATIVE_INFINITY;
		try (TrainingSession session = mixture(Map.of("components", "3", "starts", "5")).start()) {
			while (!session.finished()) {
				var report = session.advance();
				if (!report.message().isEmpty()) {
					messages.add(report.message());
					best = Math.max(best, report.scalars().get("train/logLikelihood"));
				}
			}
			try (TrainedModel model = session.model()) {
				double mean = Arrays.stream(model.density().orElseThrow().logProb(TOY.x(), 300)).average().orElseThrow();
				assertEquals(best, mean, 1e-5);
			}
		}
		assertEquals(5, messages.size());
		assertTrue(messages.get(0).startsWith("start 1 of 5 (k-means on standardised columns): log-likelihood -"), messages.get(0));
		assertTrue(messages.get(1).startsWith("start 2 of 5 (random rows as centres)"), messages.get(1));
		assertTrue(messages.get(4).contains("; kept start "), messages.get(4));
	}

	@Test
	void zeroToleranceRunsAllIterations() throws ProblemException {
		assertEquals(2 * 17, mixture(Map.of("components", "2", "starts", "2", "tolerance", "0", "max-iterations", "17")).run().step());
	}

	@ParameterizedTest
	@CsvSource({ "mixed", "k-means", "random" })
	void everyInitialisationFindsTheTwoClusters(String initialisation) throws ProblemException {
		try (TrainedModel model = mixture(Map.of("components", "2", "initialisation", initialisation)).trained()) {
			double first = number(model.describe(), "means", 0, 0);
			double second = number(model.describe(), "means", 1, 0);
			assertEquals(-2, Math.min(first, second), 0.3);
			assertEquals(2, Math.max(first, second), 0.3);
		}
	}

	private static FamilyRunner mixture(Map<String, String> settings) {
		return FamilyRunner.of(new GaussianMixtureFamily(), settings, TOY);
	}

	private static double number(Map<String, Object> map, String key, int... indices) {
		Object value = map.get(key);
		for (int index : indices) {
			value = ((List<?>) value).get(index);
		}
		return (Double) value;
	}
}
