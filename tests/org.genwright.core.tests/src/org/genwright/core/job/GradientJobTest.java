package org.genwright.core.job;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

import javax.imageio.ImageIO;

import org.genwright.core.dataset.Part;
import org.genwright.core.event.Event;
import org.genwright.core.event.EventFiles;
import org.genwright.core.event.EventReader;
import org.genwright.core.file.Folders;
import org.genwright.core.likelihood.Likelihood;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.run.Run;
import org.genwright.core.run.RunFiles;
import org.genwright.core.run.RunState;
import org.genwright.model.architecture.ArchitectureFactory;
import org.genwright.model.architecture.Network;
import org.genwright.nn.Backend;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class GradientJobTest {

	@TempDir
	private Path folder;
	private JobFixture fixture;

	@BeforeEach
	void createFixture() {
		fixture = new JobFixture(folder).rows("0-2", "3", "4").step("noise").denoiser("8");
	}

	private static <T extends Event> List<T> events(Run run, Class<T> type) throws Exception {
		List<T> events = new ArrayList<>();
		for (Path file : EventFiles.list(run.directory())) {
			new EventReader(file).poll().stream().filter(type::isInstance).map(type::cast).forEach(events::add);
		}
		return events;
	}

	@Test
	void checkpointsBeginWithTheFirstWeightsAndFollowTheCadence() throws Exception {
		assertEquals(List.of(0L, 3L, 6L, 8L), fixture.training("checkpoint-steps", "3").training("keep-checkpoints", "9").run().run()
				.checkpoints());
		assertEquals(List.of(6L, 8L), fixture.training("keep-checkpoints", "2").run().run().checkpoints());
	}

	@Test
	void checkpointsFollowTheTime() throws Exception {
		fixture.setting("steps", "4").training("keep-checkpoints", "99");
		assertEquals(List.of(0L, 1L, 2L, 3L, 4L), fixture.training("checkpoint-seconds", "1e-9").run().run().checkpoints());
		assertEquals(List.of(0L, 4L), fixture.training("checkpoint-seconds", "0").run().run().checkpoints());
	}

	@Test
	void everyCheckpointResumesToTheSameBitsAndOneHistory() throws Exception {
		fixture.training("checkpoint-steps", "1").training("keep-checkpoints", "99").setting("average-decay", "0.9")
				.setting("validate-every", "2");
		Run whole = fixture.run().run();
		for (long step = 0; step < 8; step++) {
			Run cut = fixture.copyAsIfKilled(whole, "cut-" + step);
			Files.writeString(cut.directory().resolve(RunFiles.RUN),
					Files.readString(cut.directory().resolve(RunFiles.RUN)).replace("\"FINISHED\"", "\"RUNNING\""));
			for (long later = step + 1; later <= 8; later++) {
				Folders.delete(RunFiles.checkpoint(cut.directory(), later));
			}
			assertSame(whole, fixture.resume(cut.reload()).run(), 8);
		}
	}

	private static void assertSame(Run expected, Run run, long step) throws Exception {
		for (String file : List.of(RunFiles.WEIGHTS, RunFiles.OPTIMIZER, RunFiles.STATE)) {
			assertArrayEquals(JobFixture.bytes(RunFiles.checkpoint(expected.directory(), step).resolve(file)),
					JobFixture.bytes(RunFiles.checkpoint(run.directory(), step).resolve(file)), run.id() + " " + file);
		}
		assertEquals(RunState.FINISHED, run.record().state());
		assertEquals(expected.record().results(), run.record().results());
		for (String tag : List.of("train/loss", "gradient-norm", "learning-rate", "validation/loss")) {
			assertEquals(expected.history().points(tag).stream().map(point -> point.step() + " " + point.value()).toList(),
					run.history().points(tag).stream().map(point -> point.step() + " " + point.value()).toList(), tag);
		}
	}

	@Test
	void learningRateTooLargeFailsAndTheLastCheckpointLoads() throws Exception {
		Outcome outcome = fixture.setting("learning-rate", "1e6").run();
		assertEquals(RunState.FAILED, outcome.state());
		String error = outcome.run().record().error();
		assertTrue(error.startsWith("Step 2, loss, with values up to "), error);
		assertTrue(error.endsWith(" The training has diverged; the last checkpoint is kept. Lower learning-rate from 1000000 to 0.001,"
				+ " shorten gradients with clip-norm, let the rate rise slowly with warm-up-steps, or standardise the data."), error);
		assertEquals(List.of(0L), outcome.run().checkpoints());
		try (TrainedRun trained = TrainedRun.open(outcome.run(), JobFixture.FAMILIES, fixture.datasets, 1)) {
			assertEquals(0, trained.step());
		}
	}

	@Test
	void slicesAreRecordedAndAreAFunctionOfTheBatchSizeAlone() throws Exception {
		assertEquals(1, fixture.run().run().record().environment().slices());
		fixture.setting("batch-size", "300");
		for (int threads : new int[] { 1, 3 }) {
			Outcome outcome = fixture.job().run(fixture.request().with(new ComputeOptions(Backend.AUTO, threads)),
					fixture.store, JobListener.NONE, new StopToken());
			assertEquals(4, outcome.run().record().environment().slices());
		}
	}

	@Test
	void boundsAreRecordedAsWhatTheyAre() throws Exception {
		fixture = new JobFixture(folder).rows("0-2", "3", "4").denoiser("3");
		List<?> likelihoods = (List<?>) fixture.setting("importance-samples", "50").run().results().get("likelihoods");
		assertEquals(List.of("train ELBO", "validation ELBO", "test ELBO", "test IWAE-50"), likelihoods.stream()
				.map(likelihood -> (Map<?, ?>) likelihood).map(map -> map.get("split") + " " + map.get("kind")).toList());
		Map<?, ?> last = (Map<?, ?>) likelihoods.getLast();
		assertEquals("nats per example", last.get("unit"));
		assertEquals(10 - Math.log(50), (Double) last.get("nll"), 1e-12);
	}

	@Test
	void withoutATestPartTheBoundIsOfTheValidationPart() throws Exception {
		fixture = new JobFixture(folder).rows("0-2", "3-4", null).denoiser("3").setting("importance-samples", "5");
		Map<?, ?> last = (Map<?, ?>) ((List<?>) fixture.run().results().get("likelihoods")).getLast();
		assertEquals("validation IWAE-5", last.get("split") + " " + last.get("kind"));
	}

	@Test
	void trainedRunEvaluatesTheBoundWithAnyNumberOfSamples() throws Exception {
		Run run = fixture.run().run();
		try (TrainedRun trained = TrainedRun.open(run, JobFixture.FAMILIES, fixture.datasets, 1)) {
			Likelihood bound = trained.evaluator(7).likelihood(trained.data().examples(Part.TEST), "test");
			assertEquals(7, bound.importanceSamples());
			assertEquals(10 - Math.log(7), bound.nll(), 1e-12);
		}
	}

	@Test
	void familyWithoutTheBoundSaysSo() throws Exception {
		Run run = new JobFixture(folder.resolve("toy")).run().run();
		try (TrainedRun trained = TrainedRun.open(run, JobFixture.FAMILIES, fixture.datasets, 1)) {
			assertEquals("Run '" + run.id() + "': expected a model with an importance-weighted bound, found the family 'toy', which has"
					+ " none. Evaluate it without importance samples.",
					assertThrows(ProblemException.class, () -> trained.evaluator(7)).getMessage());
		}
	}

	@Test
	void sheetsOfSamplesAreWrittenAtTheChosenSteps() throws Exception {
		fixture = new JobFixture(folder).data("image").denoiser("8").setting("sample-every", "3");
		fixture.architecture.setDataShape("1x2x2");
		Run run = fixture.run().run();
		try (var files = Files.list(run.directory().resolve(RunFiles.SAMPLES))) {
			assertEquals(List.of("step-000003.png", "step-000006.png", "step-000008.png"),
					files.map(file -> file.getFileName().toString()).sorted().toList());
		}
		List<Event.Image> images = events(run, Event.Image.class);
		assertArrayEquals(new long[] { 3, 6, 8 }, images.stream().mapToLong(Event::step).toArray());
		assertArrayEquals(images.get(1).png(), JobFixture.bytes(run.directory().resolve("samples/step-000006.png")));
	}

	@Test
	void sheetsOfOneRunShowTheSameLatents() throws Exception {
		fixture = new JobFixture(folder).data("image").denoiser("4").setting("sample-every", "1").setting("learning-rate", "1e-30");
		fixture.architecture.setDataShape("1x2x2");
		Run run = fixture.run().run();
		assertArrayEquals(JobFixture.bytes(run.directory().resolve("samples/step-000001.png")),
				JobFixture.bytes(run.directory().resolve("samples/step-000004.png")));
	}

	@Test
	void sheetsOfClassConditionalModelsHaveARowForEachClass() throws Exception {
		Files.writeString(folder.resolve("f.txt"), "0 0 0 1 a\n1 0 0 1 b\n0 1 1 0 c\n");
		fixture = new JobFixture(folder).denoiser("2").setting("conditional", "true");
		fixture.architecture.setDataShape("1x2x2");
		Run run = fixture.job().run(fixture.request().with(fixture.choice("f.txt", "y")), fixture.store, JobListener.NONE, new StopToken())
				.run();
		var sheet = ImageIO.read(new ByteArrayInputStream(JobFixture.bytes(run.directory().resolve("samples/step-000002.png"))));
		assertEquals(10 * 34 + 2, sheet.getWidth());
		assertEquals(3 * 34 + 2, sheet.getHeight());
		int first = sheet.getRaster().getSample(10, 10, 0);
		assertTrue(sheet.getRaster().getSample(10, 10 + 34, 0) > first + 100, "the second row is another class");
	}

	@Test
	void networksAreCheckedBeforeAnythingIsWritten() {
		Network network = ArchitectureFactory.eINSTANCE.createNetwork();
		network.setId("n1");
		network.setRole("encoder");
		fixture.architecture.getNetworks().add(network);
		ProblemException e = assertThrows(ProblemException.class, () -> fixture.run());
		assertEquals(ProblemException.Kind.INPUT, e.kind());
		assertEquals("Network 'encoder': expected no network, since the family has none, found one. Delete it.", e.getMessage());
		assertFalse(Files.exists(fixture.store.folder()));
	}

	@Test
	void theLargestNumberOfStepsStillKeepsTheBestWeights() throws Exception {
		fixture.setting("learning-rate", "0.5").setting("validate-every", "1").setting("steps", "1000").training("max-steps", "7")
				.training("checkpoint-steps", "1").training("keep-checkpoints", "99");
		Run run = fixture.run().run();
		double[] losses = run.history().points("validation/loss").stream().mapToDouble(point -> point.value()).toArray();
		long best = LongStream.range(0, 7).reduce((a, b) -> losses[(int) b] < losses[(int) a] ? b : a).orElseThrow() + 1;
		assertTrue(best < 7, "the learning rate is too large for the last step to be the best");
		assertEquals(run.readCheckpoint(best).weights(), run.readCheckpoint(7).weights());
	}
}
