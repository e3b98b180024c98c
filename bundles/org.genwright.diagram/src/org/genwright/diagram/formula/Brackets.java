package org.genwright.diagram.formula;

import java.util.List;

/** Brackets around a part of a formula: letters if it is low, else lines as high as it. */
final class Brackets {

	private static final double LOW_ASCENT = 0.95;
	private static final double LOW_DESCENT = 0.45;
	private static final double WIDTH = 0.3;
	private static final double LINE = 0.06;

	private final double size;
	private final double ascent;
	private final double descent;
	private final boolean low;

	/** @param inside what they stand around */
	Brackets(Piece inside, double size) {
		this.size = size;
		this.low = inside.ascent() <= LOW_ASCENT * size && inside.descent() <= LOW_DESCENT * size;
		this.ascent = inside.ascent() + 0.05 * size;
		this.descent = inside.descent() + 0.05 * size;
	}

	/** Returns a bracket; nothing for the empty text. */
	Piece bracket(String bracket) {
		if (bracket.isEmpty()) {
			return Piece.EMPTY;
		}
		return low ? Piece.text(bracket, GlyphStyle.UPRIGHT, size) : switch (bracket) {
			case "(" -> curve(0.8, 0.05, 0.8);
			case ")" -> curve(0.2, 0.95, 0.2);
			case "[", "⌊", "⌈" -> square(0.25, 0.85);
			case "]", "⌋", "⌉" -> square(0.75, 0.15);
			case "{" -> brace(0.85, 0.5, 0.1);
			case "}" -> brace(0.15, 0.5, 0.9);
			case "|" -> lines(bar(0.5));
			case "‖" -> lines(bar(0.3), bar(0.7));
			case "⟨" -> angle(0.8, 0.2);
			case "⟩" -> angle(0.2, 0.8);
			default -> Piece.text(bracket, GlyphStyle.UPRIGHT, ascent + descent);
		};
	}

	private Place at(double x, double down) {
		return new Place(x * WIDTH * size, -ascent + down * (ascent + descent));
	}

	private Piece lines(Stroke... strokes) {
		return Piece.strokes(WIDTH * size, ascent, descent, strokes);
	}

	private Stroke stroke(Stroke.Kind kind, Place... points) {
		return new Stroke(kind, List.of(points), LINE * size);
	}

	private Stroke bar(double x) {
		return stroke(Stroke.Kind.LINES, at(x, 0), at(x, 1));
	}

	private Piece curve(double end, double middle, double otherEnd) {
		return lines(stroke(Stroke.Kind.CURVES, at(end, 0), at(2 * middle - end, 0.5), at(otherEnd, 1)));
	}

	private Piece square(double back, double tip) {
		return lines(stroke(Stroke.Kind.LINES, at(tip, 0), at(back, 0), at(back, 1), at(tip, 1)));
	}

	private Piece angle(double end, double middle) {
		return lines(stroke(Stroke.Kind.LINES, at(end, 0), at(middle, 0.5), at(end, 1)));
	}

	private Piece brace(double end, double back, double tip) {
		return lines(stroke(Stroke.Kind.CURVES, at(end, 0), at(back, 0), at(back, 0.25), at(back, 0.5), at(tip, 0.5), at(back, 0.5), at(back, 0.75),
				at(back, 1), at(end, 1)));
	}
}
