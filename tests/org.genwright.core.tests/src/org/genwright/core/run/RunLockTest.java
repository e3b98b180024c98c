package org.genwright.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.genwright.core.json.Json;
import org.genwright.core.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLockTest {

	private static final Instant SINCE = Instant.parse("2026-11-22T07:01:02Z");

	@TempDir
	Path folder;

	private void writeOwner(RunProcess process, Instant heartbeat) throws IOException {
		Files.write(folder.resolve("lock.json"), Json.bytes(new LockOwner(process, SINCE, heartbeat).toMap()));
	}

	private Process sleeper() throws IOException {
		Path program = Path.of(System.getProperty("java.home"), "bin", "jshell");
		return new ProcessBuilder(program.toString(), "-s").redirectErrorStream(true).start(); // waits for input
	}

	@Test
	void oneHolderAtATime() throws Exception {
		RunLock lock = RunLock.acquire(folder);
		LockOwner owner = RunLock.liveOwner(folder).orElseThrow();
		assertEquals(RunProcess.current(), owner.process());
		assertEquals("Run '" + folder + "': expected a run no process works on, found " + owner.describe()
				+ ". Wait until it ends, or stop it first.",
				assertThrows(ProblemException.class, () -> RunLock.acquire(folder)).getMessage());
		assertTrue(RunLock.liveOwner(folder).isPresent(), "a refused attempt must not give the lock up");
		lock.close();
		lock.close();
		assertEquals(Optional.empty(), RunLock.liveOwner(folder));
		RunLock.acquire(folder).close();
	}

	@Test
	void aLiveProcessOfThisComputerIsRespectedAndNamed() throws Exception {
		Process process = sleeper();
		try {
			RunProcess owner = RunProcess.of(process.toHandle());
			writeOwner(owner, SINCE); // its last sign of life is long ago: it may be suspended
			assertEquals("Run '" + folder + "': expected a run no process works on, found process " + process.pid() + " on '"
					+ owner.host() + "', since 2026-11-22T07:01:02Z. Wait until it ends, or stop it first.",
					assertThrows(ProblemException.class, () -> RunLock.acquire(folder)).getMessage());
		} finally {
			process.destroyForcibly().waitFor();
		}
		assertEquals(Optional.empty(), RunLock.liveOwner(folder));
		RunLock.acquire(folder).close();
	}

	@Test
	void aLaterProcessWithTheSameIdIsNotTheOwner() throws Exception {
		RunProcess current = RunProcess.current();
		writeOwner(new RunProcess(current.host(), current.bootId(), current.pid(), "1"), Instant.now());
		assertEquals(Optional.empty(), RunLock.liveOwner(folder));
		RunLock.acquire(folder).close();
	}

	@Test
	void aProcessOnAnotherComputerLivesAsLongAsItGivesSigns() throws Exception {
		RunProcess elsewhere = new RunProcess("elsewhere", "boot", 1, "1");
		writeOwner(elsewhere, Instant.now().minus(LockOwner.SILENCE.dividedBy(2)));
		assertTrue(assertThrows(ProblemException.class, () -> RunLock.acquire(folder)).getMessage()
				.contains("found process 1 on 'elsewhere', since 2026-11-22T07:01:02Z."));
		writeOwner(elsewhere, Instant.now().minus(LockOwner.SILENCE.plusSeconds(1)));
		RunLock.acquire(folder).close();
	}

	@Test
	void aDamagedLockFileHoldsNothing() throws Exception {
		Files.writeString(folder.resolve("lock.json"), "{\"host\": ");
		assertEquals(Optional.empty(), RunLock.liveOwner(folder));
		RunLock.acquire(folder).close();
	}

	@Test
	void ofManyThreadsOneGetsTheLock() throws Exception {
		int threads = 8;
		List<RunLock> acquired = new ArrayList<>();
		try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
			List<Future<Optional<RunLock>>> futures = new ArrayList<>();
			for (int i = 0; i < threads; i++) {
				futures.add(pool.submit(() -> {
					try {
						return Optional.of(RunLock.acquire(folder));
					} catch (ProblemException _) {
						return Optional.empty();
					}
				}));
			}
			for (Future<Optional<RunLock>> future : futures) {
				future.get().ifPresent(acquired::add);
			}
		}
		assertEquals(1, acquired.size());
		acquired.getFirst().close();
	}

	@Test
	void aProcessIsAliveUntilItEnds() throws Exception {
		Process process = sleeper();
		RunProcess handle = RunProcess.of(process.toHandle());
		assertTrue(handle.alive());
		process.destroyForcibly().waitFor();
		assertFalse(handle.alive());
		assertTrue(RunProcess.current().alive());
	}

	@Test
	void aRunningRecordCountsOnlyWithALiveOwner() throws Exception {
		RunWriter writer = RunFixture.create(folder);
		Run run = writer.run();
		assertEquals(RunState.RUNNING, run.effectiveState());
		writer.update(writer.record().withState(RunState.PAUSED));
		assertEquals(RunState.PAUSED, run.reload().effectiveState());
		writer.close();
		assertEquals(RunState.INTERRUPTED, run.effectiveState());
		RunWriter again = RunWriter.reopen(run, 0);
		again.update(again.record().withState(RunState.FINISHED));
		again.close();
		assertEquals(RunState.FINISHED, run.effectiveState(), "it ended since it was opened");
	}

	@Test
	void aRunThatIsWorkedOnCannotBeReopened() throws Exception {
		try (RunWriter writer = RunFixture.create(folder)) {
			String message = assertThrows(ProblemException.class, () -> RunWriter.reopen(writer.run(), 0)).getMessage();
			assertTrue(message.contains("found process " + ProcessHandle.current().pid() + " on '"), message);
			assertEquals(0, writer.run().record().progress().restarts());
		}
	}
}
