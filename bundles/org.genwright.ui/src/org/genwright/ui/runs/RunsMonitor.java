package org.genwright.ui.runs;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;

/**
 * Reads run directories in the background and tells when something changed. While it follows, it looks once a second;
 * while it rests, only when asked to.
 */
final class RunsMonitor implements AutoCloseable {

	private static final long PERIOD_MILLIS = 1000;

	private final Supplier<Set<Path>> folders;
	private final Consumer<List<RunRow>> listener;
	private final RunReader reader = new RunReader();
	private final Job job;

	private volatile boolean following;
	private List<RunRow> last;

	/**
	 * Creates a monitor at rest.
	 *
	 * @param folders  the folders that contain run directories; asked in the background before each reading
	 * @param listener told all runs after each reading that differs from the one before; called in the background
	 */
	RunsMonitor(Supplier<Set<Path>> folders, Consumer<List<RunRow>> listener) {
		this.folders = folders;
		this.listener = listener;
		job = Job.create(Messages.RunsMonitor_job, (ICoreRunnable) _ -> read());
		job.setSystem(true);
		job.setPriority(Job.DECORATE);
	}

	private void read() {
		List<RunRow> rows = reader.read(folders.get());
		if (!rows.equals(last)) {
			last = rows;
			listener.accept(rows);
		}
		if (following) {
			job.schedule(PERIOD_MILLIS);
		}
	}

	/** Looks now, and then once a second. */
	void follow() {
		following = true;
		job.schedule();
	}

	/** Stops looking. */
	void rest() {
		following = false;
	}

	/** Looks once, now. */
	void refresh() {
		job.wakeUp();
		job.schedule();
	}

	@Override
	public void close() {
		following = false;
		job.cancel();
	}
}
