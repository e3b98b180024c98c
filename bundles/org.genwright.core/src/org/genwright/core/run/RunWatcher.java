package org.genwright.core.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

import org.genwright.core.event.EventFiles;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;

/**
 * Tells which runs in a folder appeared, changed or disappeared. It looks when {@link #poll()} is called, or once a
 * second on a thread of its own after {@link #start()}.
 */
public final class RunWatcher implements AutoCloseable {

	/** How often the thread looks. */
	public static final Duration INTERVAL = Duration.ofSeconds(1);

	/** Hears of runs, on the thread that polls. */
	public interface Listener {
		/** A run was found for the first time. */
		void appeared(Run run);

		/** The record, the effective state, the notes or the figures of a run changed. */
		void changed(Run run);

		/** The folder of a run is gone. */
		void disappeared(Path directory);

		/** A folder looks like a run and cannot be read, or the folder of runs cannot; told once until it changes. */
		default void unreadable(Path directory, Problem problem) {
		}
	}

	/** What a change is seen by. */
	private record Mark(String files, RunState state) {

		/** Tells whether only its files can tell that it has changed: a live run may also die without a word. */
		private boolean hasEnded() {
			return state != null && !state.active();
		}
	}

	private final RunStore store;
	private final Listener listener;
	private Map<Path, Mark> known = new HashMap<>();
	private Thread thread;

	/**
	 * @param folder   the folder of runs, which need not exist yet
	 * @param listener hears of them
	 */
	public RunWatcher(Path folder, Listener listener) {
		store = new RunStore(folder);
		this.listener = listener;
	}

	/** Starts looking once a second, on a daemon thread; does nothing if it was started. */
	public synchronized void start() {
		if (thread == null) {
			thread = Thread.ofPlatform().daemon().name("Watcher of " + store.folder()).start(this::watch);
		}
	}

	/** Looks now and tells the listener what is new. */
	public synchronized void poll() {
		Map<Path, Mark> seen = new TreeMap<>();
		try {
			for (Path directory : store.directories()) {
				look(directory, seen);
			}
		} catch (ProblemException e) {
			Mark mark = new Mark(e.getMessage(), RunState.FAILED);
			seen.put(store.folder(), mark);
			if (!mark.equals(known.get(store.folder()))) {
				listener.unreadable(store.folder(), e.problems().getFirst());
			}
		}
		Map<Path, Mark> before = known;
		known = seen;
		before.keySet().stream().filter(path -> !seen.containsKey(path) && !path.equals(store.folder()))
				.forEach(listener::disappeared);
	}

	/** Stops looking. */
	@Override
	public void close() {
		Thread running;
		synchronized (this) {
			running = thread;
			thread = null;
		}
		if (running != null) {
			running.interrupt();
		}
	}

	private void watch() {
		try {
			while (!Thread.interrupted()) {
				poll();
				Thread.sleep(INTERVAL);
			}
		} catch (InterruptedException _) {
			// The watcher was closed.
		}
	}

	private void look(Path directory, Map<Path, Mark> seen) {
		Mark before = known.get(directory);
		String files = files(directory);
		if (before != null && before.hasEnded() && before.files.equals(files)) {
			seen.put(directory, before);
			return;
		}
		try {
			Run run = Run.open(directory);
			Mark mark = new Mark(files, run.effectiveState());
			seen.put(directory, mark);
			if (before == null || before.state == null) {
				listener.appeared(run);
			} else if (!before.equals(mark)) {
				listener.changed(run);
			}
		} catch (ProblemException e) {
			Mark mark = new Mark(files, null);
			seen.put(directory, mark);
			if (!mark.equals(before)) {
				listener.unreadable(directory, e.problems().getFirst());
			}
		}
	}

	private static String files(Path directory) {
		StringBuilder mark = new StringBuilder();
		try {
			append(directory.resolve(RunFiles.RUN), mark);
			append(directory.resolve(RunFiles.NOTES), mark);
			for (Path file : EventFiles.list(directory)) {
				append(file, mark);
			}
		} catch (IOException e) {
			mark.append(e.getMessage()); // removed in this moment: the next look tells
		}
		return mark.toString();
	}

	private static void append(Path file, StringBuilder mark) throws IOException {
		if (Files.exists(file)) {
			mark.append(file.getFileName()).append(' ').append(Files.size(file)).append(' ')
					.append(Files.getLastModifiedTime(file)).append('\n');
		}
	}
}
