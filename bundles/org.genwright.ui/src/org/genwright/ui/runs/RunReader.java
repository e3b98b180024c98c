package org.genwright.ui.runs;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.eclipse.core.runtime.ILog;

import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.run.Run;
import org.genwright.core.run.RunNotes;
import org.genwright.core.run.RunProgress;
import org.genwright.core.run.RunRecord;
import org.genwright.core.run.RunWatcher;

/** Keeps the rows of all runs in a set of folders up to date. Rows of runs that did not change are not made again. */
final class RunReader {

	private static final String MODEL_ENDING = ".genmodel";

	private final Map<Path, RunWatcher> watchers = new HashMap<>();
	private final Map<Path, RunRow> rows = new TreeMap<>();
	private final Map<Path, Run> live = new HashMap<>();

	/** Looks into the folders and returns all their runs, in the order of their paths. */
	List<RunRow> read(Set<Path> folders) {
		watchers.keySet().removeIf(folder -> !folders.contains(folder));
		rows.keySet().removeIf(run -> !folders.contains(run.getParent()));
		live.keySet().retainAll(rows.keySet());
		for (Path folder : folders) {
			watchers.computeIfAbsent(folder, added -> new RunWatcher(added, new Rows(added))).poll();
		}
		Instant now = Instant.now();
		live.forEach((directory, run) -> rows.put(directory, row(run, now)));
		return List.copyOf(rows.values());
	}

	private void put(Run run) {
		RunRow row = row(run, Instant.now());
		rows.put(run.directory(), row);
		if (row.status().isLive()) {
			live.put(run.directory(), run);
		} else {
			live.remove(run.directory());
		}
	}

	private static RunRow row(Run run, Instant now) {
		RunRecord record = run.record();
		RunStatus status = RunStatus.of(run.effectiveState());
		return new RunRow(run.directory(), run.id(), name(run), status, record.progress().step(), KeyResult.of(record.results()),
				modelName(record), record.inputs().family().name(), record.inputs().dataset().id(),
				Optional.of(record.progress().created()), duration(record.progress(), status, now), RunDetails.of(run, status));
	}

	private static String modelName(RunRecord record) {
		String file = record.inputs().model();
		return file.endsWith(MODEL_ENDING) ? file.substring(0, file.length() - MODEL_ENDING.length()) : file;
	}

	/** Returns the person's name for the run, or the run's own with the characters that tell it from others like it. */
	private static String name(Run run) {
		try {
			String given = run.notes().name();
			return given.isEmpty() ? run.record().name() + " " + run.id().substring(run.id().lastIndexOf('_') + 1) : given;
		} catch (ProblemException unreadable) {
			return run.id();
		}
	}

	/** Returns how long the last session took: a run may have rested for weeks between two. */
	private static Optional<Duration> duration(RunProgress progress, RunStatus status, Instant now) {
		Instant started = progress.started().isEmpty() ? progress.created() : progress.started().getLast();
		return status.isLive() ? Optional.of(Duration.ofSeconds(Duration.between(started, now).toSeconds()))
				: progress.ended().map(ended -> Duration.between(started, ended));
	}

	private static RunRow unreadable(Path directory, Problem problem) {
		String name = directory.getFileName().toString();
		return new RunRow(directory, name, name, RunStatus.UNREADABLE, 0, KeyResult.NONE, "", "", "", Optional.empty(), Optional.empty(),
				List.of(new RunDetail(Messages.RunDetails_categoryRun, Messages.RunDetails_error, problem.message()),
						new RunDetail(Messages.RunDetails_categoryRun, Messages.RunDetails_directory, directory.toString())));
	}

	/** Takes over what one watcher tells. */
	private final class Rows implements RunWatcher.Listener {

		private final Path folder;

		Rows(Path folder) {
			this.folder = folder;
		}

		@Override
		public void appeared(Run run) {
			put(run);
		}

		@Override
		public void changed(Run run) {
			put(run);
		}

		@Override
		public void disappeared(Path directory) {
			rows.remove(directory);
			live.remove(directory);
		}

		@Override
		public void unreadable(Path path, Problem problem) {
			if (path.equals(folder)) {
				ILog.of(RunReader.class).warn(problem.message());
			} else {
				rows.put(path, RunReader.unreadable(path, problem));
				live.remove(path);
			}
		}
	}
}
