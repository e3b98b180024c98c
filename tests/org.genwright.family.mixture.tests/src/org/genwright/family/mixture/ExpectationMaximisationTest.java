package org.genwright.family.mixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.genwright.core.family.TrainingSession;
import org.genwright.core.json.Json;
import org.genwright.core.problem.ProblemException;
import org.genwright.nn.Backend;
import org.genwright.testing.ArrayExamples;
import org.genwright.testing.FamilyRunner;
import org.genwright.testing.Toys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The family's EM against {@link ReferenceMixture}, from the same given parameters. */
class ExpectationMaximisationTest {

	private static final int ITERATIONS = 40;
	private static final ArrayExamples TOY = Toys.twoClusters(200, 5);

	@TempDir
	private Path folder;

	@ParameterizedTest
	@CsvSource({ "full, 0", "tied, 0", "diagonal, 0", "spherical, 0", "full, 0.3", "tied, 0.3", "diagonal, 0.3",
			"spherical, 0.3" })
	void objectiveEqualsTheReferencesInEveryIterationAndNeverFalls(String form, double epsilon)
			throws ProblemException, IOException {
		ReferenceMixture reference = reference(TOY, form, epsilon);
		double before = Double.NEGATIVE_INFINITY;
		double referenceBefore = Double.NEGATIVE_INFINITY;
		try (TrainingSession session = given(reference, TOY, form, epsilon).start()) {
			while (!session.finished()) {
				double objective = objective(session.advance().scalars());
				double expected = reference.iterate();
				assertEquals(expected, objective, 1e-9 * Math.max(1, Math.abs(expected)));
				assertTrue(objective >= before - 1e-6 * Math.max(1, Math.abs(before)), "EM never lowers the objective");
				assertTrue(expected >= referenceBefore - 1e-12 * Math.max(1, Math.abs(referenceBefore)),
						"the reference never lowers the objective");
				before = objective;
				referenceBefore = expected;
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "full, 1e6, 1, 1", "tied, 1e6, 1, 1", "diagonal, 1e6, 1, 1", "spherical, 1e6, 1, 1", "full, 0, 1e4, 1e-4",
			"tied, 0, 1e4, 1e-4", "diagonal, 0, 1e4, 1e-4", "spherical, 0, 1e4, 1e4", "spherical, -1e6, 1e-4, 1e-4",
			"full, 1e6, 1e4, 1e-4" })
	void columnsWithOffsetsAndScalesGiveTheReferencesResult(String form, double offset, double first, double second)
			throws ProblemException, IOException {
		double[] scales = { first, second };
		double[] x = TOY.x().clone();
		for (int i = 0; i < x.length; i++) {
			x[i] = TOY.x()[i] * scales[i % 2] + offset * scales[i % 2];
		}
		ArrayExamples moved = ArrayExamples.of(x, TOY.labels());
		ReferenceMixture reference = reference(TOY, form, 0);
		ReferenceMixture start = reference(moved, form, 0);
		for (int k = 0; k < 2; k++) {
			for (int i = 0; i < 2; i++) {
				start.means[k][i] = (reference.means[k][i] + offset) * scales[i];
				for (int j = 0; j < 2; j++) {
					start.covariances[k][i][j] = reference.covariances[k][i][j] * scales[i] * scales[j];
				}
			}
		}
		try (TrainingSession session = given(start, moved, form, 0).start()) {
			while (!session.finished()) {
				double found = objective(session.advance().scalars()) + Math.log(first) + Math.log(second);
				assertEquals(reference.iterate(), found, 1e-7);
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "full", "tied", "diagonal", "spherical" })
	void weightsCountLikeRepeatedRows(String form) throws ProblemException, IOException {
		double[] weights = new double[200];
		List<Integer> rows = new ArrayList<>();
		for (int n = 0; n < 200; n++) {
			weights[n] = n % 4; // every fourth row counts for nothing
			for (int copy = 0; copy < n % 4; copy++) {
				rows.add(n);
			}
		}
		double[] repeated = new double[2 * rows.size()];
		for (int i = 0; i < repeated.length; i++) {
			repeated[i] = TOY.x()[2 * rows.get(i / 2) + i % 2];
		}
		ArrayExamples weighted = new ArrayExamples(TOY.x(), TOY.labels(), weights);
		ReferenceMixture start = reference(TOY, form, 0);
		try (TrainingSession some = given(start, weighted, form, 0).start();
				TrainingSession all = given(start, ArrayExamples.of(repeated, 2), form, 0).start()) {
			while (!some.finished()) {
				assertEquals(objective(all.advance().scalars()), objective(some.advance().scalars()), 1e-10);
			}
			assertClose(all.checkpoint().weights().get("covariances").doubles(),
					some.checkpoint().weights().get("covariances").doubles(), 1e-8);
		}
	}

	@ParameterizedTest
	@CsvSource({ "full", "tied", "diagonal", "spherical" })
	void kernelSetsFitTheSameParameters(String form) throws ProblemException, IOException {
		FamilyRunner runner = given(reference(TOY, form, 0), TOY, form, 0);
		var host = runner.backend(Backend.HOST).run().weights();
		var nd4j = runner.backend(Backend.ND4J).run().weights();
		for (String name : List.of("weights", "means", "covariances")) {
			assertClose(nd4j.get(name).doubles(), host.get(name).doubles(), 1e-9);
		}
	}

	@Test
	void rowsOfWeightZeroAreLeftOutEvenWhereTheyAreNotFinite() throws ProblemException, IOException {
		double[] x = TOY.x().clone();
		double[] weights = new double[200];
		Arrays.fill(weights, 1);
		x[10] = Double.NaN;
		weights[5] = 0;
		try (TrainingSession session = given(reference(TOY, "full", 0),
				new ArrayExamples(x, TOY.labels(), weights), "full", 0).start()) {
			assertTrue(Double.isFinite(objective(session.advance().scalars())));
		}
	}

	private static double objective(Map<String, Double> scalars) {
		return scalars.getOrDefault("train/logLikelihood", scalars.get("train/penalisedLogLikelihood"));
	}

	private static ReferenceMixture reference(ArrayExamples data, String form, double epsilon) {
		double[][] means = { { -0.5, 0.3 }, { 0.7, -0.2 } };
		double[][][] covariances = { covariance(2, form), covariance(form.equals("tied") ? 2 : 1, form) };
		return new ReferenceMixture(data.x(), data.weights(), form, epsilon, new double[] { 0.4, 0.6 }, means, covariances);
	}

	private static double[][] covariance(double variance, String form) {
		double off = form.equals("full") || form.equals("tied") ? 0.3 : 0;
		return new double[][] { { variance, off }, { off, form.equals("spherical") ? variance : 1.5 * variance } };
	}

	private FamilyRunner given(ReferenceMixture start, ArrayExamples data, String form, double epsilon) throws IOException {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("weights", list(start.mixing));
		map.put("means", lists(start.means));
		map.put("covariances", switch (form) {
			case "full" -> List.of(lists(start.covariances[0]), lists(start.covariances[1]));
			case "tied" -> lists(start.covariances[0]);
			case "diagonal" -> List.of(diagonal(start.covariances[0]), diagonal(start.covariances[1]));
			default -> List.of(start.covariances[0][0][0], start.covariances[1][0][0]);
		});
		Path file = folder.resolve("initial.json");
		Files.writeString(file, Json.write(map));
		return FamilyRunner.of(new GaussianMixtureFamily(), Map.of("components", "2", "covariance", form, "initialisation",
				"given", "initial-parameters", file.toString(), "regularisation", Double.toString(epsilon), "tolerance", "0",
				"max-iterations", Integer.toString(ITERATIONS)), data);
	}

	private static List<Double> diagonal(double[][] matrix) {
		return List.of(matrix[0][0], matrix[1][1]);
	}

	private static List<List<Double>> lists(double[][] rows) {
		return Arrays.stream(rows).map(ExpectationMaximisationTest::list).toList();
	}

	private static List<Double> list(double[] values) {
		return Arrays.stream(values).boxed().toList();
	}

	private static void assertClose(double[] expected, double[] found, double tolerance) {
		assertEquals(expected.length, found.length);
		for (int i = 0; i < expected.length; i++) {
			assertEquals(expected[i], found[i], tolerance * Math.max(1, Math.abs(expected[i])));
		}
	}
}
