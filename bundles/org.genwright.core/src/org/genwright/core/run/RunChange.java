package org.genwright.core.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.genwright.core.json.JsonObject;
import org.genwright.core.problem.ProblemException;

/**
 * A setting that was changed while a run went on.
 *
 * @param step    the number of steps completed with the value before
 * @param setting the id of the setting
 * @param value   its new value
 */
public record RunChange(long step, String setting, String value) {

	private static final String KEY = "changes";

	/** Adds changes to a JSON object, if there are any. */
	public static void putInto(Map<String, Object> map, List<RunChange> changes) {
		List<Map<String, Object>> list = new ArrayList<>();
		for (RunChange change : changes) {
			Map<String, Object> entry = new LinkedHashMap<>();
			entry.put("step", change.step);
			entry.put("setting", change.setting);
			entry.put("value", change.value);
			list.add(entry);
		}
		map.remove(KEY);
		if (!list.isEmpty()) {
			map.put(KEY, list);
		}
	}

	/**
	 * Reads the changes that a JSON object holds, the oldest first.
	 *
	 * @throws ProblemException if they cannot be read
	 */
	public static List<RunChange> in(JsonObject object) throws ProblemException {
		List<RunChange> changes = new ArrayList<>();
		if (object.has(KEY)) {
			for (Map<String, Object> entry : object.maps(KEY)) {
				JsonObject change = new JsonObject(entry, object.where() + ", '" + KEY + "'");
				changes.add(new RunChange(change.wholeNumber("step"), change.text("setting"), change.text("value")));
			}
		}
		return changes;
	}
}
