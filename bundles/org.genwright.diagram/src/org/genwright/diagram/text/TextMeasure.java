package org.genwright.diagram.text;

import java.util.List;
import java.util.Map;

/**
 * Widths of texts in DejaVu Sans, by advance widths alone: no kerning, no hinting, no display, no installed font.
 * A character that the table lacks is as wide as the replacement character.
 */
public final class TextMeasure {

	private static final char ELLIPSIS = '…';
	private static final int DIRECT = 0x500;

	private static final class Standard {
		private static final TextMeasure INSTANCE = new TextMeasure(GlyphTable.read("dejavu-sans.advances", " "));
	}

	private final int[][] common = new int[Typeface.values().length][DIRECT];
	private final Map<Integer, List<String>> advances;

	private TextMeasure(Map<Integer, List<String>> advances) {
		this.advances = advances;
		for (Typeface face : Typeface.values()) {
			for (int character = 0; character < DIRECT; character++) {
				common[face.ordinal()][character] = lookUp(character, face);
			}
		}
	}

	/** Returns the measure of the diagram font. */
	public static TextMeasure standard() {
		return Standard.INSTANCE;
	}

	/**
	 * Returns the width of a text on one line.
	 *
	 * @param size the font size, in the unit of the result
	 */
	public double width(String text, Typeface face, double size) {
		return text.codePoints().mapToLong(character -> advance(character, face)).sum() * size / GlyphTable.EM;
	}

	/**
	 * Returns the text if it fits, else its longest beginning that fits with an ellipsis, without a blank before it; the
	 * empty text if not even the ellipsis fits.
	 */
	public String ellipsise(String text, Typeface face, double size, double maxWidth) {
		if (width(text, face, size) <= maxWidth) {
			return text;
		}
		double left = maxWidth * GlyphTable.EM / size - advance(ELLIPSIS, face);
		if (left < 0) {
			return "";
		}
		int end = 0;
		while (left >= advance(text.codePointAt(end), face)) {
			left -= advance(text.codePointAt(end), face);
			end = text.offsetByCodePoints(end, 1);
		}
		return text.substring(0, end).stripTrailing() + ELLIPSIS;
	}

	private int advance(int character, Typeface face) {
		return character < DIRECT ? common[face.ordinal()][character] : lookUp(character, face);
	}

	private int lookUp(int character, Typeface face) {
		List<String> widths = advances.get(character);
		return Integer.parseInt((widths == null ? advances.get(GlyphTable.MISSING) : widths).get(face.ordinal()));
	}
}
