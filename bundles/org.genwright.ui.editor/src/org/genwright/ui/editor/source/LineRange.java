package org.genwright.ui.editor.source;

/**
 * Lines of a text that belong together.
 *
 * @param first the first line, counted from 0
 * @param last  the last line, which may be the first
 */
public record LineRange(int first, int last) {

	/** Tells whether a line is among them. */
	public boolean contains(int line) {
		return first <= line && line <= last;
	}
}
