package org.genwright.ui.editor.figure;

import org.genwright.diagram.colour.Palette;
import org.genwright.diagram.colour.Rgb;
import org.genwright.diagram.text.TextRole;

/** The colours of texts by what they say. */
final class TextColours {

	private TextColours() {
	}

	static Rgb of(TextRole role, Palette palette) {
		return switch (role) {
			case SUBTITLE, FRAME_FIGURES, NODE_TYPE, NODE_SETTINGS, NODE_FIGURES, NODE_PORT, SKELETON_NAME, TERM_SOURCE -> palette.quiet();
			default -> palette.text();
		};
	}
}
