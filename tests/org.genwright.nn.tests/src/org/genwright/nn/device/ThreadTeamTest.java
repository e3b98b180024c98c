package org.genwright.nn.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThreadTeamTest {

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 5 })
	void everySliceRunsOnce(int threads) {
		try (ThreadTeam team = new ThreadTeam("test", threads)) {
			for (int slices : new int[] { 0, 1, 2, 7, 16, 1000 }) {
				AtomicIntegerArray counts = new AtomicIntegerArray(slices);
				team.run(slices, (slice, worker) -> counts.incrementAndGet(slice));
				for (int slice = 0; slice < slices; slice++) {
					assertEquals(1, counts.get(slice));
				}
			}
		}
	}

	@Test
	void everyWorkerIsOneThread() {
		Set<String> pairs = ConcurrentHashMap.newKeySet();
		try (ThreadTeam team = new ThreadTeam("test", 3)) {
			for (int round = 0; round < 2000; round++) {
				team.run(16, (slice, worker) -> pairs.add(worker + " " + Thread.currentThread().threadId()));
			}
		}
		assertTrue(pairs.size() <= 3, pairs::toString);
	}

	@Test
	void noWorkerHasANumberBeyondTheSlices() {
		try (ThreadTeam team = new ThreadTeam("test", 6)) {
			for (int round = 0; round < 2000; round++) {
				team.run(2, (slice, worker) -> assertTrue(worker < 2, "worker " + worker + " of 2"));
			}
		}
	}

	@Test
	void callerDoesAllSlicesButTheOneThatHoldsTheHelperUp() {
		int slices = 1000;
		AtomicInteger byCaller = new AtomicInteger();
		AtomicInteger byHelper = new AtomicInteger();
		try (ThreadTeam team = new ThreadTeam("test", 2)) {
			team.run(slices, (slice, worker) -> {
				(worker == 0 ? byCaller : byHelper).incrementAndGet();
				while (worker == 1 && byCaller.get() < slices - 1) {
					Thread.onSpinWait();
				}
			});
		}
		assertTrue(byHelper.get() <= 1, () -> "slices of the helper: " + byHelper);
		assertEquals(slices, byCaller.get() + byHelper.get());
	}

	@Test
	void oneSliceRunsOnTheCaller() {
		Thread[] thread = new Thread[1];
		try (ThreadTeam team = new ThreadTeam("test", 3)) {
			team.run(1, (slice, worker) -> thread[0] = Thread.currentThread());
		}
		assertSame(Thread.currentThread(), thread[0]);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 3 })
	void firstFailureReachesTheCallerAndTheTeamGoesOn(int threads) {
		try (ThreadTeam team = new ThreadTeam("test", threads)) {
			for (int round = 0; round < 200; round++) {
				IllegalStateException e = assertThrows(IllegalStateException.class, () -> team.run(2, (slice, worker) -> {
					throw new IllegalStateException("slice " + slice);
				}));
				assertTrue(e.getMessage().startsWith("slice "));
			}
			AtomicIntegerArray counts = new AtomicIntegerArray(4);
			team.run(4, (slice, worker) -> counts.incrementAndGet(slice));
			assertEquals(1, counts.get(3));
		}
	}

	@Test
	void taskWithinATaskIsRefused() {
		try (ThreadTeam team = new ThreadTeam("test", 1)) {
			IllegalStateException e = assertThrows(IllegalStateException.class,
					() -> team.run(1, (slice, worker) -> team.run(1, (inner, same) -> {
					})));
			assertEquals("A team of threads: expected it open and idle, found it at work on another task.", e.getMessage());
		}
	}

	@Test
	void closedTeamRefusesWork() {
		ThreadTeam team = new ThreadTeam("test", 2);
		team.close();
		IllegalStateException e = assertThrows(IllegalStateException.class, () -> team.run(1, (slice, worker) -> {
		}));
		assertEquals("A team of threads: expected it open and idle, found it closed.", e.getMessage());
	}

	@Test
	void noThreadsAreRefused() {
		IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> new ThreadTeam("test", 0));
		assertEquals("Threads: expected at least 1, found 0.", e.getMessage());
	}
}
