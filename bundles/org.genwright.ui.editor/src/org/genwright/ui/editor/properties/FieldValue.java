package org.genwright.ui.editor.properties;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What the selected elements say for one field. */
sealed interface FieldValue {

	/**
	 * All say the same.
	 *
	 * @param text the value as text; empty if none of them says anything, so that the default counts
	 */
	record Common(Optional<String> text) implements FieldValue {
	}

	/** They differ. */
	record Different() implements FieldValue {
	}

	/** Returns the value of one element. */
	static FieldValue of(String text) {
		return new Common(Optional.ofNullable(text));
	}

	/** Returns what several elements say, at least one. */
	static FieldValue of(Collection<Optional<String>> texts) {
		List<Optional<String>> distinct = texts.stream().distinct().toList();
		return distinct.size() == 1 ? new Common(distinct.getFirst()) : new Different();
	}

	/** Tells whether every element has this text, or says nothing if it is empty. */
	default boolean is(Optional<String> text) {
		return this instanceof Common(Optional<String> own) && own.equals(text);
	}

	/** Tells whether some element says something, so that there is something to reset. */
	default boolean isGiven() {
		return !is(Optional.empty());
	}
}
