package org.genwright.core.setting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.genwright.core.problem.ProblemException;

/** The checked values of declared settings. Immutable; every declared setting that has a default has a value. */
public final class SettingValues {

	private final Map<String, Object> values;

	private SettingValues(Map<String, Object> values) {
		this.values = values;
	}

	/**
	 * Checks texts against declarations.
	 *
	 * @param declared the declarations
	 * @param texts    value texts by setting id; what is missing takes its default
	 * @param where    the place that problems name, such as {@code Settings of 'digits-mixture.genmodel'}
	 * @throws ProblemException listing every unknown name (with the nearest valid one) and every wrong value
	 */
	public static SettingValues parse(List<Setting<?>> declared, Map<String, String> texts, String where)
			throws ProblemException {
		return new SettingValues(new SettingParser(declared, where).parse(texts));
	}

	/** Returns the value of a setting that has a default. */
	public <T> T get(Setting<T> setting) {
		return find(setting).orElseThrow(() -> new IllegalStateException(
				"Setting '" + setting.id() + "': expected a value, found it unset and without a default."));
	}

	/** Returns the value of a setting, empty if it is unset. */
	@SuppressWarnings("unchecked")
	public <T> Optional<T> find(Setting<T> setting) {
		return Optional.ofNullable((T) values.get(setting.id()));
	}

	/** Returns all values by id, in declaration order: Long, Double, Boolean or String. */
	public Map<String, Object> toMap() {
		return new LinkedHashMap<>(values);
	}
}
