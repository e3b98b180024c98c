package org.genwright.diagram.box;

import org.genwright.diagram.text.TextRole;

/**
 * A line of a box before it has a place.
 *
 * @param role what it says
 * @param text the whole text
 */
public record ContentLine(TextRole role, String text) {

	/** Returns the width of the whole text, in whole diagram units. */
	int width() {
		return role.roundedWidth(text);
	}
}
