package org.genwright.core.setting;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The declaration of one hyper-parameter, from which dialogs, command line flags, validation, the run record and the
 * documentation are rendered.
 *
 * @param <T>          Long, Double, Boolean or String, as {@link #type()} says
 * @param id           the name in files and on the command line: lower case words joined by hyphens
 * @param label        the name shown to people
 * @param description  one or two sentences: what it does, when to change it
 * @param unit         the unit of the value, such as {@code epochs}; empty if it has none
 * @param type         the type of the value
 * @param defaultValue the value if none is given; empty if the setting then stays unset
 * @param bounds       for numbers
 * @param choices      for {@link SettingType#CHOICE}, else empty
 */
public record Setting<T>(String id, String label, String description, String unit, SettingType type,
		Optional<T> defaultValue, Bounds bounds, List<Choice> choices) {

	public Setting {
		if (!id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
			throw new IllegalArgumentException("A setting's id: expected lower case words joined by hyphens, found '" + id + "'.");
		}
		Objects.requireNonNull(bounds);
		choices = List.copyOf(choices);
	}

	/** Declares an integer. */
	public static Setting<Long> integer(String id, String label, String description, long defaultValue) {
		return new Setting<>(id, label, description, "", SettingType.INTEGER, Optional.of(defaultValue), Bounds.NONE, List.of());
	}

	/** Declares a real number. */
	public static Setting<Double> real(String id, String label, String description, double defaultValue) {
		return new Setting<>(id, label, description, "", SettingType.REAL, Optional.of(defaultValue), Bounds.NONE, List.of());
	}

	/** Declares a flag. */
	public static Setting<Boolean> flag(String id, String label, String description, Boolean defaultValue) {
		return new Setting<>(id, label, description, "", SettingType.FLAG, Optional.of(defaultValue), Bounds.NONE, List.of());
	}

	/** Declares a choice; the first is the default. */
	public static Setting<String> choice(String id, String label, String description, List<Choice> choices) {
		return new Setting<>(id, label, description, "", SettingType.CHOICE, Optional.of(choices.getFirst().id()), Bounds.NONE, choices);
	}

	/** Declares a text without a default. */
	public static Setting<String> text(String id, String label, String description) {
		return new Setting<>(id, label, description, "", SettingType.TEXT, Optional.empty(), Bounds.NONE, List.of());
	}

	/** Declares a file, unset by default. */
	public static Setting<String> file(String id, String label, String description) {
		return new Setting<>(id, label, description, "", SettingType.FILE, Optional.empty(), Bounds.NONE, List.of());
	}

	/** Returns the same declaration with a unit. */
	public Setting<T> unit(String newUnit) {
		return new Setting<>(id, label, description, newUnit, type, defaultValue, bounds, choices);
	}

	/** Returns the same declaration with bounds. */
	public Setting<T> within(Bounds newBounds) {
		return new Setting<>(id, label, description, unit, type, defaultValue, newBounds, choices);
	}

	/** Returns the same declaration with another default. */
	public Setting<T> defaulting(T newDefault) {
		return new Setting<>(id, label, description, unit, type, Optional.of(newDefault), bounds, choices);
	}

	/** Returns the same declaration without a default: the setting stays unset unless given. */
	public Setting<T> unset() {
		return new Setting<>(id, label, description, unit, type, Optional.empty(), bounds, choices);
	}
}
