package org.genwright.core.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.genwright.core.json.JsonObject;
import org.genwright.core.problem.ProblemException;

/**
 * What a person notes about a run, in {@code notes.json}; any process may write it, the last one wins.
 *
 * @param name     a name for the run; empty for its own
 * @param tags     words to find it by
 * @param text     anything
 * @param original the object it was read from, whose unknown keys are kept
 */
public record RunNotes(String name, List<String> tags, String text, Map<String, Object> original) {

	/** No notes. */
	public static final RunNotes NONE = new RunNotes("", List.of(), "", Map.of());

	public RunNotes {
		tags = List.copyOf(tags);
		original = Collections.unmodifiableMap(new LinkedHashMap<>(original));
	}

	/** Returns the notes with another name. */
	public RunNotes withName(String other) {
		return new RunNotes(other, tags, text, original);
	}

	/** Returns the notes with other tags. */
	public RunNotes withTags(List<String> other) {
		return new RunNotes(name, other, text, original);
	}

	/** Returns the notes with another text. */
	public RunNotes withText(String other) {
		return new RunNotes(name, tags, other, original);
	}

	Map<String, Object> toMap() {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("name", name);
		map.put("tags", tags);
		map.put("text", text);
		original.forEach(map::putIfAbsent);
		return map;
	}

	static RunNotes from(JsonObject object) throws ProblemException {
		return new RunNotes(object.text("name", ""), object.texts("tags"), object.text("text", ""), object.map());
	}
}
