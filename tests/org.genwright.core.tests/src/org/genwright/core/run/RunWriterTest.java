package org.genwright.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

import org.genwright.core.event.EventFiles;
import org.genwright.core.event.ScalarHistory;
import org.genwright.core.family.StepReport;
import org.genwright.core.file.Folders;
import org.genwright.core.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunWriterTest {

	@TempDir
	Path folder;

	private static void report(RunWriter writer, long from, long to, double value) throws ProblemException {
		for (long step = from; step <= to; step++) {
			writer.report(new StepReport(step, Map.of("loss", value), "step " + step));
		}
	}

	@Test
	void whatIsReportedIsInTheHistoryAndInTheLog() throws Exception {
		try (RunWriter writer = RunFixture.create(folder)) {
			report(writer, 1, 3, 0.5);
			writer.log("two\nlines");
			writer.flush();
			Run run = writer.run();
			assertEquals(List.of(1L, 2L, 3L), run.history().points("loss").stream().map(ScalarHistory.Point::step).toList());
			List<String> log = Files.readAllLines(run.directory().resolve("log.txt"));
			assertEquals(List.of("step 1", "step 2", "step 3", "two", "lines"),
					log.stream().map(line -> line.substring(line.indexOf(' ') + 1)).toList());
			assertTrue(log.getFirst().matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d.*Z step 1"));
		}
	}

	@Test
	void checkpointsComeBackAndOnlyTheNewestRemain() throws Exception {
		try (RunWriter writer = RunFixture.create(folder)) {
			for (long step : new long[] { 5, 10, 1_000_000, 1_000_005 }) {
				writer.checkpoint(RunFixture.checkpoint(step), 3);
			}
			Run run = writer.run();
			assertEquals(List.of(10L, 1_000_000L, 1_000_005L), run.checkpoints());
			assertEquals(RunFixture.checkpoint(10), run.readCheckpoint(10));
			assertEquals(RunFixture.checkpoint(1_000_005), run.latestCheckpoint().checkpoint().orElseThrow());
			assertEquals(List.of("step-000010", "step-1000000", "step-1000005"),
					Folders.list(run.directory().resolve("checkpoints")).stream().map(path -> path.getFileName().toString()).toList());
			assertEquals("Run '" + run.directory() + "': expected a checkpoint of step 5, found those of steps [10, 1000000, 1000005]. "
					+ "Name one of them.", assertThrows(ProblemException.class, () -> run.readCheckpoint(5)).getMessage());
		}
	}

	@Test
	void theSameCheckpointGivesTheSameBytes() throws Exception {
		try (RunWriter first = RunFixture.create(folder); RunWriter second = RunFixture.create(folder)) {
			Path a = first.checkpoint(RunFixture.checkpoint(7), 1);
			Path b = second.checkpoint(RunFixture.checkpoint(7), 1);
			for (String name : List.of("weights.safetensors", "optimizer.safetensors", "state.json")) {
				assertEquals(-1, Files.mismatch(a.resolve(name), b.resolve(name)), name);
			}
		}
	}

	@Test
	void aCheckpointOfTheSameStepReplacesADifferentOne() throws Exception {
		try (RunWriter writer = RunFixture.create(folder)) {
			writer.checkpoint(RunFixture.checkpoint(5), 3);
			Files.writeString(writer.directory().resolve("checkpoints/step-000005/state.json"), "{}");
			assertTrue(writer.run().latestCheckpoint().checkpoint().isEmpty());
			writer.checkpoint(RunFixture.checkpoint(5), 3);
			assertEquals(RunFixture.checkpoint(5), writer.run().readCheckpoint(5));
			assertEquals(1, Folders.list(writer.directory().resolve("checkpoints")).size());
		}
	}

	@Test
	void aPictureIsAFileAndAnEvent() throws Exception {
		ByteArrayOutputStream png = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), "png", png);
		try (RunWriter writer = RunFixture.create(folder)) {
			assertEquals(writer.directory().resolve("samples/step-000500.png"), writer.image(500, "samples", png.toByteArray()));
			assertEquals(writer.directory().resolve("samples/step-000500_class-3.png"),
					writer.image(500, "class/3", png.toByteArray()));
			assertEquals(2, ImageIO.read(writer.directory().resolve("samples/step-000500.png").toFile()).getWidth());
		}
	}

	@Test
	void theTimeOfTheEndIsRecordedWithAnEndedState() throws Exception {
		try (RunWriter writer = RunFixture.create(folder)) {
			writer.update(writer.record().withStep(3));
			assertTrue(writer.run().record().progress().ended().isEmpty());
			writer.update(writer.record().withState(RunState.FINISHED).withResults(Map.of("bic", 1.5)));
			RunRecord record = writer.run().record();
			assertTrue(record.progress().ended().isPresent());
			assertEquals(3, record.progress().step());
			assertEquals(Map.of("bic", 1.5), record.results());
		}
	}

	@Test
	void anIllegalTransitionIsAProgrammingError() throws Exception {
		try (RunWriter writer = RunFixture.create(folder)) {
			writer.update(writer.record().withState(RunState.FINISHED));
			assertEquals("Run '" + writer.record().id() + "' in state FINISHED: expected a record of the same run in a state that "
					+ "may follow, found '" + writer.record().id() + "' in state RUNNING.", assertThrows(IllegalArgumentException.class,
							() -> writer.update(writer.record().withState(RunState.RUNNING))).getMessage());
		}
	}

	@Test
	void aReopenedRunGoesOnAfterItsCheckpointWithOneHistory() throws Exception {
		Path directory;
		try (RunWriter writer = RunFixture.create(folder)) {
			directory = writer.directory();
			report(writer, 1, 4, 1);
			writer.checkpoint(RunFixture.checkpoint(4), 3);
			report(writer, 5, 8, 1);
			writer.checkpoint(RunFixture.checkpoint(8), 3);
			writer.run().requests().put(Request.STOP);
		}
		Run run = Run.open(directory);
		assertEquals(RunState.INTERRUPTED, run.effectiveState());
		try (RunWriter writer = RunWriter.reopen(run, 4)) {
			assertEquals(RunState.RUNNING, writer.run().effectiveState());
			assertEquals(List.of(), writer.takeRequests(), "a request to the dead process");
			report(writer, 5, 6, 2);
			writer.update(writer.record().withStep(6).withState(RunState.STOPPED));
		}
		run = run.reload();
		assertEquals(List.of(4L), run.checkpoints());
		assertEquals(List.of(1.0, 1.0, 1.0, 1.0, 2.0, 2.0),
				run.history().points("loss").stream().map(ScalarHistory.Point::value).toList());
		assertEquals(2, EventFiles.list(directory).size());
		assertEquals(List.of(1, 2, 6L), List.of(run.record().progress().restarts(), run.record().progress().started().size(),
				run.record().progress().step()));
		assertEquals(RunState.STOPPED, run.effectiveState());
	}

	@Test
	void aFolderThatWasTakenAwayIsToldAndTheLockIsGivenUp() throws Exception {
		RunWriter writer = RunFixture.create(folder);
		Folders.delete(writer.directory());
		ProblemException e = assertThrows(ProblemException.class, () -> writer.update(writer.record().withStep(1)));
		assertEquals(ProblemException.Kind.RUN, e.kind());
		assertEquals("'" + writer.directory() + "': expected a place that can be written, found 'no such file or folder'. "
				+ "Check the permissions and the free space, or choose another folder.", e.getMessage());
		writer.close();
	}

	@Test
	void notesAreKeptBesideTheRecord() throws Exception {
		try (RunWriter writer = RunFixture.create(folder)) {
			Run run = writer.run();
			assertEquals(RunNotes.NONE, run.notes());
			run.writeNotes(RunNotes.NONE.withName("best").withTags(List.of("a", "b")).withText("K = 3"));
			RunNotes notes = run.notes();
			assertEquals(List.of("best", List.of("a", "b"), "K = 3"), List.of(notes.name(), notes.tags(), notes.text()));
			assertFalse(Files.readString(run.directory().resolve("run.json")).contains("K = 3"));
		}
	}

	@Test
	void requestsAreTakenOnceInOrder() throws Exception {
		try (RunWriter writer = RunFixture.create(folder)) {
			Requests requests = writer.run().requests();
			for (Request request : List.of(Request.PAUSE, Request.RESUME, Request.CHECKPOINT, Request.STOP)) {
				requests.put(request);
			}
			Files.writeString(writer.directory().resolve("requests/readme"), "not a request");
			assertEquals(List.of(Request.PAUSE, Request.RESUME, Request.CHECKPOINT, Request.STOP), writer.takeRequests());
			assertEquals(List.of(), writer.takeRequests());
			assertTrue(Files.exists(writer.directory().resolve("requests/readme")));
		}
	}
}
