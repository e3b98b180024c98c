package org.genwright.core.family;

import java.util.List;

import org.genwright.core.layer.LayerTypes;
import org.genwright.core.setting.SettingValues;
import org.genwright.core.shape.DataProfile;
import org.genwright.core.shape.DataShape;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.ArchitectureFactory;
import org.genwright.nn.Backend;

/**
 * What a model is built from, besides data.
 *
 * @param settings  checked values of the family's settings
 * @param dataShape the shape of one preprocessed example
 * @param columns   names of the D values, for messages; empty for images
 * @param classes   names of the classes of a class-conditional model; empty otherwise
 * @param levels    number V of values 0 … V−1 of discrete examples after preprocessing; 0 if continuous
 * @param architecture the model, with the networks of its roles
 * @param layers    the installed layer types
 * @param backend   the kernels to compute with
 * @param threads   the number of threads, at least 1; changes no bit of any result
 */
public record ModelContext(SettingValues settings, DataShape dataShape, List<String> columns, List<String> classes,
		int levels, Architecture architecture, LayerTypes layers, Backend backend, int threads) {

	public ModelContext {
		columns = List.copyOf(columns);
		classes = List.copyOf(classes);
	}

	/** Makes the context of a model without networks of continuous data. */
	public ModelContext(SettingValues settings, DataShape dataShape, List<String> columns, List<String> classes, Backend backend,
			int threads) {
		this(settings, dataShape, columns, classes, 0, ArchitectureFactory.eINSTANCE.createArchitecture(), LayerTypes.standard(),
				backend, threads);
	}

	/** Returns what roles are a function of, besides settings. */
	public DataProfile profile() {
		return new DataProfile(dataShape, levels, classes.size());
	}
}
