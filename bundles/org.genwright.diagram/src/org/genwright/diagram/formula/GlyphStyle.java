package org.genwright.diagram.formula;

import org.genwright.diagram.text.Typeface;

/** How letters of a formula look. */
public enum GlyphStyle {
	/** Upright. */
	UPRIGHT(Typeface.REGULAR),
	/** Sloped to the right by {@link GlyphRun#SLOPE}; as wide as upright letters. */
	SLOPED(Typeface.REGULAR),
	/** Upright and bold. */
	BOLD(Typeface.BOLD);

	private final Typeface face;

	GlyphStyle(Typeface face) {
		this.face = face;
	}

	/** Returns the typeface. */
	public Typeface face() {
		return face;
	}
}
