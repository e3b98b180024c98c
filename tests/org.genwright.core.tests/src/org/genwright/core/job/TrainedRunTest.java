package org.genwright.core.job;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.genwright.core.dataset.ColumnSelection;
import org.genwright.core.dataset.DataSource;
import org.genwright.core.dataset.Part;
import org.genwright.core.dataset.PreparedData;
import org.genwright.core.evaluation.Predictions;
import org.genwright.core.family.Samples;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.run.Run;
import org.genwright.core.run.RunFiles;
import org.genwright.model.edit.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainedRunTest {

	@TempDir
	private Path folder;
	private JobFixture fixture;

	@BeforeEach
	void createFixture() {
		fixture = new JobFixture(folder);
	}

	private TrainedRun open(Run run) throws ProblemException {
		return TrainedRun.open(run, JobFixture.FAMILIES, fixture.datasets, 1);
	}

	@Test
	void samplesAreInTheUnitsOfTheDataAndFollowTheSeed() throws Exception {
		Run run = fixture.step("scale").run().run(); // u = 2 (x - 2.4)
		double[] mean = run.readCheckpoint(12).weights().get("mean").doubles();
		try (TrainedRun trained = open(run)) {
			Samples samples = trained.sample(4000, OptionalInt.empty(), 3);
			double sum = 0;
			for (int i = 0; i < 4000; i++) {
				sum += samples.x()[2 * i];
			}
			// x = u / 2 + 2.4 has mean mean / 2 + 2.4 and standard deviation 1/2; five standard errors.
			assertEquals(mean[0] / 2 + 2.4, sum / 4000, 5 * 0.5 / Math.sqrt(4000));
			assertArrayEquals(samples.x(), trained.sample(4000, OptionalInt.empty(), 3).x());
			assertEquals(12, trained.step());
		}
	}

	@Test
	void likelihoodOfTheOwnDataIsTheRecordedOne() throws Exception {
		Outcome outcome = fixture.step("noise").step("scale").rows("0-2", null, "3-4").run();
		try (TrainedRun trained = open(outcome.run())) {
			List<?> recorded = (List<?>) outcome.results().get("likelihoods");
			assertEquals(recorded.get(1), trained.evaluator().likelihood(trained.data().test(), "test").toMap());
		}
	}

	@Test
	void ownDataIsRecognisedByItsContentAndCutAsItWas() throws Exception {
		Run run = fixture.rows("0-2", null, "3-4").run().run();
		try (TrainedRun trained = open(run)) {
			assertEquals(2, trained.data(DataSource.of("plain")).examples(Part.TEST).size());
		}
	}

	@Test
	void thresholdsReferToTheValidationPartWhereThereIsOne() throws Exception {
		try (TrainedRun trained = open(fixture.rows("0-2", "3", "4").run().run())) {
			assertEquals(Part.VALIDATION, trained.calibration());
			assertEquals(trained.evaluator().logProb(trained.data().validation())[0], trained.quantiles(Part.VALIDATION).at(0.5));
		}
		Run run = fixture.rows("0-3", null, "4").run().run();
		try (TrainedRun trained = open(run)) {
			assertEquals(Part.TRAIN, trained.calibration());
			assertEquals("Run '" + run.id() + "', part 'validation': expected at least one row, found none by the split"
					+ " 'rows train=0-3 test=4-4'. Name another part.",
					assertThrows(ProblemException.class, () -> trained.quantiles(Part.VALIDATION)).getMessage());
		}
	}

	@Test
	void generatedDataIsGeneratedAgainWithItsSettings() throws Exception {
		fixture.data("grid");
		Settings.set(fixture.architecture.getDataset().getSettings(), "rows", "7");
		Run run = fixture.run().run();
		assertEquals(Map.of("rows", "7"), run.record().inputs().dataset().settings());
		try (TrainedRun trained = open(run)) {
			assertArrayEquals(new double[] { 0, 1, 2, 3, 4, 5, 6 }, trained.data().all().readAll(0));
		}
	}

	@Test
	void classesOfOtherDataAreMatchedByName() throws Exception {
		Run run = fixture.data("classes").setting("conditional", "true").setting("steps", "60").run().run();
		Files.writeString(folder.resolve("f.txt"), "1.2 yes\n-0.5 no\n90 no\n");
		DataSource source = new DataSource(folder.resolve("f.txt").toString(),
				new ColumnSelection(List.of(), Optional.of("y"), Optional.empty()), Map.of());
		try (TrainedRun trained = open(run)) {
			PreparedData data = trained.data(source);
			assertEquals(List.of("no", "yes"), trained.classes());
			assertEquals(1, data.all().label(0));
			assertEquals(0, data.all().label(1));
			Predictions predictions = trained.classifier(0.01).classify(data.all());
			assertTrue(predictions.rejected(2));
			assertEquals(1, predictions.posterior(1, 0) + predictions.posterior(1, 1), 1e-12);
			assertEquals(Double.NEGATIVE_INFINITY, trained.classifier(0).classify(data.all()).threshold());
			Samples samples = trained.sample(3, OptionalInt.of(1), 1);
			assertArrayEquals(new int[] { 1, 1, 1 }, samples.labels());
		}
		Files.writeString(folder.resolve("f.txt"), "1.2 yes\n-0.5 maybe\n");
		try (TrainedRun trained = open(run)) {
			ProblemException e = assertThrows(ProblemException.class, () -> trained.data(source));
			assertEquals("Dataset 'matrix', class: expected one of 'no', 'yes', the classes of the model, found 'maybe'."
					+ " Correct the label column, or leave out the rows of that class.", e.getMessage());
		}
	}

	@Test
	void dataOfAnotherWidthIsRefused() throws Exception {
		Run run = fixture.run().run();
		Files.writeString(folder.resolve("f.txt"), "1 2 3\n");
		try (TrainedRun trained = open(run)) {
			ProblemException e = assertThrows(ProblemException.class,
					() -> trained.data(DataSource.of(folder.resolve("f.txt").toString())));
			assertEquals("Dataset 'matrix': expected 2 values per row (a, b), found 3 (a, b, c). Use data of the kind the run was"
					+ " trained on; name a column that holds the class as the label.", e.getMessage());
		}
	}

	@Test
	void whatTheModelCannotDoIsSaid() throws Exception {
		Run run = fixture.run().run();
		try (TrainedRun trained = open(run)) {
			assertEquals("Run '" + run.id() + "': expected a class-conditional model, found a model without classes."
					+ " Train the model with its class-conditional setting on labelled data.",
					assertThrows(ProblemException.class, () -> trained.classifier(0)).getMessage());
			assertEquals("Run '" + run.id() + "': expected data of the shape [1, H, W] or [3, H, W], found [2]."
					+ " Write the samples as a table instead.", assertThrows(ProblemException.class, trained::imageGrid).getMessage());
		}
	}

	@Test
	void runWithoutCheckpointIsRefused() throws Exception {
		Run run = fixture.setting("fail-at", "1").run().run();
		assertEquals("Run '" + run.id() + "': expected a checkpoint, found none. The run failed before its first checkpoint."
				+ " Remove the cause, which its record tells, and train again.",
				assertThrows(ProblemException.class, () -> open(run)).getMessage());
	}

	@Test
	void runWithDamagedCheckpointsOnlyIsRefused() throws Exception {
		Run run = fixture.run().run();
		Path state = RunFiles.checkpoint(run.directory(), 12).resolve(RunFiles.STATE);
		Files.writeString(state, "{");
		assertEquals(List.of("'" + state + "', line 1, column 2: expected valid JSON, found the end of the text too early."
				+ " This checkpoint is damaged and passed over. Restore it from a copy to use it.",
				"Run '" + run.id() + "': expected a checkpoint that is not damaged, found damaged ones only."
						+ " Restore one from a copy, or train again."),
				assertThrows(ProblemException.class, () -> open(run)).getMessage().lines().toList());
	}
}
