package org.genwright.diagram.formula;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a formula whose baseline begins at the origin.
 *
 * @param width   to where the next part begins
 * @param ascent  height above the baseline
 * @param descent depth below the baseline
 * @param glyphs  letters
 * @param strokes lines
 * @param terms   terms, outer ones first
 */
record Piece(double width, double ascent, double descent, List<GlyphRun> glyphs, List<Stroke> strokes, List<TermArea> terms) {

	static final Piece EMPTY = new Piece(0, 0, 0, List.of(), List.of(), List.of());

	static Piece text(String text, GlyphStyle style, double size) {
		GlyphRun run = new GlyphRun(text, style, size, 0, 0);
		return new Piece(run.width(), GlyphRun.ASCENT * size, GlyphRun.DESCENT * size, List.of(run), List.of(), List.of());
	}

	/** A blank. */
	static Piece space(double width) {
		return new Piece(width, 0, 0, List.of(), List.of(), List.of());
	}

	/** Lines in a given room. */
	static Piece strokes(double width, double ascent, double descent, Stroke... strokes) {
		return new Piece(width, ascent, descent, List.of(), List.of(strokes), List.of());
	}

	/** Parts side by side on one baseline. */
	static Piece row(Piece... parts) {
		Piece row = EMPTY;
		for (Piece part : parts) {
			row = row.over(part.moved(row.width, 0), row.width + part.width);
		}
		return row;
	}

	/** The same moved by a distance; it ends further right by as much, and reaches as far up and down as it then does. */
	Piece moved(double dx, double dy) {
		return new Piece(width + dx, ascent - dy, descent + dy, glyphs.stream().map(run -> run.moved(dx, dy)).toList(),
				strokes.stream().map(stroke -> stroke.moved(dx, dy)).toList(),
				terms.stream().map(term -> new TermArea(term.term(), term.area().moved(dx, dy))).toList());
	}

	/** This and another in the same place, with a width. */
	Piece over(Piece other, double both) {
		List<GlyphRun> allGlyphs = new ArrayList<>(glyphs);
		allGlyphs.addAll(other.glyphs);
		List<Stroke> allStrokes = new ArrayList<>(strokes);
		allStrokes.addAll(other.strokes);
		List<TermArea> allTerms = new ArrayList<>(terms);
		allTerms.addAll(other.terms);
		return new Piece(both, Math.max(ascent, other.ascent), Math.max(descent, other.descent), allGlyphs, allStrokes, allTerms);
	}
}
