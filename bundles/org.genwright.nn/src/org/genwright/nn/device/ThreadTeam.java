package org.genwright.nn.device;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A fixed team of threads for one job. Work is cut into slices which the caller and the helpers take one by one; helpers
 * wait by spinning briefly and then parking. One task at a time; in steady state nothing is allocated.
 */
public final class ThreadTeam implements AutoCloseable {

	private static final int SPINS = 4000;

	private final Thread[] helpers;
	private final AtomicInteger nextSlice = new AtomicInteger();
	private final AtomicInteger busy = new AtomicInteger();
	private SliceTask task;
	private int slices;
	private Thread caller;
	private Throwable failure;
	private int failedSlice;
	private boolean running;
	private volatile int round;
	private volatile boolean closed;

	/**
	 * Starts threads − 1 daemon threads; the caller of {@link #run} is the remaining one.
	 *
	 * @param name    for the threads' names
	 * @param threads at least 1
	 */
	public ThreadTeam(String name, int threads) {
		if (threads < 1) {
			throw new IllegalArgumentException("Threads: expected at least 1, found " + threads + ".");
		}
		helpers = new Thread[threads - 1];
		for (int i = 0; i < helpers.length; i++) {
			int worker = i + 1;
			helpers[i] = Thread.ofPlatform().daemon().name(name + "-" + worker).start(() -> help(worker));
		}
	}

	/** Returns the number of threads, the caller's included. */
	public int threads() {
		return helpers.length + 1;
	}

	/**
	 * Works off all slices and returns when they are done. One slice runs on the caller alone.
	 *
	 * @throws RuntimeException or Error thrown by the task; of several the one of the lowest slice. Slices not begun by
	 *                          then are left out
	 */
	public void run(int sliceCount, SliceTask sliceTask) {
		begin(sliceCount, sliceTask);
		try {
			if (helpers.length > 0 && sliceCount > 1) {
				busy.set(helpers.length);
				round++; // the only writer; publishes the fields written in begin
				for (Thread helper : helpers) {
					LockSupport.unpark(helper);
				}
			}
			work(0);
			for (int spins = 0; busy.get() > 0;) {
				spins = pause(spins);
			}
			rethrow();
		} finally {
			end();
		}
	}

	private synchronized void begin(int sliceCount, SliceTask sliceTask) {
		if (closed || running) {
			throw new IllegalStateException("A team of threads: expected it open and idle, found it "
					+ (closed ? "closed" : "at work on another task") + ".");
		}
		running = true;
		task = sliceTask;
		slices = sliceCount;
		caller = Thread.currentThread();
		failure = null;
		nextSlice.set(0);
	}

	private synchronized void end() {
		running = false;
		task = null;
	}

	private void help(int worker) {
		int seen = 0;
		int spins = 0;
		while (!closed) {
			if (round == seen) {
				spins = pause(spins);
				continue;
			}
			seen = round;
			spins = 0;
			work(worker);
			Thread waiting = caller;
			if (busy.decrementAndGet() == 0) {
				LockSupport.unpark(waiting);
			}
		}
	}

	private void work(int worker) {
		for (int slice = nextSlice.getAndIncrement(); slice < slices; slice = nextSlice.getAndIncrement()) {
			try {
				task.run(slice, worker);
			} catch (Throwable thrown) { // handed to the caller of run
				record(slice, thrown);
			}
		}
	}

	private synchronized void record(int slice, Throwable thrown) {
		if (failure == null || slice < failedSlice) {
			failure = thrown;
			failedSlice = slice;
		}
		nextSlice.set(slices);
	}

	private int pause(int spins) {
		if (spins < SPINS) {
			Thread.onSpinWait();
			return spins + 1;
		}
		LockSupport.park(this);
		return spins;
	}

	private synchronized void rethrow() {
		switch (failure) {
			case null -> {
			}
			case RuntimeException exception -> throw exception;
			case Error error -> throw error;
			default -> throw new IllegalStateException("A slice threw a checked exception.", failure);
		}
	}

	/** Ends the threads; a task must not be running. A second call does nothing. */
	@Override
	public void close() {
		closed = true;
		for (Thread helper : helpers) {
			LockSupport.unpark(helper);
		}
	}
}
