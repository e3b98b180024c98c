package org.genwright.nn.device;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * A fixed team of threads for one job. Work is cut into slices which the caller and the helpers take one by one; helpers
 * wait by spinning briefly and then parking. A helper that comes late is not waited for: where the machine has no time
 * for it, the caller does its slices. One task at a time; in steady state nothing is allocated.
 */
public final class ThreadTeam implements AutoCloseable {

	private static final int SPINS = 4000;

	private final Thread[] helpers;
	/** Upper half: slices of the task that helpers may take; lower half: how many of them nobody has begun. */
	private final AtomicLong open = new AtomicLong();
	private final AtomicInteger unfinished = new AtomicInteger();
	private SliceTask task;
	private Thread caller;
	private Throwable failure;
	private int failedSlice;
	private boolean running;
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
	public void run(int slices, SliceTask sliceTask) {
		begin(sliceTask);
		try {
			if (helpers.length == 0 || slices < 2) {
				for (int slice = 0; slice < slices; slice++) {
					sliceTask.run(slice, 0);
				}
			} else {
				share(slices);
			}
		} finally {
			end();
		}
	}

	private void share(int slices) {
		unfinished.set(slices);
		open.set((long) slices << Integer.SIZE | slices); // publishes the fields written in begin
		for (int i = 0; i < helpers.length && i < slices - 1; i++) {
			LockSupport.unpark(helpers[i]);
		}
		work(0);
		for (int spins = 0; unfinished.get() > 0;) {
			spins = pause(spins);
		}
		rethrow();
	}

	private synchronized void begin(SliceTask sliceTask) {
		if (closed || running) {
			throw new IllegalStateException("A team of threads: expected it open and idle, found it "
					+ (closed ? "closed" : "at work on another task") + ".");
		}
		running = true;
		task = sliceTask;
		caller = Thread.currentThread();
		failure = null;
	}

	private synchronized void end() {
		running = false;
		task = null;
	}

	private void help(int worker) {
		int spins = 0;
		while (!closed) {
			spins = work(worker) ? 0 : pause(spins);
		}
	}

	/** Works off slices until none is left; returns whether there was one. */
	private boolean work(int worker) {
		boolean found = false;
		for (int slice = take(worker); slice >= 0; slice = take(worker)) {
			found = true;
			Thread waiting = caller; // like the task stays the same until the slice is finished
			try {
				task.run(slice, worker);
			} catch (Throwable thrown) { // handed to the caller of run
				record(slice, thrown);
			}
			if (unfinished.decrementAndGet() == 0 && worker > 0) {
				LockSupport.unpark(waiting);
			}
		}
		return found;
	}

	/** Returns the next slice nobody has begun, or −1. */
	private int take(int worker) {
		for (long now = open.get(); (int) now > 0 && worker < now >>> Integer.SIZE; now = open.get()) {
			if (open.compareAndSet(now, now - 1)) {
				return (int) (now >>> Integer.SIZE) - (int) now;
			}
		}
		return -1;
	}

	private synchronized void record(int slice, Throwable thrown) {
		if (failure == null || slice < failedSlice) {
			failure = thrown;
			failedSlice = slice;
		}
		unfinished.addAndGet(-(int) open.getAndSet(0));
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
