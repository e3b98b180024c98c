package org.genwright.diagram.text;

import java.util.List;
import java.util.Map;

/**
 * Outlines of the diagram font's characters, for pictures that must not depend on installed fonts. Loaded at first
 * use.
 */
public final class GlyphOutlines {

	/** Units of the outlines per font size. */
	public static final double UNITS_PER_EM = GlyphTable.EM;

	private static final class Standard {
		private static final GlyphOutlines INSTANCE = new GlyphOutlines(GlyphTable.read("dejavu-sans.outlines", ";"));
	}

	private final Map<Integer, List<String>> paths;

	private GlyphOutlines(Map<Integer, List<String>> paths) {
		this.paths = paths;
	}

	/** Returns the outlines of the diagram font. */
	public static GlyphOutlines standard() {
		return Standard.INSTANCE;
	}

	/**
	 * Returns SVG path data with the origin at the left end of the baseline and y downwards; empty for a blank, and the
	 * replacement character's for a character the font lacks.
	 */
	public String path(int character, Typeface face) {
		return paths.getOrDefault(character, paths.get(GlyphTable.MISSING)).get(face.ordinal());
	}
}
