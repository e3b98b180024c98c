package org.genwright.core.run;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.genwright.core.json.JsonObject;
import org.genwright.core.problem.ProblemException;

/**
 * How far a run is.
 *
 * @param created  when it was created
 * @param started  when each of its sessions started, the first one with the run
 * @param ended    when it ended; empty while it is not known to have ended
 * @param step     the number of completed steps
 * @param restarts how often it was resumed
 * @param changes  the settings that were changed on the way and still count, the oldest first
 */
public record RunProgress(Instant created, List<Instant> started, Optional<Instant> ended, long step, int restarts,
		List<RunChange> changes) {

	public RunProgress {
		started = List.copyOf(started);
		changes = List.copyOf(changes);
	}

	/** Returns the progress of a run that starts at the given time. */
	static RunProgress startingAt(Instant time) {
		return new RunProgress(time, List.of(time), Optional.empty(), 0, 0, List.of());
	}

	/** Returns the progress with another number of completed steps. */
	public RunProgress withStep(long completed) {
		return new RunProgress(created, started, ended, completed, restarts, changes);
	}

	/** Returns the progress with other changed settings. */
	public RunProgress withChanges(List<RunChange> other) {
		return new RunProgress(created, started, ended, step, restarts, other);
	}

	/** Returns the progress of a run that ended at the given time. */
	RunProgress endedAt(Instant time) {
		return new RunProgress(created, started, Optional.of(time), step, restarts, changes);
	}

	/** Returns the progress of a run that was resumed after the given step. */
	RunProgress resumedAt(Instant time, long completed) {
		List<Instant> sessions = new ArrayList<>(started);
		sessions.add(time);
		return new RunProgress(created, sessions, Optional.empty(), completed, restarts + 1, changes);
	}

	void putInto(Map<String, Object> map) {
		Map<String, Object> times = new LinkedHashMap<>();
		times.put("created", created.toString());
		times.put("started", started.stream().map(Instant::toString).toList());
		times.put("ended", ended.map(Instant::toString).orElse(null));
		map.put("times", times);
		map.put("step", step);
		map.put("restarts", restarts);
	}

	static RunProgress from(JsonObject object) throws ProblemException {
		JsonObject times = object.object("times");
		List<Instant> started = new ArrayList<>();
		for (String text : times.texts("started")) {
			started.add(instant(times, "started", text));
		}
		Optional<Instant> ended = times.has("ended") ? Optional.of(instant(times, "ended", times.text("ended")))
				: Optional.empty();
		return new RunProgress(instant(times, "created", times.text("created")), started, ended,
				object.wholeNumber("step"), object.integer("restarts"), RunChange.in(object));
	}

	/** Reads a time such as {@code 2026-11-22T07:01:02.5Z}. */
	static Instant instant(JsonObject object, String key, String text) throws ProblemException {
		try {
			return Instant.parse(text);
		} catch (DateTimeException _) {
			throw object.problem(key, "a time such as '2026-11-22T07:01:02Z'", "'" + text + "'");
		}
	}
}
