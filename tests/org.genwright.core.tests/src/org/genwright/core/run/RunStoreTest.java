package org.genwright.core.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.genwright.core.file.AtomicFile;
import org.genwright.core.file.Folders;
import org.genwright.core.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunStoreTest {

	@TempDir
	Path folder;

	private static List<String> names(Path directory) throws IOException {
		return Folders.list(directory).stream().map(path -> path.getFileName().toString()).toList();
	}

	@Test
	void aNewRunIsCompleteWhenItAppears() throws Exception {
		try (RunWriter writer = RunFixture.create(folder.resolve("runs"))) {
			Run run = Run.open(writer.directory());
			assertTrue(run.id().matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d-\\d\\d-\\d\\d_old-faithful_[0-9a-z]{4}"), run.id());
			assertEquals(run.id(), run.record().id());
			assertEquals(RunState.RUNNING, run.record().state());
			assertEquals(RunState.RUNNING, run.effectiveState());
			assertEquals(1, run.record().progress().started().size());
			assertArrayEquals(RunFixture.ARCHITECTURE, Files.readAllBytes(run.architecture()));
			assertEquals(List.of(".lock", "architecture.genmodel"), names(run.directory()).subList(0, 2));
			assertEquals(List.of("lock.json", "run.json"), names(run.directory()).subList(3, 5));
			assertEquals(1, names(folder.resolve("runs")).size());
		}
	}

	@Test
	void theSystemsUnwritablePlacesAreTold() throws IOException {
		Path file = Files.createFile(folder.resolve("file"));
		ProblemException e = assertThrows(ProblemException.class, () -> RunFixture.create(file));
		assertEquals(ProblemException.Kind.INPUT, e.kind());
		assertEquals("'" + file + "': expected a place that can be written, found 'a file of this name where a folder is needed'. "
				+ "Check the permissions and the free space, or choose another folder.", e.getMessage());
		ProblemException below = assertThrows(ProblemException.class, () -> RunFixture.create(file.resolve("runs")));
		assertTrue(below.getMessage().startsWith("'" + file.resolve("runs") + "': expected a place that can be written, found '"),
				below.getMessage());
	}

	@Test
	void runsAreListedNewestFirstAndBrokenOnesAreReported() throws Exception {
		List<String> created = new ArrayList<>();
		for (int i = 0; i < 3; i++) {
			try (RunWriter writer = RunFixture.create(folder)) {
				created.addFirst(writer.record().id());
				Thread.sleep(2);
			}
		}
		Path broken = Files.createDirectory(folder.resolve("2026-01-01T00-00-00_x_abcd"));
		Files.writeString(broken.resolve("run.json"), "{");
		Path empty = Files.createDirectory(folder.resolve("2026-01-01T00-00-01_x_abcd"));
		Files.createDirectory(folder.resolve("something else"));
		RunList list = new RunStore(folder).list();
		assertEquals(created, list.runs().stream().map(Run::id).toList());
		assertEquals(2, list.problems().size());
		assertTrue(list.problems().get(0).where().startsWith("'" + broken.resolve("run.json") + "', line 1"));
		assertEquals("'" + empty + "': expected the folder of a run, found a folder without 'run.json'. "
				+ "Name a run directory, its id, a unique beginning of it, or 'last'.", list.problems().get(1).message());
	}

	@Test
	void aFolderThatDoesNotExistHasNoRuns() throws ProblemException {
		assertEquals(List.of(), new RunStore(folder.resolve("none")).list().runs());
	}

	@Test
	void runsThatWereNeverCompletelyCreatedAreIgnoredAndLaterRemoved() throws Exception {
		Path leftover = Files.createDirectory(AtomicFile.temporaryBeside(folder.resolve("2026-01-01T00-00-00_x_abcd")));
		Files.writeString(leftover.resolve("run.json"), "{");
		assertEquals(List.of(), new RunStore(folder).list().runs());
		assertEquals(List.of(), new RunStore(folder).list().problems());
		RunFixture.create(folder).close();
		assertTrue(Files.exists(leftover), "a young one may be another process's");
		Files.setLastModifiedTime(leftover, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
		RunFixture.create(folder).close();
		assertEquals(2, Folders.list(folder).size());
	}

	@Test
	void manyProcessesMayCreateRunsInTheSameFolderAtOnce() throws Exception {
		int workers = 8;
		int each = 10;
		Path runs = folder.resolve("deep/runs");
		CountDownLatch start = new CountDownLatch(1);
		Set<Path> created = new HashSet<>();
		try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
			List<Future<List<Path>>> futures = new ArrayList<>();
			for (int worker = 0; worker < workers; worker++) {
				futures.add(pool.submit(() -> {
					start.await();
					List<Path> mine = new ArrayList<>();
					for (int i = 0; i < each; i++) {
						try (RunWriter writer = RunFixture.create(runs)) {
							writer.update(writer.record().withState(RunState.FINISHED));
							mine.add(writer.directory());
						}
					}
					return mine;
				}));
			}
			start.countDown();
			for (Future<List<Path>> future : futures) {
				created.addAll(future.get());
			}
		}
		assertEquals(workers * each, created.size());
		RunList list = new RunStore(runs).list();
		assertEquals(created, new HashSet<>(list.runs().stream().map(Run::directory).toList()));
		assertEquals(List.of(), list.problems());
		assertEquals(workers * each, Folders.list(runs).size());
	}

	@Test
	void aLiveRunIsNotDeletedAndAnEndedOneIsGone() throws Exception {
		Path directory;
		try (RunWriter writer = RunFixture.create(folder)) {
			directory = writer.directory();
			Run live = Run.open(directory);
			ProblemException refused = assertThrows(ProblemException.class, live::delete);
			assertTrue(refused.getMessage().contains("Stop it first, then delete it."), refused.getMessage());
			assertTrue(Files.exists(directory.resolve(RunFiles.RUN)));
		}
		Run.open(directory).delete();
		assertEquals(List.of(), names(folder));
	}
}
