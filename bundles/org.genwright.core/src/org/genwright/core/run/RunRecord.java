package org.genwright.core.run;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.genwright.core.file.FileProblems;
import org.genwright.core.json.Json;
import org.genwright.core.json.JsonObject;
import org.genwright.core.problem.ProblemException;

/**
 * What {@code run.json} says: what was asked and what happened. Immutable. In the file the parts lie side by side, and
 * keys of a later version are kept.
 *
 * @param id          the name of the run's folder; empty in a draft
 * @param name        the name shown to people
 * @param state       how it stands; never {@link RunState#INTERRUPTED}
 * @param inputs      what it was asked to do
 * @param environment what it is computed with
 * @param progress    how far it is
 * @param results     what came out, values of JSON types only
 * @param error       why it failed, in one paragraph; empty if it did not
 * @param original    the object it was read from; empty if it was not read
 */
public record RunRecord(String id, String name, RunState state, RunInputs inputs, RunEnvironment environment,
		RunProgress progress, Map<String, Object> results, String error, Map<String, Object> original) {

	/** The version of the format that is written. */
	public static final long FORMAT_VERSION = 1;

	public RunRecord {
		if (state == RunState.INTERRUPTED) {
			throw new IllegalArgumentException("A run record: expected a state that is recorded, found '" + state + "'.");
		}
		results = Collections.unmodifiableMap(new LinkedHashMap<>(results));
		original = Collections.unmodifiableMap(new LinkedHashMap<>(original));
	}

	/** Returns the record of a run that is yet to be created: RUNNING at step 0, with an id from {@link RunStore#create}. */
	public static RunRecord draft(String name, RunInputs inputs, RunEnvironment environment) {
		return new RunRecord("", name, RunState.RUNNING, inputs, environment, RunProgress.startingAt(Instant.now()),
				Map.of(), "", Map.of());
	}

	/** Returns the record with another state. */
	public RunRecord withState(RunState other) {
		return new RunRecord(id, name, other, inputs, environment, progress, results, error, original);
	}

	/** Returns the record with another number of completed steps. */
	public RunRecord withStep(long completed) {
		return withProgress(progress.withStep(completed));
	}

	/** Returns the record with other results. */
	public RunRecord withResults(Map<String, Object> other) {
		return new RunRecord(id, name, state, inputs, environment, progress, other, error, original);
	}

	/** Returns the record with another error. */
	public RunRecord withError(String other) {
		return new RunRecord(id, name, state, inputs, environment, progress, results, other, original);
	}

	/** Returns the record with another environment: a run may be resumed elsewhere. */
	public RunRecord withEnvironment(RunEnvironment other) {
		return new RunRecord(id, name, state, inputs, other, progress, results, error, original);
	}

	/** Returns the record with another progress. */
	public RunRecord withProgress(RunProgress other) {
		return new RunRecord(id, name, state, inputs, environment, other, results, error, original);
	}

	RunRecord withId(String other) {
		return new RunRecord(other, name, state, inputs, environment, progress, results, error, original);
	}

	/** Returns the record as a JSON object, with what is unknown in the object it was read from. */
	public Map<String, Object> toMap() {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("formatVersion", FORMAT_VERSION);
		map.put("id", id);
		map.put("name", name);
		map.put("state", state.name());
		inputs.putInto(map);
		environment.putInto(map);
		progress.putInto(map);
		map.put("results", results);
		map.put("error", error);
		for (String part : new String[] { "family", "dataset", "split", "times" }) {
			keepUnknown((Map<?, ?>) original.get(part), map.get(part));
		}
		keepUnknown(original, map);
		RunChange.putInto(map, progress.changes());
		return map;
	}

	/**
	 * Reads a record.
	 *
	 * @throws ProblemException if the file is no JSON object, or naming the key that is missing or wrong
	 */
	public static RunRecord read(Path file) throws ProblemException {
		return from(new JsonObject(Json.readObject(file), FileProblems.quoted(file)));
	}

	/**
	 * Makes a record of a JSON object.
	 *
	 * @throws ProblemException naming the key that is missing or wrong
	 */
	public static RunRecord from(JsonObject object) throws ProblemException {
		if (object.wholeNumber("formatVersion") > FORMAT_VERSION) {
			throw object.problem("formatVersion", "at most " + FORMAT_VERSION, "'" + object.wholeNumber("formatVersion")
					+ "', written by a newer Genwright");
		}
		return new RunRecord(object.text("id"), object.text("name"), state(object), RunInputs.from(object),
				RunEnvironment.from(object), RunProgress.from(object), object.mapOrEmpty("results"), object.text("error", ""),
				object.map());
	}

	private static RunState state(JsonObject object) throws ProblemException {
		String found = object.text("state");
		for (RunState state : RunState.values()) {
			if (state.name().equals(found) && state != RunState.INTERRUPTED) {
				return state;
			}
		}
		throw object.problem("state", "one of " + Arrays.stream(RunState.values())
				.filter(state -> state != RunState.INTERRUPTED).map(state -> "'" + state + "'")
				.collect(Collectors.joining(", ")), "'" + found + "'");
	}

	@SuppressWarnings("unchecked")
	private static void keepUnknown(Map<?, ?> from, Object into) {
		if (from != null) {
			from.forEach((key, value) -> ((Map<String, Object>) into).putIfAbsent((String) key, value));
		}
	}
}
