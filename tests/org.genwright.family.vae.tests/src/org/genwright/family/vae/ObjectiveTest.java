package org.genwright.family.vae;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.genwright.core.family.StepReport;
import org.genwright.core.family.TrainingContext;
import org.genwright.core.family.TrainingSession;
import org.genwright.core.problem.ProblemException;
import org.genwright.nn.rng.RandomStream;
import org.genwright.testing.ArrayExamples;
import org.genwright.testing.FamilyRunner;
import org.genwright.testing.Toys;
import org.junit.jupiter.api.Test;

/** What a step minimises. */
class ObjectiveTest {

	private static final ArrayExamples TOY = Toys.twoClusters(128, 1);

	@Test
	void lossIsReconstructionPlusDivergenceAndBecomesLess() throws ProblemException {
		try (TrainingSession session = runner(Map.of()).start()) {
			double first = assertWeight(session.advance(), 1);
			double last = first;
			while (!session.finished()) {
				last = assertWeight(session.advance(), 1);
			}
			assertTrue(last < first - 0.3, first + " to " + last);
		}
	}

	@Test
	void betaWeighsTheDivergence() throws ProblemException {
		try (TrainingSession session = runner(Map.of("beta", "2.5")).start()) {
			while (!session.finished()) {
				assertWeight(session.advance(), 2.5);
			}
		}
	}

	@Test
	void warmUpRaisesTheWeightInAStraightLine() throws ProblemException {
		try (TrainingSession session = runner(Map.of("beta", "2", "kl-warm-up", "8")).start()) {
			for (int step = 1; step <= 12; step++) {
				assertWeight(session.advance(), 2 * Math.min(1, step / 8.0));
			}
		}
	}

	@Test
	void divergenceBelowTheFreeBitsCostsThemInstead() throws ProblemException {
		double free = 50;
		try (TrainingSession session = runner(Map.of("free-bits", Double.toString(free), "beta", "0.5")).start()) {
			while (!session.finished()) {
				StepReport report = session.advance();
				assertEquals(0.5 * 2 * free, loss(report) - term(report, "reconstruction"), 1e-3);
			}
		}
	}

	@Test
	void divergenceAboveTheFreeBitsCountsInFull() throws ProblemException {
		double free = 1e-4;
		try (TrainingSession session = runner(Map.of("free-bits", Double.toString(free))).start()) {
			while (!session.finished()) {
				StepReport report = session.advance();
				double counted = loss(report) - term(report, "reconstruction");
				assertTrue(counted >= term(report, "kl") - 1e-5 && counted <= term(report, "kl") + 2 * free + 1e-5);
			}
		}
	}

	@Test
	void validationCountsNeitherWarmUpNorFreeBitsAndTellsDimensions() throws ProblemException {
		FamilyRunner runner = runner(Map.of("kl-warm-up", "1000", "free-bits", "10", "beta", "1.5"));
		TrainingContext context = new TrainingContext(runner.model(), TOY, Optional.of(Toys.twoClusters(100, 2)),
				RandomStream.of(1), Path.of(""));
		try (TrainingSession session = runner.family().trainer().start(context)) {
			StepReport report = null;
			while (!session.finished()) {
				report = session.advance();
			}
			Map<String, Double> scalars = report.scalars();
			double kl = scalars.get("validation/kl");
			assertEquals(scalars.get("validation/reconstruction") + 1.5 * kl, scalars.get("validation/loss"), 1e-6);
			assertEquals(kl, scalars.get("validation/kl/dim-00") + scalars.get("validation/kl/dim-01"), 1e-5);
			assertTrue(scalars.get("validation/active-units") >= 1, "the clusters are told apart");
		}
	}

	private static double assertWeight(StepReport report, double weight) {
		assertEquals(term(report, "reconstruction") + weight * term(report, "kl"), loss(report), 1e-4);
		return loss(report);
	}

	private static double loss(StepReport report) {
		return term(report, "loss");
	}

	private static double term(StepReport report, String term) {
		return report.scalars().get("train/" + term);
	}

	private static FamilyRunner runner(Map<String, String> more) {
		Map<String, String> settings = new LinkedHashMap<>(
				Map.of("latents", "2", "decoder", "gaussian", "steps", "40", "batch-size", "64", "learning-rate", "0.02"));
		settings.putAll(more);
		return FamilyRunner.of(new VaeFamily(), settings, TOY).architecture(VaeDrawing.dense(2, 16, "mu", 2), 0);
	}
}
