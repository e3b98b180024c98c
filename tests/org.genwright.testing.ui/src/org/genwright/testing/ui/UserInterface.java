package org.genwright.testing.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

import org.eclipse.swt.widgets.Display;

/** The user interface thread, as tests reach it. */
public final class UserInterface {

	/** How long a search or a wait lasts before it fails; generous, since build machines are busy. */
	public static final long TIMEOUT_MILLIS = 20_000;

	private static final long POLL_MILLIS = 20;

	private UserInterface() {
	}

	/**
	 * Runs code on the user interface thread and returns its value.
	 *
	 * @throws AssertionError carrying whatever the code threw
	 */
	public static <T> T get(Callable<T> code) {
		AtomicReference<T> value = new AtomicReference<>();
		AtomicReference<Throwable> error = new AtomicReference<>();
		Display.getDefault().syncExec(() -> {
			try {
				value.set(code.call());
			} catch (Exception | AssertionError thrown) {
				error.set(thrown);
			}
		});
		if (error.get() != null) {
			throw new AssertionError(error.get().getMessage(), error.get());
		}
		return value.get();
	}

	/** Runs code on the user interface thread and returns when it is done. */
	public static void run(Runnable code) {
		get(() -> {
			code.run();
			return null;
		});
	}

	/**
	 * Runs code on the user interface thread without waiting: for what opens a modal dialog, which would not return.
	 */
	public static void start(Runnable code) {
		Display.getDefault().asyncExec(code);
	}

	/**
	 * Waits until something holds, asked on the user interface thread.
	 *
	 * @param what completes the sentence "not within … s:"
	 */
	public static void waitUntil(String what, BooleanSupplier condition) {
		waitUntil(what, TIMEOUT_MILLIS, condition);
	}

	/** Waits for at most the given time until something holds, asked on the user interface thread. */
	public static void waitUntil(String what, long millis, BooleanSupplier condition) {
		long end = System.nanoTime() + millis * 1_000_000;
		while (!get(condition::getAsBoolean)) {
			if (System.nanoTime() > end) {
				throw new AssertionError("Not within " + millis / 1000.0 + " s: " + what);
			}
			pause();
		}
	}

	/** Repeats a search on the user interface thread until it finds something. */
	public static <T> T find(String what, Callable<T> search) {
		AtomicReference<T> found = new AtomicReference<>();
		waitUntil(what, () -> {
			try {
				found.set(search.call());
			} catch (Exception exception) {
				throw new AssertionError(exception);
			}
			return found.get() != null;
		});
		return found.get();
	}

	private static void pause() {
		try {
			Thread.sleep(POLL_MILLIS);
		} catch (InterruptedException interruption) {
			Thread.currentThread().interrupt();
			throw new AssertionError("Interrupted while waiting", interruption);
		}
	}
}
