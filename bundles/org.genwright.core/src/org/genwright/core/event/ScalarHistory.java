package org.genwright.core.event;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.genwright.core.file.FileProblems;
import org.genwright.core.problem.Problem;

/**
 * The figures of a run over its steps: one continuous history over all its sessions, which follows a live run with
 * {@link #refresh()}. Where a session starts at step s, what earlier ones recorded from s on is dropped; of two values
 * for the same tag and step the later counts. May be used by several threads.
 */
public final class ScalarHistory {

	/**
	 * One value.
	 *
	 * @param step     the number of completed steps
	 * @param wallTime when it was recorded, in seconds since 1970-01-01 UTC
	 * @param value    the value; may be NaN or infinite
	 */
	public record Point(long step, double wallTime, double value) {
	}

	private final Path directory;
	private final Map<Path, EventReader> readers = new LinkedHashMap<>();
	private final Map<String, TreeMap<Long, Point>> curves = new LinkedHashMap<>();
	private List<Problem> unreadable = List.of();

	/** Makes an empty history of the event files of a folder; {@link #refresh()} fills it. */
	public ScalarHistory(Path directory) {
		this.directory = directory;
	}

	/** Returns the history of the event files of a folder as they are now. */
	public static ScalarHistory read(Path directory) {
		ScalarHistory history = new ScalarHistory(directory);
		history.refresh();
		return history;
	}

	/**
	 * Reads what was added since the last call.
	 *
	 * @return the tags whose curves changed
	 */
	public synchronized Set<String> refresh() {
		Set<String> changed = new TreeSet<>();
		List<Problem> problems = new ArrayList<>();
		try {
			for (Path file : EventFiles.list(directory)) {
				readers.computeIfAbsent(file, EventReader::new).poll().forEach(event -> add(event, changed));
			}
		} catch (IOException e) {
			problems.add(FileProblems.cannotRead(directory, e));
		}
		unreadable = problems;
		return changed;
	}

	/** Returns the tags in the order of their first appearance. */
	public synchronized Set<String> tags() {
		Set<String> tags = new LinkedHashSet<>();
		curves.forEach((tag, curve) -> {
			if (!curve.isEmpty()) {
				tags.add(tag);
			}
		});
		return tags;
	}

	/** Returns the values of a tag in the order of steps; empty for an unknown tag. */
	public synchronized List<Point> points(String tag) {
		return List.copyOf(curves.getOrDefault(tag, new TreeMap<>()).values());
	}

	/** Returns the last step with a value, 0 if there is none. */
	public synchronized long lastStep() {
		return curves.values().stream().filter(curve -> !curve.isEmpty()).mapToLong(TreeMap::lastKey).max().orElse(0);
	}

	/** Returns what is wrong with the files, as {@link EventReader#problems()} says it. */
	public synchronized List<Problem> problems() {
		List<Problem> problems = new ArrayList<>(unreadable);
		readers.values().forEach(reader -> problems.addAll(reader.problems()));
		return problems;
	}

	private void add(Event event, Set<String> changed) {
		switch (event) {
			case Event.SessionStart start -> curves.forEach((tag, curve) -> {
				Map<Long, Point> taken = curve.tailMap(start.step());
				if (!taken.isEmpty()) {
					taken.clear();
					changed.add(tag);
				}
			});
			case Event.Scalar scalar -> {
				curves.computeIfAbsent(scalar.tag(), _ -> new TreeMap<>()).put(scalar.step(),
						new Point(scalar.step(), scalar.wallTime(), scalar.value()));
				changed.add(scalar.tag());
			}
			default -> { } // pictures, texts and histograms are no curves
		}
	}
}
