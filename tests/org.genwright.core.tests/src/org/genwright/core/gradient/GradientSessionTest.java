package org.genwright.core.gradient;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.genwright.core.family.Checkpoint;
import org.genwright.core.family.StepReport;
import org.genwright.core.problem.ProblemException;
import org.genwright.nn.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GradientSessionTest {

	private final List<StepReport> reports = new ArrayList<>();

	/** Returns the rows in the order they were trained on. */
	private static int[] order(DenoiserFixture fixture) throws ProblemException {
		try (GradientSession session = fixture.start()) {
			while (!session.finished()) {
				session.advance();
			}
			return fixture.learner.trained.stream().flatMapToInt(batch -> IntStream.of(batch.labels())).toArray();
		}
	}

	@Test
	void orderIsAPermutationPerEpochAndAFunctionOfTheSeed() throws Exception {
		int[] order = order(new DenoiserFixture());
		assertEquals(30, order.length);
		for (int epoch = 0; epoch < 3; epoch++) {
			assertArrayEquals(IntStream.range(0, 10).toArray(),
					IntStream.of(order).skip(10 * epoch).limit(10).sorted().toArray(), "epoch " + epoch);
		}
		assertFalse(IntStream.range(0, 10).allMatch(i -> order[i] == order[10 + i]), "epochs differ");
		assertArrayEquals(order, order(new DenoiserFixture()));
		assertFalse(Arrays.equals(order, order(new DenoiserFixture().seed(2))));
	}

	@Test
	void lastSmallerBatchIsABatchOfItsOwn() throws Exception {
		DenoiserFixture fixture = new DenoiserFixture();
		order(fixture);
		assertEquals(List.of(4, 4, 2, 4, 4, 2, 4, 4, 2), fixture.learner.trained.stream().map(Minibatch::n).toList());
		assertEquals(2 * 3, fixture.learner.trained.get(2).x().length);
	}

	@Test
	void noiseIsDrawnAfreshEveryEpochAndNeverForValidation() throws Exception {
		DenoiserFixture fixture = new DenoiserFixture();
		order(fixture);
		assertNotEquals(valueOfRow(0, fixture.learner.trained.subList(0, 3)), valueOfRow(0, fixture.learner.trained.subList(3, 6)));
		assertEquals(3, fixture.learner.validated.size());
		assertArrayEquals(fixture.learner.validated.get(0).x(), fixture.learner.validated.get(1).x());
	}

	private static float valueOfRow(int row, List<Minibatch> batches) {
		for (Minibatch batch : batches) {
			for (int i = 0; i < batch.n(); i++) {
				if (batch.labels()[i] == row) {
					return batch.x()[3 * i];
				}
			}
		}
		throw new AssertionError("row " + row + " is missing");
	}

	@Test
	void validationIsTheMeanOverAllExamples() throws Exception {
		DenoiserFixture fixture = new DenoiserFixture().set("batch-size", "3").set("validate-every", "2").set("steps", "4");
		try (GradientSession session = fixture.start()) {
			session.advance();
			StepReport report = session.advance();
			List<Integer> sizes = fixture.learner.validated.stream().map(Minibatch::n).toList();
			assertEquals(List.of(3, 1), sizes);
			List<Map<String, Double>> means = fixture.learner.validations;
			for (String term : List.of("loss", "error", "penalty")) {
				assertEquals((3 * means.get(0).get(term) + means.get(1).get(term)) / 4, report.scalars().get("validation/" + term), 1e-12);
			}
			assertTrue(report.message().matches("Epoch 1, step 2 of 4: train loss \\S+ \\(error \\S+, penalty \\S+\\);"
					+ " validation loss \\S+ \\(error \\S+, penalty \\S+\\), the least so far\\."), report.message());
		}
	}

	@Test
	void validationChangesNothingOfTheTraining() throws Exception {
		Checkpoint with;
		try (GradientSession session = new DenoiserFixture().set("keep", "last").set("validate-every", "1").start()) {
			with = DenoiserFixture.finish(session, reports);
		}
		try (GradientSession session = new DenoiserFixture().set("keep", "last").withoutValidation().start()) {
			assertEquals(DenoiserFixture.finish(session, reports).weights(), with.weights());
		}
	}

	@Test
	void scalarsAreThoseOfEveryStep() throws Exception {
		try (GradientSession session = new DenoiserFixture().set("schedule", "cosine").start()) {
			DenoiserFixture.finish(session, reports);
		}
		for (int i = 0; i < 9; i++) {
			Map<String, Double> scalars = reports.get(i).scalars();
			assertEquals(0.05 / 2 * (1 + Math.cos(Math.PI * i / 9)), scalars.get("learning-rate"), 1e-12);
			assertEquals(scalars.get("train/loss"), scalars.get("train/error") + scalars.get("train/penalty"),
					1e-6 * scalars.get("train/loss"));
			assertTrue(scalars.get("gradient-norm") > 0);
			assertEquals(i % 3 == 2, scalars.containsKey("validation/loss"));
			assertEquals(i % 3 == 2, scalars.containsKey("examples-per-second"));
			assertEquals(i % 3 == 2, scalars.getOrDefault("memory-bytes", 0.0) > 1e6);
		}
	}

	@Test
	void trainingLearns() throws Exception {
		try (GradientSession session = new DenoiserFixture().set("epochs", "60").start()) {
			DenoiserFixture.finish(session, reports);
		}
		assertTrue(reports.getLast().scalars().get("validation/error") < 0.2 * reports.get(2).scalars().get("validation/error"));
	}

	@Test
	void earlyStoppingEndsTheTrainingAndTheBestWeightsAreTheModels() throws Exception {
		DenoiserFixture fixture = new DenoiserFixture().set("epochs", "1000").set("patience", "3").set("learning-rate", "0.3")
				.set("optimiser", "rmsprop");
		try (GradientSession session = fixture.start()) {
			Map<Long, Map<String, Tensor>> weights = new HashMap<>();
			while (!session.finished()) {
				reports.add(session.advance());
				weights.put(session.step(), session.checkpoint().weights());
			}
			assertTrue(session.step() < 3000, "stopped early");
			List<StepReport> validations = reports.stream().filter(report -> report.scalars().containsKey("validation/loss")).toList();
			long best = validations.stream().min((a, b) -> Double.compare(a.scalars().get("validation/loss"),
					b.scalars().get("validation/loss"))).orElseThrow().step();
			assertEquals(session.step(), best + 9, "three validations later");
			assertTrue(reports.getLast().message().endsWith("No validation loss below that of step " + best
					+ " in 3 validations: the training ends."), reports.getLast().message());
			assertEquals(weights.get(session.step()), session.checkpoint().weights(), "before the end, weights are the last");
			session.conclude();
			assertEquals(weights.get(best), session.checkpoint().weights());
			assertNotEquals(weights.get(session.step()), session.checkpoint().weights());
		}
	}

	@Test
	void lastWeightsAreKeptOnRequest() throws Exception {
		try (GradientSession session = new DenoiserFixture().set("keep", "last").set("optimiser", "rmsprop").set("learning-rate", "0.3")
				.set("epochs", "40").start()) {
			while (!session.finished()) {
				reports.add(session.advance());
			}
			Checkpoint last = session.checkpoint();
			assertFalse(reports.getLast().message().endsWith("the least so far."), "the last weights are not the best");
			session.conclude();
			assertEquals(last, session.checkpoint());
		}
	}

	@Test
	void averagedWeightsAreThoseOfTheModel() throws Exception {
		double decay = 0.8;
		DenoiserFixture fixture = new DenoiserFixture().set("average-decay", "" + decay).set("keep", "last").set("steps", "5");
		try (GradientSession session = fixture.start()) {
			double[] average = doubles(session.checkpoint().weights().get(Denoiser.WEIGHT));
			for (int step = 0; step < 5; step++) {
				session.advance();
				Checkpoint checkpoint = session.checkpoint();
				double[] raw = doubles(checkpoint.optimizer().get(Denoiser.WEIGHT + "#raw"));
				for (int i = 0; i < average.length; i++) {
					average[i] = decay * average[i] + (1 - decay) * raw[i];
				}
				assertArrayEquals(average, doubles(checkpoint.weights().get(Denoiser.WEIGHT)), 1e-6, "step " + step);
				assertEquals(1 + step, checkpoint.weights().get(Denoiser.COUNT).floats()[0], "buffers have no average");
			}
		}
	}

	private static double[] doubles(Tensor tensor) {
		double[] values = new double[tensor.floats().length];
		Arrays.setAll(values, i -> tensor.floats()[i]);
		return values;
	}

	@ParameterizedTest
	@CsvSource({ "adam,constant,0,", "adamw,cosine,0.9,", "adamax,step,0,0.5", "rmsprop,constant,0.5,1", "sgd,cosine,0,0.1" })
	void resumingFromEveryStepEqualsGoingOnToTheBit(String optimiser, String schedule, String decay, String clip) throws Exception {
		DenoiserFixture fixture = new DenoiserFixture().set("optimiser", optimiser).set("schedule", schedule)
				.set("average-decay", decay).set("warm-up-steps", "2").set("patience", "2").set("validate-every", "2");
		if (clip != null) {
			fixture.set("clip-norm", clip);
		}
		List<Checkpoint> checkpoints = new ArrayList<>();
		Checkpoint end;
		try (GradientSession session = fixture.start()) {
			while (!session.finished()) {
				checkpoints.add(session.checkpoint());
				reports.add(session.advance());
				if (session.step() == 4) {
					session.change("learning-rate", "0.01");
				}
			}
			session.conclude();
			end = session.checkpoint();
		}
		for (Checkpoint checkpoint : checkpoints) {
			List<StepReport> later = new ArrayList<>();
			try (GradientSession session = fixture.threads(2).resume(checkpoint)) {
				if (checkpoint.step() < 4) {
					while (session.step() < 4) {
						later.add(session.advance());
					}
					session.change("learning-rate", "0.01");
				}
				assertEquals(end, DenoiserFixture.finish(session, later));
			}
			assertEquals(DenoiserFixture.reproducible(reports.subList((int) checkpoint.step(), reports.size())),
					DenoiserFixture.reproducible(later), "from step " + checkpoint.step());
		}
	}

	@Test
	void threadsChangeNoBit() throws Exception {
		List<Checkpoint> ends = new ArrayList<>();
		for (int threads : new int[] { 1, 2, 3 }) {
			try (GradientSession session = new DenoiserFixture().set("batch-size", "300").threads(threads).start()) {
				assertEquals(4, session.slices());
				ends.add(DenoiserFixture.finish(session, reports));
			}
		}
		assertEquals(ends.get(0), ends.get(1));
		assertEquals(ends.get(0), ends.get(2));
	}

	@Test
	void changedLearningRateCountsFromTheNextStepAndGoesThroughTheSchedule() throws Exception {
		try (GradientSession session = new DenoiserFixture().set("schedule", "step").set("schedule-steps", "2").start()) {
			session.advance();
			assertEquals("Learning rate changed from 0.05 to 0.0005 after step 1.", session.change("learning-rate", "0.0005"));
			assertEquals(0.0005, session.advance().scalars().get("learning-rate"), 1e-15);
			assertEquals(0.00005, session.advance().scalars().get("learning-rate"), 1e-15);
		}
	}

	@Test
	void otherChangesAreRefused() throws Exception {
		try (GradientSession session = new DenoiserFixture().start()) {
			assertEquals("Request to change the learning rate, 'learning-rate': expected a number above 0, found '-1'."
					+ " Correct the value, or remove it to use the default 0.001.",
					assertThrows(ProblemException.class, () -> session.change("learning-rate", "-1")).getMessage());
			assertEquals("Setting 'epochs' of a training: expected 'learning-rate', which can change while training, found another."
					+ " Start a new run with the other value.",
					assertThrows(ProblemException.class, () -> session.change("epochs", "3")).getMessage());
		}
	}

	@Test
	void warningsAreReportedOnceAndLearnersRememberAfterResuming() throws Exception {
		DenoiserFixture fixture = new DenoiserFixture();
		Checkpoint beforeWarning = null;
		Checkpoint afterWarning = null;
		try (GradientSession session = fixture.start()) {
			while (!session.finished()) {
				reports.add(session.advance());
				beforeWarning = session.step() == 5 ? session.checkpoint() : beforeWarning;
				afterWarning = session.step() == 7 ? session.checkpoint() : afterWarning;
			}
		}
		assertEquals(List.of("Warning: Six steps: 6 are done."),
				reports.stream().flatMap(report -> report.message().lines()).filter(line -> line.startsWith("Warning")).toList());
		try (GradientSession session = fixture.resume(afterWarning)) {
			List<StepReport> later = new ArrayList<>();
			DenoiserFixture.finish(session, later);
			assertTrue(later.stream().noneMatch(report -> report.message().contains("Warning")));
		}
		try (GradientSession session = fixture.resume(beforeWarning)) {
			assertTrue(session.advance().message().endsWith("\nWarning: Six steps: 6 are done."));
		}
	}

	@Test
	void checkpointOfAnotherModelIsRefused() throws Exception {
		DenoiserFixture fixture = new DenoiserFixture();
		try (GradientSession session = fixture.start()) {
			Checkpoint checkpoint = session.checkpoint();
			Checkpoint other = new Checkpoint(0, Map.of(Denoiser.BIAS, checkpoint.weights().get(Denoiser.BIAS)), Map.of(), checkpoint.state());
			assertEquals("Checkpoint, tensor '" + Denoiser.WEIGHT + "': expected the shape [3, 3], found none; it has ["
					+ Denoiser.BIAS + "]. The checkpoint is of another model. Restore the run's files from a copy.",
					assertThrows(ProblemException.class, () -> fixture.resume(other)).getMessage());
		}
	}

	@Test
	void patienceNeedsAValidationPart() {
		assertEquals("Setting 'patience': expected a split with a validation part, found none."
				+ " Give the split a validation part, or set patience to 0.",
				assertThrows(ProblemException.class, () -> new DenoiserFixture().withoutValidation().set("patience", "2").start())
						.getMessage());
	}

	@ParameterizedTest
	@ValueSource(strings = { "3", "0" })
	void sheetsAreDueAsAskedOrTwentyTimes(String every) throws Exception {
		List<Long> due = new ArrayList<>();
		try (GradientSession session = new DenoiserFixture().set("steps", "100").set("sample-every", every).start()) {
			assertFalse(session.sampleDue());
			while (!session.finished()) {
				session.advance();
				if (session.sampleDue()) {
					due.add(session.step());
				}
			}
		}
		assertEquals(every.equals("3") ? 33 : 20, due.size());
		assertEquals(every.equals("3") ? 3 : 5, due.getFirst());
	}
}
