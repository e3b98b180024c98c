package org.genwright.ui.editor.properties;

import java.util.List;

import org.genwright.core.fix.ModelEdit;
import org.genwright.core.problem.Problem;

/** A line of a form. */
sealed interface FormLine {

	/** Returns what decides the widgets of the line; values are left out. */
	Object shape();

	/** Returns what is shown in the widgets. */
	Object value();

	/**
	 * Something to read.
	 *
	 * @param label       its name
	 * @param value       what is known; may be empty
	 * @param description what it means, for a tool tip; may be empty
	 */
	record Fact(String label, String value, String description) implements FormLine {

		/** Makes a fact that explains itself. */
		Fact(String label, String value) {
			this(label, value, "");
		}

		@Override
		public Object shape() {
			return List.of(Fact.class, label);
		}
	}

	/**
	 * A paragraph.
	 *
	 * @param text plain text
	 */
	record Prose(String text) implements FormLine {

		@Override
		public Object shape() {
			return Prose.class;
		}

		@Override
		public Object value() {
			return text;
		}
	}

	/**
	 * Something wrong with what is selected; the fixes that core knows are offered with it.
	 *
	 * @param problem the problem
	 */
	record Trouble(Problem problem) implements FormLine {

		@Override
		public Object shape() {
			return this;
		}

		@Override
		public Object value() {
			return this;
		}
	}

	/**
	 * A change to click on.
	 *
	 * @param text        what it does, as an imperative
	 * @param description more about it
	 * @param edit        the change
	 */
	record Offer(String text, String description, ModelEdit edit) implements FormLine {

		@Override
		public Object shape() {
			return List.of(Offer.class, text);
		}

		@Override
		public Object value() {
			return text;
		}
	}

	/**
	 * A value to edit.
	 *
	 * @param field the field
	 */
	record Entry(Field field) implements FormLine {

		@Override
		public Object shape() {
			return List.of(Entry.class, field.declared(), field.appearance());
		}

		@Override
		public Object value() {
			return field.value();
		}
	}
}
