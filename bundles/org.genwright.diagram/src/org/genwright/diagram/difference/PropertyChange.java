package org.genwright.diagram.difference;

import java.util.Optional;

/**
 * A property with two values.
 *
 * @param property the name of the feature in model files, such as {@code type}; settings and parts by path, such as
 *                 {@code settings/units} or {@code dataset/split/train}; {@link #POSITION} for the place among its siblings
 * @param before   the text in the first model; empty if it has none. Ends of connections are ids of nodes
 * @param after    the text in the second model; empty if it has none
 * @param weight   whether it matters to what the model computes
 */
public record PropertyChange(String property, Optional<String> before, Optional<String> after, Weight weight) {

	/** The place of an element among its siblings, counted from 0. */
	public static final String POSITION = "position";

	/** Returns the change in words, such as {@code units 128 → 256}. */
	public String text() {
		String name = property.startsWith("settings/") ? property.substring("settings/".length()) : property;
		return name + " " + before.orElse("(none)") + " → " + after.orElse("(none)");
	}
}
