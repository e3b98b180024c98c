package org.genwright.core.job;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;

import org.genwright.core.event.ScalarHistory.Point;
import org.genwright.core.family.StepReport;
import org.genwright.core.file.Folders;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.run.Request;
import org.genwright.core.run.Run;
import org.genwright.core.run.RunFiles;
import org.genwright.core.run.RunState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ResumeTest {

	@TempDir
	private Path folder;
	private JobFixture fixture;
	private Run uninterrupted;

	@BeforeEach
	void trainWithoutInterruption() throws Exception {
		fixture = new JobFixture(folder).step("noise").step("scale");
		uninterrupted = fixture.run().run();
	}

	/** Does something with the run once a step was taken. */
	private interface Action {

		void act(Run run) throws Exception;
	}

	private static JobListener after(long step, Action action) {
		return new JobListener() {
			private Run run;

			@Override
			public void started(Run started) {
				run = started;
			}

			@Override
			public void advanced(StepReport report, double fraction) {
				if (report.step() == step) {
					try {
						action.act(run);
					} catch (Exception e) {
						throw new IllegalStateException(e);
					}
				}
			}
		};
	}

	private void assertSameAsUninterrupted(Run run) throws Exception {
		for (String file : List.of(RunFiles.WEIGHTS, RunFiles.OPTIMIZER, RunFiles.STATE)) {
			assertArrayEquals(JobFixture.bytes(RunFiles.checkpoint(uninterrupted.directory(), 12).resolve(file)),
					JobFixture.bytes(RunFiles.checkpoint(run.directory(), 12).resolve(file)), file);
		}
		assertEquals(uninterrupted.record().results(), run.record().results());
		assertEquals(RunState.FINISHED, run.record().state());
		for (String tag : List.of("train/distance", "train/rowSum")) {
			List<Point> points = run.history().points(tag);
			assertArrayEquals(LongStream.rangeClosed(1, 12).toArray(), points.stream().mapToLong(Point::step).toArray(), tag);
			assertArrayEquals(uninterrupted.history().points(tag).stream().mapToDouble(Point::value).toArray(),
					points.stream().mapToDouble(Point::value).toArray(), tag);
		}
	}

	@Test
	void stoppedRunResumesToTheSameBitsAndOneHistory() throws Exception {
		StopToken stop = new StopToken();
		Outcome stopped = fixture.job().run(fixture.request(), fixture.store, after(5, run -> stop.request("signal SIGINT", 2)),
				stop);
		assertEquals(RunState.STOPPED, stopped.state());
		assertEquals(5, stopped.step());
		assertEquals(OptionalInt.of(2), stop.cause().orElseThrow().signal());
		assertEquals(RunState.STOPPED, stopped.run().effectiveState());
		assertEquals(List.of(5L), stopped.run().checkpoints());
		assertTrue(Files.readString(stopped.run().directory().resolve(RunFiles.LOG)).contains("Stopped after step 5 by signal SIGINT."));
		Outcome resumed = fixture.resume(stopped.run());
		assertSameAsUninterrupted(resumed.run());
		assertEquals(1, resumed.run().record().progress().restarts());
		assertEquals(2, resumed.run().record().progress().started().size());
	}

	@Test
	void runStoppedBeforeItsFirstStepResumes() throws Exception {
		StopToken stop = new StopToken();
		stop.request("signal SIGTERM", 15);
		Outcome stopped = fixture.job().run(fixture.request(), fixture.store, JobListener.NONE, stop);
		assertEquals(RunState.STOPPED, stopped.state());
		assertEquals(0, stopped.step());
		assertSameAsUninterrupted(fixture.resume(stopped.run()).run());
	}

	@Test
	void requestInTheRunDirectoryStops() throws Exception {
		Outcome stopped = fixture.run(after(3, run -> run.requests().put(Request.STOP)));
		assertEquals(RunState.STOPPED, stopped.state());
		assertEquals(3, stopped.step());
		assertSameAsUninterrupted(fixture.resume(stopped.run()).run());
	}

	@Test
	void pauseWaitsForResume() throws Exception {
		List<RunState> states = new ArrayList<>();
		JobListener pauseAtFour = after(4, run -> run.requests().put(Request.PAUSE));
		Outcome outcome = fixture.run(new JobListener() {
			private Run run;

			@Override
			public void started(Run started) {
				run = started;
				pauseAtFour.started(started);
			}

			@Override
			public void advanced(StepReport report, double fraction) {
				pauseAtFour.advanced(report, fraction);
			}

			@Override
			public void stateChanged(RunState state) {
				states.add(state);
				if (state == RunState.PAUSED) {
					try {
						assertEquals(RunState.PAUSED, run.reload().record().state());
						assertEquals(List.of(4L), run.checkpoints());
						run.requests().put(Request.RESUME);
					} catch (ProblemException e) {
						throw new IllegalStateException(e);
					}
				}
			}
		});
		assertEquals(List.of(RunState.PAUSED, RunState.RUNNING, RunState.FINISHED), states);
		assertSameAsUninterrupted(outcome.run());
	}

	@Test
	void pausedRunCanBeStopped() throws Exception {
		Outcome outcome = fixture.run(after(4, run -> {
			run.requests().put(Request.PAUSE);
			run.requests().put(Request.STOP);
		}));
		assertEquals(RunState.STOPPED, outcome.state());
		assertEquals(4, outcome.step());
	}

	@Test
	void checkpointIsWrittenOnRequest() throws Exception {
		Outcome outcome = fixture.run(after(7, run -> run.requests().put(Request.CHECKPOINT)));
		assertEquals(List.of(7L, 12L), outcome.run().checkpoints());
	}

	private Run killedAfter(long step) throws Exception {
		AtomicReference<Run> killed = new AtomicReference<>();
		fixture.run(after(step, run -> killed.set(fixture.copyAsIfKilled(run, "killed"))));
		return killed.get();
	}

	@Test
	void killedRunIsInterruptedAndResumesToTheSameBits() throws Exception {
		fixture.training("checkpoint-steps", "4");
		Run killed = killedAfter(6);
		assertEquals(RunState.INTERRUPTED, killed.effectiveState());
		assertEquals(List.of(4L), killed.checkpoints());
		assertSameAsUninterrupted(fixture.resume(killed).run());
	}

	@Test
	void runKilledBeforeItsFirstCheckpointStartsOver() throws Exception {
		Run killed = killedAfter(6);
		assertEquals(List.of(), killed.checkpoints());
		assertSameAsUninterrupted(fixture.resume(killed).run());
	}

	@Test
	void damagedNewestCheckpointIsReportedAndTheOneBeforeIsUsed() throws Exception {
		fixture.training("checkpoint-steps", "2");
		Run killed = killedAfter(5);
		Path weights = RunFiles.checkpoint(killed.directory(), 4).resolve(RunFiles.WEIGHTS);
		byte[] bytes = Files.readAllBytes(weights);
		bytes[bytes.length - 1] ^= 1;
		Files.write(weights, bytes);
		List<String> messages = new ArrayList<>();
		Outcome resumed = fixture.job().resume(killed, 1, hearing(messages), new StopToken());
		assertTrue(messages.get(0).startsWith("Warning: Tensor file '" + weights + "': expected "), messages.toString());
		assertTrue(messages.get(0).endsWith(". This checkpoint is damaged and passed over. Restore it from a copy to use it."),
				messages.toString());
		assertEquals("Goes on from step 2.", messages.get(1));
		assertLogged(resumed.run(), messages.subList(0, 2));
		assertSameAsUninterrupted(resumed.run());
	}

	@Test
	void deletedCheckpointsAreSaidToBeMissing() throws Exception {
		fixture.training("checkpoint-steps", "2");
		Run killed = killedAfter(5);
		Folders.delete(RunFiles.checkpoint(killed.directory(), 4));
		Run emptied = fixture.copyAsIfKilled(killed, "emptied");
		Folders.delete(RunFiles.checkpoint(emptied.directory(), 2));
		String missing = "': expected the checkpoint of step 4, the last one recorded, found none."
				+ " It was deleted or moved. Restore it from a copy to use it.";
		assertResumesSaying(killed, "Warning: Run 'killed" + missing, "Goes on from step 2.");
		assertResumesSaying(emptied, "Warning: Run 'emptied" + missing,
				"There is no usable checkpoint: starts from the beginning.");
	}

	private void assertResumesSaying(Run run, String... lines) throws Exception {
		List<String> messages = new ArrayList<>();
		Outcome resumed = fixture.job().resume(run, 1, hearing(messages), new StopToken());
		assertEquals(List.of(lines), messages.subList(0, lines.length));
		assertLogged(resumed.run(), List.of(lines));
		assertSameAsUninterrupted(resumed.run());
	}

	private static void assertLogged(Run run, List<String> lines) throws Exception {
		String log = Files.readString(run.directory().resolve(RunFiles.LOG));
		lines.forEach(line -> assertTrue(log.contains(" " + line + "\n"), log));
	}

	private static JobListener hearing(List<String> messages) {
		return new JobListener() {
			@Override
			public void message(String line) {
				messages.add(line);
			}
		};
	}

	@Test
	void failedRunResumesFromItsLastGoodCheckpoint() throws Exception {
		Outcome failed = fixture.training("checkpoint-steps", "2").setting("fail-at", "8").run();
		Outcome again = fixture.resume(failed.run());
		assertEquals(RunState.FAILED, again.state());
		assertEquals(6, again.step());
		assertEquals(1, again.run().record().progress().restarts());
	}

	@Test
	void finishedRunIsNotResumed() {
		ProblemException e = assertThrows(ProblemException.class, () -> fixture.resume(uninterrupted));
		assertEquals("Run '" + uninterrupted.id() + "': expected a run that is stopped, interrupted or failed, found a run that"
				+ " is finished. Start a new run to train further.", e.getMessage());
	}

	@Test
	void liveRunIsNotResumed() throws Exception {
		AtomicReference<String> message = new AtomicReference<>();
		fixture.run(after(2, run -> message.set(assertThrows(ProblemException.class, () -> fixture.resume(run)).getMessage())));
		assertTrue(message.get().contains("found a run that a process is working on"), message.get());
	}

	@Test
	void changedDataIsRefused() throws Exception {
		Path data = Files.writeString(folder.resolve("f.txt"), "1 2\n3 4\n5 7\n");
		StopToken stop = new StopToken();
		Outcome stopped = fixture.job().run(fixture.request().with(fixture.choice("f.txt", null)), fixture.store,
				after(5, run -> stop.request("test")), stop);
		Files.writeString(data, "1 2\n3 4\n5 8\n");
		ProblemException e = assertThrows(ProblemException.class, () -> fixture.resume(stopped.run()));
		assertEquals("dataset-changed", e.problems().getFirst().code());
		assertTrue(e.getMessage().startsWith("Dataset '" + data.toAbsolutePath() + "' of run '" + stopped.run().id()
				+ "': expected the content the run was made with (SHA-256 "), e.getMessage());
		Files.writeString(data, "1 2\n3 4\n5 7\n");
		assertEquals(RunState.FINISHED, fixture.resume(stopped.run()).state());
	}

	@Test
	void removedFamilyIsNamed() throws Exception {
		StopToken stop = new StopToken();
		stop.request("test");
		Outcome stopped = fixture.job().run(fixture.request(), fixture.store, JobListener.NONE, stop);
		TrainingJob without = new TrainingJob(new org.genwright.core.family.Families(List.of()), fixture.datasets, java.util.Map.of());
		ProblemException e = assertThrows(ProblemException.class,
				() -> without.resume(stopped.run(), 1, JobListener.NONE, new StopToken()));
		assertEquals("Family of run '" + stopped.run().id() + "': expected an installed family (there is none), found 'toy'."
				+ " Correct the family, or install the plug-in that brings it.", e.getMessage());
	}
}
