package org.genwright.core.template;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.genwright.core.layer.DenseLayer;
import org.genwright.core.layer.LayerSettings;
import org.genwright.core.setting.Setting;

/**
 * A layer that is to be drawn.
 *
 * @param type     the id of its type
 * @param settings value texts by setting id, in the order in which the file shall have them
 */
public record LayerSpec(String type, Map<String, String> settings) {

	/** Copies the settings. */
	public LayerSpec {
		settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
	}

	/** Returns a layer with all settings at their defaults. */
	public static LayerSpec of(String type) {
		return new LayerSpec(type, Map.of());
	}

	/** Returns a fully connected layer without activation. */
	public static LayerSpec dense(long units) {
		return of("dense").with(DenseLayer.UNITS, units);
	}

	/** Returns the same layer with a setting. */
	public <T> LayerSpec with(Setting<T> setting, T value) {
		Map<String, String> more = new LinkedHashMap<>(settings);
		more.put(setting.id(), value.toString());
		return new LayerSpec(type, more);
	}

	/** Returns the same layer with an activation. */
	public LayerSpec activated(String activation) {
		return with(LayerSettings.ACTIVATION, activation);
	}
}
