package org.genwright.core.setting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.genwright.core.problem.NearestName;

/**
 * A setting in words: one row of a help text, a table of documentation or a tool tip. Rendered from the declaration.
 *
 * @param id           the name on the command line and in files
 * @param label        the name shown to people
 * @param value        what a value is, such as {@code an integer at least 1} or {@code one of 'full', 'tied'}
 * @param unit         the unit; empty if it has none
 * @param defaultValue the default as it would be written; empty if the setting is unset unless given
 * @param description  what it does
 * @param choices      for {@link SettingType#CHOICE}, else empty
 */
public record SettingDocumentation(String id, String label, String value, String unit, Optional<String> defaultValue,
		String description, List<Choice> choices) {

	/** Renders a declaration. */
	public static SettingDocumentation of(Setting<?> setting) {
		return new SettingDocumentation(setting.id(), setting.label(), value(setting), setting.unit(),
				setting.defaultValue().map(SettingDocumentation::text), setting.description(), setting.choices());
	}

	/** Renders several declarations, in order. */
	public static List<SettingDocumentation> of(List<Setting<?>> settings) {
		return settings.stream().map(setting -> of(setting)).toList();
	}

	/** Returns the form for JSON output, with the same names as the components. */
	public Map<String, Object> toMap() {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("id", id);
		map.put("label", label);
		map.put("value", value);
		if (!unit.isEmpty()) {
			map.put("unit", unit);
		}
		defaultValue.ifPresent(text -> map.put("default", text));
		map.put("description", description);
		if (!choices.isEmpty()) {
			Map<String, Object> described = new LinkedHashMap<>();
			choices.forEach(choice -> described.put(choice.id(), choice.description()));
			map.put("choices", described);
		}
		return map;
	}

	private static String value(Setting<?> setting) {
		String bounds = setting.bounds().describe();
		return switch (setting.type()) {
			case INTEGER -> ("an integer " + bounds).strip();
			case REAL -> ("a number " + bounds).strip();
			case CHOICE -> NearestName.oneOf(setting.choices().stream().map(Choice::id).toList());
			case FLAG -> "'true' or 'false'";
			case TEXT -> "a text";
			case FILE -> "the path of a file";
		};
	}

	private static String text(Object value) {
		boolean whole = value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e6;
		return whole ? Long.toString(((Double) value).longValue()) : value.toString();
	}
}
