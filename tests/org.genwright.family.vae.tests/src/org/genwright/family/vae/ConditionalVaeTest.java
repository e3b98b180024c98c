package org.genwright.family.vae;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import org.genwright.core.evaluation.BayesClassifier;
import org.genwright.core.evaluation.ClassificationReport;
import org.genwright.core.family.Density;
import org.genwright.core.family.LatentModel;
import org.genwright.core.family.Samples;
import org.genwright.core.family.TrainedModel;
import org.genwright.core.problem.ProblemException;
import org.genwright.family.vae.VaeDrawing.Classes;
import org.genwright.nn.linalg.LogSumExp;
import org.genwright.nn.rng.RandomStream;
import org.genwright.testing.ArrayExamples;
import org.genwright.testing.FamilyRunner;
import org.genwright.testing.Toys;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The class-conditional form, on two clusters of which the first has three times as many rows. */
class ConditionalVaeTest {

	private static final ArrayExamples TOY = unbalanced();
	private static TrainedModel model;

	private static ArrayExamples unbalanced() {
		ArrayExamples toy = Toys.twoClusters(600, 1);
		int[] kept = IntStream.range(0, 600).filter(i -> toy.label(i) == 0 || i % 6 == 1).toArray();
		double[] x = new double[2 * kept.length];
		int[] labels = new int[kept.length];
		for (int i = 0; i < kept.length; i++) {
			toy.read(kept[i], 0, x, 2 * i);
			labels[i] = toy.label(kept[i]);
		}
		return ArrayExamples.of(x, labels);
	}

	@BeforeAll
	static void train() throws ProblemException {
		Map<String, String> settings = Map.of("latents", "2", "decoder", "gaussian", "conditional", "class", "steps", "400",
				"batch-size", "64", "learning-rate", "0.01", "elbo-samples", "50");
		VaeDrawing drawing = new VaeDrawing().encoder(2, 16, Classes.JOINED).decoder(16, Classes.JOINED, "mu", 2);
		model = FamilyRunner.of(new VaeFamily(), settings, TOY).classes(List.of("left", "right"))
				.architecture(drawing.drawn(), 0).trained();
	}

	@AfterAll
	static void close() {
		model.close();
	}

	@Test
	void priorIsTheShareOfEachClass() {
		assertArrayEquals(new double[] { Math.log(0.75), Math.log(0.25) }, model.density().orElseThrow().logPrior(), 1e-6);
	}

	@Test
	void bayesRuleClassifies() throws ProblemException {
		BayesClassifier classifier = new BayesClassifier(model.density().orElseThrow(), 2, Double.NEGATIVE_INFINITY);
		ClassificationReport report = ClassificationReport.of(TOY, classifier.classify(TOY), List.of("left", "right"));
		double accuracy = (double) report.toMap().get("accuracy");
		assertTrue(accuracy > 0.95, report.toMap()::toString);
	}

	@Test
	void logProbIsThatOfTheMixtureOfClasses() {
		Density density = model.density().orElseThrow();
		double[] x = Arrays.copyOf(TOY.x(), 10);
		double[] byClass = density.logProbByClass(x, 5);
		double[] logProb = density.logProb(x, 5);
		for (int i = 0; i < 5; i++) {
			assertEquals(LogSumExp.of(Math.log(0.75) + byClass[2 * i], Math.log(0.25) + byClass[2 * i + 1]), logProb[i], 1e-6);
		}
	}

	@Test
	void samplesLieInTheClusterAskedForAndElseFollowThePrior() {
		for (int label = 0; label < 2; label++) {
			Samples samples = model.sample(500, OptionalInt.of(label), RandomStream.of(3));
			int asked = label;
			assertTrue(Arrays.stream(samples.labels()).allMatch(found -> found == asked));
			double mean = 0;
			for (int i = 0; i < 500; i++) {
				mean += samples.x()[2 * i] / 500;
			}
			assertEquals(label == 0 ? -2 : 2, mean, 0.4);
		}
		int[] drawn = model.sample(2000, OptionalInt.empty(), RandomStream.of(4)).labels();
		assertEquals(0.25, Arrays.stream(drawn).average().orElseThrow(), 0.05);
		IllegalArgumentException refused = assertThrows(IllegalArgumentException.class,
				() -> model.sample(1, OptionalInt.of(2), RandomStream.of(4)));
		assertEquals("Samples: expected a class below 2, found 2.", refused.getMessage());
	}

	@Test
	void codesWithoutAClassAreThoseOfTheMostProbableOne() {
		LatentModel latent = model.latent().orElseThrow();
		double[] x = { -2.5, 0.1, 2.5, 1.2 };
		double[] known = latent.encode(x, new int[] { 0, 1 }, 2);
		assertArrayEquals(known, latent.encode(x, new int[] { -1, -1 }, 2), 1e-6);
		assertArrayEquals(known, model.encoder().orElseThrow().encode(x, 2), 1e-6);
		assertEquals(List.of("z0", "z1"), model.encoder().orElseThrow().names());
	}

	@Test
	void sampleMeansAreSmootherThanSamples() {
		double[] means = model.sampleMeans(1000, OptionalInt.of(0), RandomStream.of(3)).x();
		double[] samples = model.sample(1000, OptionalInt.of(0), RandomStream.of(3)).x();
		assertTrue(variance(means) < variance(samples));
	}

	private static double variance(double[] x) {
		double sum = 0;
		double squares = 0;
		for (int i = 1; i < x.length; i += 2) {
			sum += x[i];
			squares += x[i] * x[i];
		}
		int n = x.length / 2;
		return squares / n - sum / n * (sum / n);
	}
}
