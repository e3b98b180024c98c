package org.genwright.core.job;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.genwright.core.family.StepReport;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.run.Run;
import org.genwright.core.run.RunFiles;
import org.genwright.core.run.RunRecord;
import org.genwright.core.run.RunState;
import org.genwright.nn.Backend;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingJobTest {

	@TempDir
	private Path folder;
	private JobFixture fixture;

	@BeforeEach
	void createFixture() {
		fixture = new JobFixture(folder);
	}

	private static double normal(double[] x, double[] mean) {
		double sum = -0.5 * x.length * Math.log(2 * Math.PI);
		for (int d = 0; d < x.length; d++) {
			sum -= 0.5 * (x[d] - mean[d]) * (x[d] - mean[d]);
		}
		return sum;
	}

	@Test
	void finishedRunHasAllItsFiles() throws Exception {
		Outcome outcome = fixture.run();
		assertEquals(RunState.FINISHED, outcome.state());
		assertEquals(12, outcome.step());
		Path run = outcome.run().directory();
		for (String file : List.of(RunFiles.RUN, RunFiles.ARCHITECTURE, RunFiles.LOG)) {
			assertTrue(Files.size(run.resolve(file)) > 0, file);
		}
		try (var files = Files.list(run)) {
			assertEquals(1, files.filter(file -> file.getFileName().toString().startsWith("events.out.tfevents.")).count());
		}
		assertEquals(List.of(12L), outcome.run().checkpoints());
		assertFalse(Files.exists(run.resolve(RunFiles.LOCK)));
		assertEquals(12, outcome.run().history().points("train/distance").size());
		assertTrue(Files.readString(run.resolve(RunFiles.LOG)).contains("Two steps are done."));
	}

	@Test
	void recordTellsWhatWasAskedAndWhatHappened() throws Exception {
		fixture.setting("steps", "7").training("checkpoint-steps", "3").rows("0-2", null, "3-4");
		RunRecord record = fixture.job().run(fixture.request().with(7).with(new ComputeOptions(Backend.HOST, 3)), fixture.store,
				JobListener.NONE, new StopToken()).run().record();
		assertEquals("Toy model", record.name());
		assertEquals("toy.genmodel", record.inputs().model());
		assertEquals("toy", record.inputs().family().id());
		assertEquals("plain", record.inputs().dataset().source());
		assertEquals("rows train=0-2 test=3-4", record.inputs().split().spec());
		assertEquals(3, record.inputs().split().train());
		assertEquals(7L, record.inputs().settings().get("steps"));
		assertEquals(3L, record.inputs().training().get("checkpoint-steps"));
		assertEquals(7, record.inputs().seed());
		assertEquals(Backend.HOST, record.environment().backend());
		assertEquals(3, record.environment().threads());
		assertEquals("0.1.0", record.environment().versions().get("genwright"));
		assertEquals(7, record.progress().step());
		assertTrue(record.progress().ended().isPresent());
	}

	@Test
	void resultsHoldLikelihoodsOfEveryPartInTheUnitsOfTheData() throws Exception {
		Outcome outcome = fixture.rows("0-2", null, "3-4").step("scale").run();
		double[] u = outcome.run().readCheckpoint(12).weights().get("mean").doubles(); // mean of u = 2 (x - c), c = (1 + 2 + 4) / 3
		double[][] rows = { { 1, 5 }, { 2, 7 }, { 4, 6 }, { 3, 9 }, { 2, 4 } };
		double[] logProb = new double[5];
		for (int i = 0; i < 5; i++) {
			double[] x = { 2 * (rows[i][0] - 7 / 3.0), 2 * (rows[i][1] - 7 / 3.0) };
			logProb[i] = normal(x, u) + 2 * Math.log(2);
		}
		List<?> likelihoods = (List<?>) outcome.results().get("likelihoods");
		Map<?, ?> train = (Map<?, ?>) likelihoods.get(0);
		Map<?, ?> test = (Map<?, ?>) likelihoods.get(1);
		assertEquals(2, likelihoods.size());
		assertEquals("train", train.get("split"));
		assertEquals("EXACT", train.get("kind"));
		assertEquals(logProb[0] + logProb[1] + logProb[2], (Double) train.get("logLikelihood"), 1e-9);
		assertEquals("test", test.get("split"));
		assertEquals(-(logProb[3] + logProb[4]) / 2, (Double) test.get("nll"), 1e-9);
	}

	@Test
	void partsGivenAtLaunchReplaceThoseOfTheModel() throws Exception {
		fixture.rows("0-2", "", "3-4");
		DataChoice choice = new DataChoice(Optional.empty(), Path.of(""), Optional.empty(), Optional.empty(), Optional.of("rows train=0-3 test=4-4"));
		Outcome outcome = fixture.job().run(fixture.request().with(choice), fixture.store, JobListener.NONE, new StopToken());
		assertEquals(4, outcome.run().record().inputs().split().train());
		assertEquals(1, outcome.run().record().inputs().split().test());
	}

	@Test
	void aRequestWhileEvaluatingStopsTheRunThatResumeFinishes() throws Exception {
		StopToken stop = new StopToken();
		JobListener listener = new JobListener() {
			@Override
			public void message(String line) {
				if (line.equals("Evaluating the model.")) {
					stop.request("a test");
				}
			}
		};
		Outcome stopped = fixture.job().run(fixture.request(), fixture.store, listener, stop);
		assertEquals(RunState.STOPPED, stopped.state());
		assertEquals(Map.of(), stopped.results());
		Outcome finished = fixture.resume(stopped.run());
		assertEquals(RunState.FINISHED, finished.state());
		assertEquals(fixture.run().results(), finished.results());
	}

	@Test
	void resultsHoldInformationCriteriaAndParameters() throws Exception {
		Outcome outcome = fixture.run();
		double logLikelihood = (Double) outcome.results().get("logLikelihood");
		assertEquals(2L, outcome.results().get("df"));
		assertEquals(5L, outcome.results().get("n"));
		assertEquals(2 * logLikelihood - 2 * Math.log(5), (Double) outcome.results().get("bic"), 1e-12);
		assertEquals(4 - 2 * logLikelihood, (Double) outcome.results().get("aic"), 1e-12);
		assertEquals("2 logLikelihood - df ln n: higher is better", outcome.results().get("bicConvention"));
		assertEquals("2 df - 2 logLikelihood: lower is better", outcome.results().get("aicConvention"));
		double[] mean = outcome.run().readCheckpoint(12).weights().get("mean").doubles();
		assertEquals(Map.of("mean", List.of(mean[0], mean[1])), outcome.results().get("parameters"));
		assertEquals(outcome.results().keySet(), outcome.run().record().results().keySet());
	}

	@Test
	void boundsThroughNoiseAreSaidToBeBoundsAndHaveNoCriteria() throws Exception {
		Outcome outcome = fixture.step("noise").run();
		Map<?, ?> train = (Map<?, ?>) ((List<?>) outcome.results().get("likelihoods")).getFirst();
		assertEquals("DEQUANTISED", train.get("kind"));
		assertEquals("MASS", train.get("measure"));
		assertEquals(train.get("logLikelihood"), outcome.results().get("logLikelihood"));
		assertEquals(5L, outcome.results().get("n"));
		assertHasNoCriteria(outcome);
	}

	private static void assertHasNoCriteria(Outcome outcome) {
		for (String key : List.of("df", "bic", "bicConvention", "aic", "aicConvention")) {
			assertFalse(outcome.results().containsKey(key), key);
		}
	}

	@Test
	void classConditionalModelIsEvaluatedAsAClassifier() throws Exception {
		Outcome outcome = fixture.data("classes").rows("0-3", null, "4").setting("conditional", "true").setting("steps", "40").run();
		Map<?, ?> reports = (Map<?, ?>) outcome.results().get("classification");
		assertEquals(List.of("train", "test"), List.copyOf(reports.keySet()));
		assertEquals(4L, ((Map<?, ?>) reports.get("train")).get("examples"));
		assertEquals(List.of("no", "yes"), ((Map<?, ?>) reports.get("train")).get("classes"));
		Map<?, ?> train = (Map<?, ?>) ((List<?>) outcome.results().get("likelihoods")).getFirst();
		assertEquals(train.get("logLikelihood"), outcome.results().get("logLikelihood"));
		assertEquals(4L, outcome.results().get("n"));
		assertHasNoCriteria(outcome);
	}

	@Test
	void sameSeedGivesTheSameFilesWhateverTheThreads() throws Exception {
		fixture.step("noise");
		Run first = fixture.run().run();
		Run second = fixture.job().run(fixture.request().with(new ComputeOptions(Backend.AUTO, 7)), fixture.store, JobListener.NONE,
				new StopToken()).run();
		Run other = fixture.job().run(fixture.request().with(2), fixture.store, JobListener.NONE, new StopToken()).run();
		for (String file : List.of(RunFiles.WEIGHTS, RunFiles.OPTIMIZER, RunFiles.STATE)) {
			assertArrayEquals(JobFixture.bytes(RunFiles.checkpoint(first.directory(), 12).resolve(file)),
					JobFixture.bytes(RunFiles.checkpoint(second.directory(), 12).resolve(file)), file);
		}
		assertFalse(Arrays.equals(JobFixture.weights(first, 12), JobFixture.weights(other, 12)));
	}

	@Test
	void checkpointsFollowTheirCadenceAndTheNewestStay() throws Exception {
		List<Long> written = new ArrayList<>();
		Outcome outcome = fixture.setting("steps", "9").training("checkpoint-steps", "2").training("keep-checkpoints", "2")
				.run(new JobListener() {
					@Override
					public void checkpointWritten(long step) {
						written.add(step);
					}
				});
		assertEquals(List.of(2L, 4L, 6L, 8L, 9L), written);
		assertEquals(List.of(8L, 9L), outcome.run().checkpoints());
	}

	@Test
	void trainingEndsAfterTheLargestNumberOfSteps() throws Exception {
		Outcome outcome = fixture.training("max-steps", "4").run();
		assertEquals(RunState.FINISHED, outcome.state());
		assertEquals(4, outcome.step());
	}

	@Test
	void failingStepLeavesTheLastGoodCheckpointAndItsMessage() throws Exception {
		Outcome outcome = fixture.training("checkpoint-steps", "2").setting("fail-at", "8").run();
		assertEquals(RunState.FAILED, outcome.state());
		assertEquals("Step 8, mean: expected a finite mean, found 'NaN'. Regularise.", outcome.failure().orElseThrow().getMessage());
		assertEquals("Step 8, mean: expected a finite mean, found 'NaN'. Regularise.", outcome.run().record().error());
		assertEquals(RunState.FAILED, outcome.run().record().state());
		assertEquals(6, outcome.run().latestCheckpoint().checkpoint().orElseThrow().step());
		assertEquals(6, outcome.step());
		assertTrue(outcome.results().isEmpty());
	}

	@Test
	void figureThatIsNotFiniteStopsTheRunBeforeItIsRecorded() throws Exception {
		Outcome outcome = fixture.training("checkpoint-steps", "1").setting("nan-at", "5").run();
		assertEquals(RunState.FAILED, outcome.state());
		assertEquals("Step 5, 'train/distance': expected a finite number, found 'NaN'. The last good checkpoint is kept."
				+ " Standardise the data, regularise more, or try another seed.", outcome.run().record().error());
		assertEquals(List.of(2L, 3L, 4L), outcome.run().checkpoints());
		assertEquals(4, outcome.run().history().points("train/distance").size());
	}

	@Test
	void defectIsAFailureWhoseTraceIsInTheLogOnly() throws Exception {
		Outcome outcome = fixture.setting("defect-at", "3").run();
		assertEquals(RunState.FAILED, outcome.state());
		assertEquals("Step 3: expected a step without a defect, found 'java.lang.IllegalStateException: a defect'."
				+ " The last good checkpoint is kept. Please report this with the run's log.txt.", outcome.run().record().error());
		assertTrue(Files.readString(outcome.run().directory().resolve(RunFiles.LOG)).contains("at org.genwright.core.job.ToyFamily"));
	}

	@Test
	void listenerHearsEveryStep() throws Exception {
		List<String> heard = new ArrayList<>();
		fixture.setting("steps", "2").run(new JobListener() {
			@Override
			public void started(Run run) {
				heard.add("started " + run.record().state());
			}

			@Override
			public void advanced(StepReport report, double fraction) {
				heard.add("step " + report.step() + " " + fraction);
			}

			@Override
			public void checkpointWritten(long step) {
				heard.add("checkpoint " + step);
			}

			@Override
			public void stateChanged(RunState state) {
				heard.add("state " + state);
			}

			@Override
			public void message(String line) {
				heard.add(line);
			}
		});
		assertEquals(List.of("started RUNNING", "step 1 0.5", "step 2 1.0", "checkpoint 2",
				"Evaluating the model.", "state FINISHED"), heard);
	}

	@Test
	void imageDataGetsASheetOfSamples() throws Exception {
		fixture.data("image").architecture.setDataShape("1x2x2");
		Outcome outcome = fixture.run();
		byte[] png = JobFixture.bytes(outcome.run().directory().resolve("samples").resolve("step-000012.png"));
		assertArrayEquals(new byte[] { (byte) 0x89, 'P', 'N', 'G' }, Arrays.copyOf(png, 4));
		assertEquals("1x2x2", outcome.run().record().inputs().dataset().shape());
	}

	private String refused(JobRequest request) {
		ProblemException e = assertThrows(ProblemException.class,
				() -> fixture.job().run(request, fixture.store, JobListener.NONE, new StopToken()));
		assertEquals(ProblemException.Kind.INPUT, e.kind());
		assertFalse(Files.exists(fixture.store.folder()), "nothing is left behind");
		return e.getMessage();
	}

	@Test
	void whatIsWrongBeforeTheRunLeavesNothingBehind() {
		assertEquals("Setting given at launch: expected the name of a setting, found 'stpes'. Did you mean 'steps'?"
				+ " Valid names are steps, conditional, rows-needed, fail-at, nan-at, defect-at, start, seed, max-steps,"
				+ " checkpoint-seconds, checkpoint-steps, keep-checkpoints.", refused(fixture.request().with(Map.of("stpes", "3"))));
		assertEquals("Toy: expected 100 rows, found '5'. Use more data.",
				refused(fixture.request().with(Map.of("rows-needed", "100"))));
		assertEquals("Dataset 'plain': expected a label column, since the model is class-conditional, found none."
				+ " Name the column that holds the class with --label COLUMN, or in the model file.",
				refused(fixture.request().with(Map.of("conditional", "true"))));
	}

	@Test
	void engineThatDoesNotStartIsAProblemOfTheRunAndLeavesNothingBehind() {
		ProblemException e = assertThrows(ProblemException.class, () -> fixture.setting("rows-needed", "-1").run());
		assertEquals(ProblemException.Kind.RUN, e.kind());
		assertEquals("Start of the computation: expected a family and an engine that start, found"
				+ " 'java.lang.IllegalStateException: no backend'. Choose another backend with --backend, or reinstall the family.",
				e.getMessage());
		assertFalse(Files.exists(fixture.store.folder()));
	}

	@Test
	void valueThatIsNotFiniteNamesRowAndColumn() throws Exception {
		Files.writeString(folder.resolve("f.txt"), "1 2\n3 NaN\n");
		assertEquals("Dataset 'matrix', row 1, column 'b': expected a finite number, found 'NaN'. Correct or remove the row.",
				refused(fixture.request().with(fixture.choice("f.txt", null))));
	}

	@Test
	void unwritableFolderIsRefused() throws Exception {
		Files.writeString(fixture.store.folder(), "a file where the folder should be");
		ProblemException e = assertThrows(ProblemException.class, () -> fixture.run());
		assertEquals("cannot-write", e.problems().getFirst().code());
	}

	@Test
	void dataGivenAtLaunchDecidesTheShape() throws Exception {
		fixture.architecture.setDataShape("2");
		Files.writeString(folder.resolve("f.txt"), "1 2 3\n4 5 6\n");
		RunRecord record = fixture.job().run(fixture.request().with(fixture.choice("f.txt", null)), fixture.store, JobListener.NONE,
				new StopToken()).run().record();
		assertEquals("3", record.inputs().dataset().shape());
		assertEquals(folder.resolve("f.txt").toAbsolutePath().toString(), record.inputs().dataset().source());
		assertEquals(List.of("a", "b", "c"), record.inputs().dataset().columns());
	}

	@Test
	void shapeOfTheModelMustFitItsOwnData() {
		fixture.architecture.setDataShape("3");
		assertEquals("Data shape of 'toy.genmodel': expected [2], the shape of the data, found '3'."
				+ " Set the data shape to '2', leave it out, or use other data.", refused(fixture.request()));
	}

	@Test
	void labelGivenAtLaunchMakesClasses() throws Exception {
		Files.writeString(folder.resolve("f.txt"), "1 yes\n2 no\n3 yes\n");
		RunRecord record = fixture.job().run(fixture.request().with(Map.of("conditional", "true")).with(fixture.choice("f.txt", "y")),
				fixture.store, JobListener.NONE, new StopToken()).run().record();
		assertEquals(List.of("yes", "no"), record.inputs().dataset().classes());
		assertEquals("y", record.inputs().dataset().label());
	}

	@Test
	void warningsOfTheFamilyAreHeardAndItsErrorsStopTheRun() throws Exception {
		List<String> heard = new ArrayList<>();
		JobListener listener = new JobListener() {
			@Override
			public void message(String line) {
				heard.add(line);
			}
		};
		String warning = "Warning: Toy: expected at most 1000 steps, found '2000'. Take fewer.";
		fixture.setting("steps", "2000").training("max-steps", "2");
		assertEquals(RunState.FINISHED, fixture.run(listener).state());
		assertEquals(List.of(warning, "Evaluating the model."), heard);
		Files.writeString(folder.resolve("f.txt"), "1 ".repeat(101) + "\n");
		JobRequest wide = fixture.request().with(fixture.choice("f.txt", null));
		ProblemException e = assertThrows(ProblemException.class,
				() -> fixture.job().run(wide, fixture.store, listener, new StopToken()));
		assertEquals("Toy: expected at most 100 values, found '[101]'. Use less.", e.getMessage());
		assertEquals(List.of(warning, "Evaluating the model.", warning), heard);
		assertEquals(1, fixture.store.list().runs().size());
	}

	@Test
	void modelOfANewerFormatIsRefused() {
		fixture.architecture.setFormatVersion(99);
		assertEquals("Format of 'toy.genmodel': expected a format version of at most 1, found 99. Update Genwright.",
				refused(fixture.request()));
	}

	@Test
	void wrongSettingsNameWhereTheyWereGiven() {
		fixture.setting("steps", "0").setting("rows-needed", "x");
		assertEquals(List.of("Settings of 'toy.genmodel', 'rows-needed': expected an integer, found 'x'."
				+ " Correct the value, or remove it to use the default 1.",
				"Setting given at launch, 'seed': expected an integer, found '99999999999999999999', which is too large."
						+ " Correct the value, or remove it to use the default 1."),
				refused(fixture.request().with(Map.of("steps", "1", "seed", "99999999999999999999"))).lines().toList());
	}

	@Test
	void fileGivenAtLaunchIsRelativeToTheWorkingDirectory() throws Exception {
		JobRequest request = fixture.setting("start", "means.csv").request().with(Map.of("start", "other.csv"));
		RunRecord record = fixture.job().run(request, fixture.store, JobListener.NONE, new StopToken()).run().record();
		assertEquals(Path.of("other.csv").toAbsolutePath().toString(), record.inputs().settings().get("start"));
	}

	@Test
	void filesInSettingsAreRecordedAbsolute() throws Exception {
		assertEquals(folder.resolve("means.csv").toString(),
				fixture.setting("start", "means.csv").run().run().record().inputs().settings().get("start"));
	}
}
