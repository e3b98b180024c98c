package org.genwright.ui.runs;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.views.properties.IPropertySource;

/**
 * One run as the Runs view shows it: read once, in the background, and never changed.
 *
 * @param directory the run directory
 * @param id        the run's id
 * @param name      the name a person gave it, or its own
 * @param status    what it is doing
 * @param step      the number of completed steps
 * @param result    the key result
 * @param model     the model file's name without its ending
 * @param family    the family's name
 * @param dataset   the dataset's id
 * @param started   when it was created; empty if it cannot be read
 * @param duration  from the start to the end, or to now; empty if the end is not known
 * @param details   all else, for the Properties view
 */
public record RunRow(Path directory, String id, String name, RunStatus status, long step, KeyResult result, String model,
		String family, String dataset, Optional<Instant> started, Optional<Duration> duration, List<RunDetail> details)
		implements IAdaptable {

	public RunRow {
		details = List.copyOf(details);
	}

	/** Tells whether every word occurs in some column, upper and lower case alike; no words match everything. */
	public boolean matches(List<String> words) {
		StringBuilder line = new StringBuilder(id);
		for (RunColumn column : RunColumn.values()) {
			line.append('\n').append(column.text(this));
		}
		String text = line.toString().toLowerCase(Locale.ROOT);
		return words.stream().allMatch(text::contains);
	}

	@Override
	public <T> T getAdapter(Class<T> type) {
		return type == IPropertySource.class ? type.cast(new RunProperties(details)) : null;
	}
}
