package org.genwright.family.vae;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.genwright.core.family.TrainingContext;
import org.genwright.core.family.TrainingSession;
import org.genwright.core.json.JsonObject;
import org.genwright.core.problem.ProblemException;
import org.genwright.nn.rng.RandomStream;
import org.genwright.testing.ArrayExamples;
import org.genwright.testing.FamilyRunner;
import org.genwright.testing.Toys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The posterior that collapses onto the prior. */
class CollapseTest {

	private static final ArrayExamples TOY = Toys.twoClusters(128, 1);

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void collapseIsReportedOnceWithRemedies(boolean validated) throws ProblemException {
		String messages = messages(Map.of("beta", "40"), validated);
		int at = messages.indexOf("Posterior collapse: the decoder ignores the latents");
		assertTrue(at >= 0, messages);
		assertEquals(-1, messages.indexOf("Posterior collapse", at + 1), "once");
		assertTrue(messages.contains("kl-warm-up") && messages.contains("free-bits") && messages.contains("lower beta from 40.0"),
				messages);
		assertEquals(validated, messages.contains("none of 2 is active"));
	}

	@Test
	void latentsInUseRaiseNoAlarm() throws ProblemException {
		assertFalse(messages(Map.of(), true).contains("collapse"));
	}

	@Test
	void warmUpRaisesNoAlarm() throws ProblemException {
		assertFalse(messages(Map.of("beta", "40", "kl-warm-up", "10000"), true).contains("collapse"));
	}

	@Test
	void alarmNeedsThreeLooksInARowAfterTheModelHasSettled() throws ProblemException {
		CollapseWatch watch = new CollapseWatch(VaeOptions.of(runner(Map.of("kl-warm-up", "100")).model().settings()), 10);
		look(watch, 250, 0, 0);
		look(watch, 299, 0, 0);
		for (long step : new long[] { 300, 310, 330, 340 }) {
			assertFalse(look(watch, step, 0.001, 0));
			if (step == 310) {
				assertFalse(look(watch, 320, 4, 2));
			}
		}
		assertTrue(look(watch, 350, 0.001, 0));
	}

	@Test
	void watchGoesOnFromACheckpointAsIfItHadNotStopped() throws ProblemException {
		VaeOptions options = VaeOptions.of(runner(Map.of()).model().settings());
		CollapseWatch watch = new CollapseWatch(options, 10);
		look(watch, 300, 0, 0);
		look(watch, 310, 0, 0);
		watch.step(320, 0.001);
		CollapseWatch resumed = new CollapseWatch(options, 10);
		resumed.recall(new JsonObject(watch.memory(), "Checkpoint"));
		assertEquals(watch.warnings(), resumed.warnings());
		assertEquals(1, watch.warnings().size(), "the third look in a row");
	}

	private static boolean look(CollapseWatch watch, long step, double divergence, int active) {
		watch.step(step, divergence);
		watch.validated(active);
		return !watch.warnings().isEmpty();
	}

	@Test
	void unitsAreActiveWhereTheirMeanVaries() {
		LatentUse use = new LatentUse(3);
		use.add(new float[] { 1000, 0.05f, 1, 1000, -0.05f, -1 }, new float[] { 1, 2, 3 }, 2);
		use.add(new float[] { 1000, 0, 0, 1000, 0, 0, 1000, 0, 0, 1000, 0, 0 }, new float[] { 4, 2, 3 }, 4);
		assertEquals(1, use.activeUnits(), "variances are 0, 0.0008 and 0.33");
		assertEquals(3, use.kl(0), 1e-12);
		use.clear();
		assertEquals(0, use.activeUnits());
		assertEquals(0, use.kl(0));
	}

	private static String messages(Map<String, String> more, boolean validated) throws ProblemException {
		FamilyRunner runner = runner(more);
		Optional<ArrayExamples> validation = validated ? Optional.of(Toys.twoClusters(100, 2)) : Optional.empty();
		TrainingContext context = new TrainingContext(runner.model(), TOY, validation.map(examples -> examples),
				RandomStream.of(1), Path.of(""));
		StringBuilder messages = new StringBuilder();
		try (TrainingSession session = runner.family().trainer().start(context)) {
			while (!session.finished()) {
				messages.append(session.advance().message()).append('\n');
			}
		}
		return messages.toString();
	}

	private static FamilyRunner runner(Map<String, String> more) {
		Map<String, String> settings = new LinkedHashMap<>(
				Map.of("latents", "2", "decoder", "gaussian", "steps", "300", "batch-size", "64", "learning-rate", "0.02"));
		settings.putAll(more);
		return FamilyRunner.of(new VaeFamily(), settings, TOY).architecture(VaeDrawing.dense(2, 8, "mu", 2), 0);
	}
}
