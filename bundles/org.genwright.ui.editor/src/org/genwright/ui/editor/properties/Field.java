package org.genwright.ui.editor.properties;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.genwright.core.fix.ModelEdit;
import org.genwright.core.problem.Problem;
import org.genwright.core.setting.Setting;
import org.genwright.core.setting.SettingDocumentation;
import org.genwright.core.setting.SettingParser;
import org.genwright.core.setting.SettingType;

/**
 * A value that can be edited, of one or several elements at once.
 *
 * @param declared   what it is called, what may be entered, and what counts if nothing is
 * @param appearance how it is shown, beyond what its type says
 * @param value      what is in the model
 * @param refusal    what is wrong with a text beyond the declaration
 * @param change     makes the edit for a text; empty to remove the value
 */
record Field(Setting<?> declared, Appearance appearance, FieldValue value, Refusal refusal, Change change) {

	/** How a field is shown. */
	enum Appearance {
		/** As its type says. */
		PLAIN,
		/** As a text of several lines. */
		PARAGRAPH,
		/** As a list of the data sets of the catalogue, with a button for files. */
		DATA
	}

	/** Judges texts. */
	@FunctionalInterface
	interface Refusal {

		/** Accepts everything. */
		Refusal NONE = text -> Optional.empty();

		/**
		 * Returns why a text is not accepted, in full sentences; empty if it is.
		 *
		 * @param text what is entered; empty to remove the value
		 */
		Optional<String> of(Optional<String> text);
	}

	/** Makes edits. */
	@FunctionalInterface
	interface Change {

		/** Returns the edit that sets the value. */
		ModelEdit to(Optional<String> text);
	}

	/** What becomes of a text that somebody entered. */
	sealed interface Reading {

		/**
		 * It is taken over.
		 *
		 * @param text the value as the model file shall have it; empty to remove it
		 */
		record Accepted(Optional<String> text) implements Reading {
		}

		/**
		 * It is not.
		 *
		 * @param reason why, and what to do
		 */
		record Refused(String reason) implements Reading {
		}
	}

	/** Makes a field that is shown as its type says. */
	static Field of(Setting<?> declared, FieldValue value, Refusal refusal, Change change) {
		return new Field(declared, Appearance.PLAIN, value, refusal, change);
	}

	/** Returns the same field with another appearance. */
	Field shownAs(Appearance wanted) {
		return new Field(declared, wanted, value, refusal, change);
	}

	/** Reads what somebody entered. Blanks around it and the field's unit behind a number are no mistake. */
	Reading read(String entered) {
		Optional<String> text = Optional.of(normal(entered)).filter(normal -> !normal.isEmpty());
		return text.flatMap(this::undeclared).or(() -> refusal.of(text)).<Reading>map(Reading.Refused::new)
				.orElseGet(() -> new Reading.Accepted(text));
	}

	/** Returns the default as it would be entered; empty if there is none. */
	Optional<String> defaultText() {
		return SettingDocumentation.of(declared).defaultValue();
	}

	/** Returns what may be entered, for a tool tip: {@code an integer at least 1 (epochs)}. */
	String domain() {
		return SettingDocumentation.of(declared).value() + (declared.unit().isEmpty() ? "" : " (" + declared.unit() + ")");
	}

	private String normal(String entered) {
		if (appearance == Appearance.PARAGRAPH) {
			return entered.isBlank() ? "" : entered;
		}
		String stripped = entered.strip();
		boolean number = declared.type() == SettingType.INTEGER || declared.type() == SettingType.REAL;
		if (number && !declared.unit().isEmpty() && stripped.endsWith(declared.unit())) {
			stripped = stripped.substring(0, stripped.length() - declared.unit().length()).strip();
		}
		return declared.type() == SettingType.INTEGER && stripped.matches("[+-]?\\d{1,18}") ? Long.toString(Long.parseLong(stripped)) : stripped;
	}

	private Optional<String> undeclared(String text) {
		return new SettingParser(List.of(declared), declared.label()).problems(Map.of(declared.id(), text)).stream().findFirst().map(Field::reason);
	}

	/** Returns a problem without its place, for where the place is plain to see. */
	static String reason(Problem problem) {
		return ("Expected " + problem.expected() + ", found " + problem.found() + ". " + problem.remedy()).strip();
	}
}
