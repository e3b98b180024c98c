package org.genwright.ui.editor.compare;

import org.genwright.diagram.colour.Rgb;
import org.genwright.diagram.difference.Difference;
import org.genwright.ui.editor.figure.DiagramColours;

/**
 * The colours of differences, for a light and a dark background.
 *
 * @param added   of what only the right model has
 * @param removed of what only the left model has
 * @param changed of what both have, differently
 */
record CompareColours(Rgb added, Rgb removed, Rgb changed) {

	/** With a contrast of at least 4.5 with the canvas. */
	static final CompareColours LIGHT = new CompareColours(Rgb.of(0x1a7f37), Rgb.of(0xc62828), Rgb.of(0x9a5b00));
	/** With a contrast of at least 4.5 with the canvas. */
	static final CompareColours DARK = new CompareColours(Rgb.of(0x4ac26b), Rgb.of(0xff7b72), Rgb.of(0xf0a83c));

	/** Returns those for the theme of the workbench. */
	static CompareColours current() {
		return DiagramColours.current().isDark() ? DARK : LIGHT;
	}

	Rgb of(Difference.Kind kind) {
		return switch (kind) {
			case ADDED -> added;
			case REMOVED -> removed;
			case CHANGED -> changed;
		};
	}

	/** Returns the sign that says the same as the colour. */
	static String sign(Difference.Kind kind) {
		return switch (kind) {
			case ADDED -> "+";
			case REMOVED -> "−";
			case CHANGED -> "≠";
		};
	}

	/** Returns the kind in a word. */
	static String word(Difference.Kind kind) {
		return switch (kind) {
			case ADDED -> Messages.CompareColours_added;
			case REMOVED -> Messages.CompareColours_removed;
			case CHANGED -> Messages.CompareColours_changed;
		};
	}
}
