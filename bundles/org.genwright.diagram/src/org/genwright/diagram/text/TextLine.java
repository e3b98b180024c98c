package org.genwright.diagram.text;

import org.genwright.diagram.geometry.Box;

/**
 * One line of text at its place.
 *
 * @param role     what it says
 * @param text     the text, shortened already where it was too long
 * @param x        left end
 * @param baseline y of the baseline
 */
public record TextLine(TextRole role, String text, double x, double baseline) {

	private static final double ASCENT = 0.95;
	private static final double DESCENT = 0.25;

	/** Returns the line for a text, shortened to a width. */
	public static TextLine fitted(TextRole role, String text, double x, double baseline, double maxWidth) {
		return new TextLine(role, role.ellipsise(text, maxWidth), x, baseline);
	}

	/** Returns the line moved by a distance. */
	public TextLine moved(double dx, double dy) {
		return new TextLine(role, text, x + dx, baseline + dy);
	}

	/** Returns the width. */
	public double width() {
		return role.width(text);
	}

	/** Returns the y above which no character reaches, accents included. */
	public double top() {
		return baseline - ASCENT * role.size();
	}

	/** Returns the box of whole diagram units around the line. */
	public Box cover() {
		int left = (int) Math.floor(x);
		int top = (int) Math.floor(top());
		return new Box(left, top, (int) Math.ceil(x + width()) - left, (int) Math.ceil(bottom()) - top);
	}

	/** Returns the y below which no character reaches. */
	public double bottom() {
		return baseline + DESCENT * role.size();
	}
}
