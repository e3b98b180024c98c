package org.genwright.core.run;

import java.util.Collections;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.genwright.core.json.JsonObject;
import org.genwright.core.problem.ProblemException;

/**
 * The dataset of a run.
 *
 * @param source   what the dataset was asked for by: a catalogue id or a path
 * @param id       the dataset's id
 * @param name     its name
 * @param hash     its content hash
 * @param rows     its number of rows
 * @param shape    the shape of one example, as {@code 1x8x8}
 * @param columns  the names of the values of a table, empty for images
 * @param classes  the names of the classes, empty if unlabelled
 * @param label    the label column asked for, empty if none
 * @param weight   the weight column asked for, empty if none
 * @param settings the settings the dataset was opened with, by id
 * @param levels   for discrete data the number of equally spaced values, 0 for continuous data
 */
public record RunDataset(String source, String id, String name, String hash, long rows, String shape,
		List<String> columns, List<String> classes, String label, String weight, Map<String, String> settings,
		int levels) {

	public RunDataset {
		columns = List.copyOf(columns);
		classes = List.copyOf(classes);
		settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
	}

	Map<String, Object> toMap() {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("source", source);
		map.put("id", id);
		map.put("name", name);
		map.put("hash", hash);
		map.put("rows", rows);
		map.put("shape", shape);
		map.put("columns", columns);
		map.put("classes", classes);
		map.put("label", label);
		map.put("weight", weight);
		map.put("settings", settings);
		map.put("levels", levels);
		map.put("settings", settings);
		map.put("levels", levels);
		return map;
	}

	static RunDataset from(JsonObject object) throws ProblemException {
		Map<String, String> settings = new LinkedHashMap<>();
		if (object.has("settings")) {
			JsonObject found = object.object("settings");
			for (String name : found.map().keySet()) {
				settings.put(name, found.text(name));
			}
		}
		return new RunDataset(object.text("source"), object.text("id"), object.text("name"), object.text("hash"),
				object.wholeNumber("rows"), object.text("shape"), object.texts("columns"), object.texts("classes"),
				object.text("label"), object.text("weight"), object.textMap("settings"), object.integer("levels"));
	}
}
