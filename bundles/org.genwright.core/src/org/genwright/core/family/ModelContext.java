package org.genwright.core.family;

import java.util.List;

import org.genwright.core.setting.SettingValues;
import org.genwright.core.shape.DataShape;
import org.genwright.nn.Backend;

/**
 * What a model is built from, besides data.
 *
 * @param settings  checked values of the family's settings
 * @param dataShape the shape of one preprocessed example
 * @param columns   names of the D values, for messages; empty for images
 * @param classes   names of the classes of a class-conditional model; empty otherwise
 * @param backend   the kernels to compute with
 * @param threads   the number of threads, at least 1; changes no bit of any result
 */
public record ModelContext(SettingValues settings, DataShape dataShape, List<String> columns, List<String> classes,
		Backend backend, int threads) {

	public ModelContext {
		columns = List.copyOf(columns);
		classes = List.copyOf(classes);
	}
}
