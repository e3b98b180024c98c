package org.genwright.model.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.genwright.model.architecture.ArchitectureFactory;
import org.genwright.model.architecture.Setting;

/** Reads and changes a list of settings by name. Where a file holds a name twice, the last one counts. */
public final class Settings {
	private Settings() {
	}

	/** The value of a setting; empty where the list does not have it. A setting without a value has the empty text. */
	public static Optional<String> get(List<Setting> settings, String name) {
		return find(settings, name).map(Settings::value);
	}

	/** Gives a setting a value, in place where the list has it, else at the end. */
	public static void set(List<Setting> settings, String name, String value) {
		Objects.requireNonNull(value, "value");
		find(settings, name).ifPresentOrElse(setting -> setting.setValue(value), () -> {
			Setting setting = ArchitectureFactory.eINSTANCE.createSetting();
			setting.setName(name);
			setting.setValue(value);
			settings.add(setting);
		});
	}

	/** Removes every setting of the name, so that its default counts; says whether there was one. */
	public static boolean remove(List<Setting> settings, String name) {
		return settings.removeIf(setting -> name.equals(setting.getName()));
	}

	/** All values by name, in the order of the list; a copy. */
	public static Map<String, String> asMap(List<Setting> settings) {
		Map<String, String> values = new LinkedHashMap<>();
		settings.forEach(setting -> values.put(setting.getName(), value(setting)));
		return values;
	}

	private static Optional<Setting> find(List<Setting> settings, String name) {
		return settings.reversed().stream().filter(setting -> name.equals(setting.getName())).findFirst();
	}

	private static String value(Setting setting) {
		return setting.getValue() == null ? "" : setting.getValue();
	}
}
