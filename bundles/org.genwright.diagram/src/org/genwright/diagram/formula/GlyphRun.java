package org.genwright.diagram.formula;

import org.genwright.diagram.text.TextMeasure;

/**
 * Letters side by side.
 *
 * @param text     the letters
 * @param style    how they look
 * @param size     the font size
 * @param x        left end
 * @param baseline y of the baseline
 */
public record GlyphRun(String text, GlyphStyle style, double size, double x, double baseline) {

	/** How far sloped letters lean to the right, per height above the baseline: that of DejaVu Sans Oblique. */
	public static final double SLOPE = 0.2;
	/** Height of the highest letters relative to the font size. */
	public static final double ASCENT = 0.76;
	/** Depth of the deepest letters relative to the font size. */
	public static final double DESCENT = 0.24;

	/** Returns the width. */
	public double width() {
		return TextMeasure.standard().width(text, style.face(), size);
	}

	/** Returns the area that the letters take. */
	public Area area() {
		return new Area(x, baseline - ASCENT * size, width(), (ASCENT + DESCENT) * size);
	}

	/** Returns the letters moved by a distance. */
	GlyphRun moved(double dx, double dy) {
		return new GlyphRun(text, style, size, x + dx, baseline + dy);
	}
}
