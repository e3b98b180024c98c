package org.genwright.core.dataset;

import java.util.List;

import org.genwright.core.shape.DataShape;

/**
 * What is known of a dataset without reading its rows.
 *
 * @param id          the catalogue id, or the file's path as given
 * @param name        the name shown to people
 * @param description one or two sentences
 * @param shape       the shape of one example
 * @param columns     the names of the D values for a table; empty for images
 * @param classes     the names of the classes in the order of their numbers; empty if unlabelled
 * @param levels      for discrete data, the number of equally spaced values 0 … levels-1; 0 for continuous data
 * @param licence     the licence, or {@code unknown}
 * @param source      who collected or defined it, and where it is described
 */
public record DatasetInfo(String id, String name, String description, DataShape shape, List<String> columns,
		List<String> classes, int levels, String licence, String source) {

	public DatasetInfo {
		columns = List.copyOf(columns);
		classes = List.copyOf(classes);
	}

	/** Tells whether every row has a class. */
	public boolean labelled() {
		return !classes.isEmpty();
	}
}
