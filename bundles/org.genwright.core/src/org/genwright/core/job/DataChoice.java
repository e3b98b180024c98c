package org.genwright.core.job;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Data given at launch. What is given overrides the model file; a source replaces the file's source together with its
 * columns and settings, and leaves split and preprocessing.
 *
 * @param source the catalogue id or path, if given
 * @param folder what a relative path is relative to
 * @param label  the column that holds the class, if given
 * @param weight the column that holds the weight, if given
 * @param split  the parts, in the form that {@link org.genwright.core.dataset.Split#parse} reads, if given
 */
public record DataChoice(Optional<String> source, Path folder, Optional<String> label, Optional<String> weight,
		Optional<String> split) {

	/** The data of the model file. */
	public static final DataChoice AS_IN_MODEL = new DataChoice(Optional.empty(), Path.of(""), Optional.empty(), Optional.empty(),
			Optional.empty());
}
