package org.genwright.core.dataset;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * All that is needed to open the same data again: recorded in every run.
 *
 * @param source   a catalogue id, or the absolute path of a file
 * @param columns  which columns of a file are values, label and weight; {@link ColumnSelection#ALL} for a catalogue id
 * @param settings settings of generated data as texts by id; empty for a file
 */
public record DataSource(String source, ColumnSelection columns, Map<String, String> settings) {

	public DataSource {
		settings = new LinkedHashMap<>(settings);
	}

	/** Returns the catalogue entry or file with its defaults. */
	public static DataSource of(String source) {
		return new DataSource(source, ColumnSelection.ALL, Map.of());
	}

	/** Tells whether the source is a file rather than a catalogue entry. */
	public boolean isFile() {
		return Path.of(source).isAbsolute();
	}
}
