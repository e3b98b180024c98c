package org.genwright.core.dataset;

import java.util.List;

import org.genwright.core.problem.ProblemException;
import org.genwright.core.setting.Setting;
import org.genwright.core.setting.SettingValues;

/**
 * A catalogue entry, contributed through the extension point {@code org.genwright.core.datasets}. Implementations have
 * a trivial public constructor; whatever may fail belongs in {@link #open}.
 */
public interface DatasetProvider {

	/** Returns what is known of the dataset before opening it; never empty in id, name, licence and source. */
	DatasetInfo info();

	/** Returns the settings of generated data, such as its size and seed; empty for fixed data. */
	default List<Setting<?>> settings() {
		return List.of();
	}

	/**
	 * Opens the dataset.
	 *
	 * @param settings values of {@link #settings()}
	 * @throws ProblemException if its data cannot be read
	 */
	Dataset open(SettingValues settings) throws ProblemException;
}
