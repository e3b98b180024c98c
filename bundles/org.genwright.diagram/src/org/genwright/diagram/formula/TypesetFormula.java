package org.genwright.diagram.formula;

import java.util.List;
import java.util.Optional;

/**
 * A formula in place, its top left corner at the origin.
 *
 * @param width   of the whole
 * @param height  of the whole
 * @param glyphs  letters
 * @param strokes lines
 * @param terms   its terms, outer ones first, in reading order
 */
public record TypesetFormula(double width, double height, List<GlyphRun> glyphs, List<Stroke> strokes, List<TermArea> terms) {

	/** Copies the lists. */
	public TypesetFormula {
		glyphs = List.copyOf(glyphs);
		strokes = List.copyOf(strokes);
		terms = List.copyOf(terms);
	}

	/** Returns the innermost term at a place. */
	public Optional<TermArea> termAt(double x, double y) {
		return terms.reversed().stream().filter(term -> term.area().contains(x, y)).findFirst();
	}
}
