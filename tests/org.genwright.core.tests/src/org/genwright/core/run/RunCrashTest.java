package org.genwright.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.genwright.core.event.EventFiles;
import org.genwright.core.event.ScalarHistory;
import org.genwright.core.family.StepReport;
import org.genwright.core.file.AtomicFile;
import org.genwright.core.file.Folders;
import org.genwright.core.problem.Severity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a process that is killed at any moment can leave behind. */
class RunCrashTest {

	@TempDir
	Path folder;

	private Path directory;

	@BeforeEach
	void killARunAfterStepFive() throws Exception {
		try (RunWriter writer = RunFixture.create(folder)) {
			directory = writer.directory();
			writer.checkpoint(RunFixture.checkpoint(2), 3);
			writer.checkpoint(RunFixture.checkpoint(4), 3);
			for (int step = 1; step <= 5; step++) {
				writer.report(new StepReport(step, Map.of("loss", 1.0), ""));
			}
		}
	}

	private Path checkpoint(long step) {
		return directory.resolve("checkpoints").resolve("step-%06d".formatted(step));
	}

	private static void copy(Path from, Path to) throws IOException {
		Files.createDirectories(to);
		for (Path file : Folders.list(from)) {
			Files.copy(file, to.resolve(file.getFileName()));
		}
	}

	@Test
	void temporaryFilesAreIgnoredAndRemovedWhenTheRunIsResumed() throws Exception {
		Path halfCheckpoint = AtomicFile.temporaryBeside(checkpoint(6));
		copy(checkpoint(4), halfCheckpoint);
		Files.delete(halfCheckpoint.resolve("state.json"));
		Files.writeString(AtomicFile.temporaryBeside(directory.resolve("run.json")), "{\"id\":");
		Files.writeString(AtomicFile.temporaryBeside(directory.resolve("lock.json")), "");
		Files.createDirectories(directory.resolve("samples"));
		Files.writeString(AtomicFile.temporaryBeside(directory.resolve("samples/step-000001.png")), "");
		Path notes = Files.writeString(AtomicFile.temporaryBeside(directory.resolve("notes.json")), "");
		Run run = Run.open(directory);
		assertEquals(RunState.INTERRUPTED, run.effectiveState());
		assertEquals(List.of(2L, 4L), run.checkpoints());
		assertEquals(RunFixture.checkpoint(4), run.latestCheckpoint().checkpoint().orElseThrow());
		RunWriter.reopen(run, 4).close();
		assertEquals(List.of(notes), Folders.list(directory).stream().filter(AtomicFile::isTemporary).toList(),
				"the notes may just be being written by another process");
		assertEquals(List.of(), Folders.list(directory.resolve("samples")));
		assertEquals(List.of(checkpoint(2), checkpoint(4)), Folders.list(directory.resolve("checkpoints")));
	}

	@Test
	void aTornEventIsToleratedAndTheHistoryGoesOn() throws Exception {
		Path events = EventFiles.list(directory).getFirst();
		byte[] bytes = Files.readAllBytes(events);
		Files.write(events, Arrays.copyOf(bytes, bytes.length - 3));
		ScalarHistory history = Run.open(directory).history();
		assertEquals(List.of(1L, 2L, 3L, 4L), history.points("loss").stream().map(ScalarHistory.Point::step).toList());
		assertEquals(1, history.problems().size());
		try (RunWriter writer = RunWriter.reopen(Run.open(directory), 4)) {
			writer.report(new StepReport(5, Map.of("loss", 2.0), ""));
			writer.report(new StepReport(6, Map.of("loss", 2.0), ""));
		}
		assertEquals(List.of(1.0, 1.0, 1.0, 1.0, 2.0, 2.0),
				Run.open(directory).history().points("loss").stream().map(ScalarHistory.Point::value).toList());
	}

	@Test
	void aFlippedByteInAnyFileOfTheNewestCheckpointFallsBackToTheOneBefore() throws Exception {
		for (String name : List.of("weights.safetensors", "optimizer.safetensors", "state.json")) {
			Path file = checkpoint(4).resolve(name);
			byte[] bytes = Files.readAllBytes(file);
			int stride = name.equals("state.json") ? 1 : 7; // tensor files have a test for every byte
			for (int at = 0; at < bytes.length; at += stride) {
				byte[] flipped = bytes.clone();
				flipped[at] ^= (byte) (1 << at % 7);
				Files.write(file, flipped);
				LatestCheckpoint latest = Run.open(directory).latestCheckpoint();
				assertEquals(2, latest.checkpoint().orElseThrow().step(), name + ", byte " + at);
				assertEquals(1, latest.damaged().size());
				assertTrue(latest.damaged().getFirst().where().contains("step-000004"), latest.damaged().getFirst().where());
				assertEquals(Severity.WARNING, latest.damaged().getFirst().severity());
			}
			Files.write(file, bytes);
		}
	}

	@Test
	void aMissingOrEmptyFileInTheNewestCheckpointFallsBackToo() throws Exception {
		for (String name : List.of("weights.safetensors", "optimizer.safetensors", "state.json")) {
			Path file = checkpoint(4).resolve(name);
			byte[] bytes = Files.readAllBytes(file);
			Files.write(file, new byte[0], StandardOpenOption.TRUNCATE_EXISTING);
			assertEquals(2, Run.open(directory).latestCheckpoint().checkpoint().orElseThrow().step(), name);
			Files.delete(file);
			assertEquals(2, Run.open(directory).latestCheckpoint().checkpoint().orElseThrow().step(), name);
			Files.write(file, bytes);
		}
	}

	@Test
	void aCheckpointUnderAnotherStepsNameIsNoticed() throws Exception {
		copy(checkpoint(2), checkpoint(9));
		LatestCheckpoint latest = Run.open(directory).latestCheckpoint();
		assertEquals(4, latest.checkpoint().orElseThrow().step());
		assertEquals("'" + checkpoint(9).resolve("state.json") + "': expected step 9, found step 2 in a renamed folder. "
				+ "This checkpoint is damaged and passed over. Restore it from a copy to use it.", latest.damaged().getFirst().message());
	}

	@Test
	void allCheckpointsDamagedIsNoCheckpointWithAReasonEach() throws Exception {
		Files.delete(checkpoint(2).resolve("state.json"));
		Files.delete(checkpoint(4).resolve("state.json"));
		LatestCheckpoint latest = Run.open(directory).latestCheckpoint();
		assertTrue(latest.checkpoint().isEmpty());
		assertEquals(2, latest.damaged().size());
	}
}
