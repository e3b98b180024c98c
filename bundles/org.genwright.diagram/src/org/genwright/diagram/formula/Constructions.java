package org.genwright.diagram.formula;

import java.util.List;
import java.util.Optional;

/** Parts of a formula above and below each other (D. E. Knuth, "The TeXbook", 1984, appendix G). */
final class Constructions {

	/** Height of fraction bars and minus signs above the baseline. */
	private static final double AXIS = 0.314;
	private static final double LINE = 0.055;
	private static final double GAP = 0.13;
	private static final double OVERHANG = 0.1;
	private static final double LARGE = 1.5;
	private static final double SUPERSCRIPT = 0.4;
	private static final double SUBSCRIPT = 0.2;

	private Constructions() {
	}

	static Piece fraction(Piece numerator, Piece denominator, double size) {
		double width = Math.max(numerator.width(), denominator.width()) + 2 * OVERHANG * size;
		double up = AXIS * size + GAP * size + numerator.descent();
		double down = denominator.ascent() + GAP * size - AXIS * size;
		Stroke bar = new Stroke(Stroke.Kind.LINES, List.of(new Place(0, -AXIS * size), new Place(width, -AXIS * size)), LINE * size);
		return Piece.strokes(width, 0, 0, bar).over(numerator.moved((width - numerator.width()) / 2, -up), width)
				.over(denominator.moved((width - denominator.width()) / 2, down), width);
	}

	static Piece root(Piece body, double size) {
		double sign = 0.55 * size;
		double top = body.ascent() + GAP * size;
		double bottom = body.descent();
		double width = sign + body.width() + OVERHANG * size;
		Stroke line = new Stroke(Stroke.Kind.LINES, List.of(new Place(0.04 * size, -0.28 * size), new Place(0.16 * size, -0.34 * size),
				new Place(0.3 * size, bottom), new Place(0.5 * size, -top), new Place(width, -top)), LINE * size);
		return Piece.strokes(width, top + LINE * size, bottom, line).over(body.moved(sign, 0), width);
	}

	/** A large operator, its middle on the axis. */
	static Piece large(String operator, double size) {
		Piece glyph = Piece.text(operator, GlyphStyle.UPRIGHT, LARGE * size);
		return glyph.moved(0, (glyph.ascent() - glyph.descent()) / 2 - AXIS * size);
	}

	/** An operator with limits below and above it, all in the middle. */
	static Piece limits(Piece operator, Optional<Piece> below, Optional<Piece> above, double size) {
		double width = Math.max(operator.width(), Math.max(below.map(Piece::width).orElse(0.0), above.map(Piece::width).orElse(0.0)));
		Piece whole = operator.moved((width - operator.width()) / 2, 0);
		if (above.isPresent()) {
			Piece piece = above.get();
			whole = whole.over(piece.moved((width - piece.width()) / 2, -operator.ascent() - 0.04 * size - piece.descent()), width);
		}
		if (below.isPresent()) {
			Piece piece = below.get();
			whole = whole.over(piece.moved((width - piece.width()) / 2, operator.descent() + 0.04 * size + piece.ascent()), width);
		}
		return new Piece(width, whole.ascent(), whole.descent(), whole.glyphs(), whole.strokes(), whole.terms());
	}

	/**
	 * A part with scripts after it.
	 *
	 * @param lean how far the part leans over a superscript
	 */
	static Piece scripts(Piece base, Optional<Piece> below, Optional<Piece> above, double lean, double size) {
		Piece whole = base;
		double end = base.width();
		double raised = above.map(piece -> Math.max(SUPERSCRIPT * size, base.ascent() - 0.55 * piece.ascent())).orElse(0.0);
		double lowered = below.map(piece -> Math.max(SUBSCRIPT * size, base.descent() - 0.3 * piece.descent())).orElse(0.0);
		if (above.isPresent() && below.isPresent()) {
			double overlap = above.get().descent() - raised - (lowered - below.get().ascent()) + LINE * size;
			lowered += Math.max(0, overlap);
		}
		if (above.isPresent()) {
			whole = whole.over(above.get().moved(base.width() + lean, -raised), end);
			end = Math.max(end, base.width() + lean + above.get().width());
		}
		if (below.isPresent()) {
			whole = whole.over(below.get().moved(base.width(), lowered), end);
			end = Math.max(end, base.width() + below.get().width());
		}
		return new Piece(end + LINE * size, whole.ascent(), whole.descent(), whole.glyphs(), whole.strokes(), whole.terms());
	}
}
