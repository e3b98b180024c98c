package org.genwright.core.dataset;

import java.util.List;
import java.util.Map;

import org.genwright.core.problem.ProblemException;
import org.genwright.core.setting.Setting;
import org.genwright.core.setting.SettingValues;
import org.genwright.nn.rng.RandomStream;

/**
 * A kind of preprocessing step, contributed through the extension point {@code org.genwright.core.datasets}.
 * Implementations have a trivial public constructor.
 */
public interface StepType {

	/** Returns the id used in model files, such as {@code standardise}. */
	String id();

	/** Returns the name shown to people. */
	String label();

	/** Returns one or two sentences: what it does and how the likelihood then reads. */
	String description();

	/** Returns the settings of the step. */
	default List<Setting<?>> settings() {
		return List.of();
	}

	/**
	 * Fits the step to the training rows as the steps before it leave them.
	 *
	 * @param settings values of {@link #settings()}
	 * @param train    the training examples before this step
	 * @param rng      the stream for draws made once, such as those of static binarisation
	 * @throws ProblemException if the data cannot be processed, such as a constant column that is to be standardised
	 */
	Step fit(SettingValues settings, Examples train, RandomStream rng) throws ProblemException;

	/**
	 * Restores a fitted step from {@link Step#record()}.
	 *
	 * @throws ProblemException if the record is not one of this type
	 */
	Step restore(Map<String, Object> record, RandomStream rng) throws ProblemException;
}
