package org.genwright.diagram.svg;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.genwright.diagram.colour.Palette;
import org.genwright.diagram.colour.Rgb;
import org.genwright.diagram.formula.GlyphRun;
import org.genwright.diagram.formula.GlyphStyle;
import org.genwright.diagram.text.GlyphOutlines;
import org.genwright.diagram.text.TextLine;
import org.genwright.diagram.text.TextMeasure;
import org.genwright.diagram.text.TextRole;
import org.genwright.diagram.text.Typeface;

/** Writes texts in one of the two forms. */
final class SvgTexts {

	private final SvgElements svg;
	private final Palette palette;
	private final TextForm form;

	SvgTexts(SvgElements svg, Palette palette, TextForm form) {
		this.svg = svg;
		this.palette = palette;
		this.form = form;
	}

	/**
	 * Letters in a face.
	 *
	 * @param face the face
	 * @param text the letters
	 */
	record Letters(Typeface face, String text) {

		static Letters of(TextLine line) {
			return new Letters(line.role().face(), line.text());
		}

		static Letters of(GlyphRun run) {
			return new Letters(run.style().face(), run.text());
		}
	}

	/** Writes the outlines that texts need, each once. */
	void define(Stream<Letters> letters) {
		if (form == TextForm.TEXT) {
			return;
		}
		Map<Typeface, TreeSet<Integer>> used = new EnumMap<>(Typeface.class);
		letters.forEach(found -> found.text().codePoints().forEach(c -> used.computeIfAbsent(found.face(), face -> new TreeSet<>()).add(c)));
		svg.open("defs");
		used.forEach((face, characters) -> characters.forEach(
				c -> svg.open("path").with("id", id(face, c)).with("d", GlyphOutlines.standard().path(c, face)).close()));
		svg.close();
	}

	private static String id(Typeface face, int character) {
		return (face == Typeface.BOLD ? "b" : "r") + Integer.toHexString(character);
	}

	void write(TextLine line) {
		if (line.text().isBlank()) {
			return;
		}
		if (form == TextForm.TEXT) {
			writeText(line);
		} else {
			writeOutlines(line);
		}
	}

	private void writeText(TextLine line) {
		svg.open("text").with("x", line.x()).with("y", line.baseline()).with("font-size", line.role().size());
		if (line.role().face() == Typeface.BOLD) {
			svg.with("font-weight", "bold");
		}
		length(line.width()).with("fill", colour(line.role())).text(line.text()).close();
	}

	private SvgElements length(double width) {
		return svg.with("textLength", width).with("lengthAdjust", "spacingAndGlyphs");
	}

	private void writeOutlines(TextLine line) {
		double scale = line.role().size() / GlyphOutlines.UNITS_PER_EM;
		svg.open("g").with("fill", colour(line.role())).with("transform",
				"translate(" + SvgElements.number(line.x()) + " " + SvgElements.number(line.baseline()) + ") scale(" + scale + ")");
		outlines(line.text(), line.role().face());
		svg.close();
	}

	private void outlines(String text, Typeface face) {
		double[] x = {0};
		text.codePoints().forEach(c -> {
			svg.open("use").with("href", "#" + id(face, c)).with("x", x[0]).close();
			x[0] += TextMeasure.standard().width(Character.toString(c), face, GlyphOutlines.UNITS_PER_EM);
		});
	}

	/** Writes letters of a formula. */
	void write(GlyphRun run) {
		if (form == TextForm.TEXT) {
			svg.open("text").with("x", run.x()).with("y", run.baseline()).with("font-size", run.size());
			switch (run.style()) {
				case UPRIGHT -> length(run.width());
				case SLOPED -> length(run.width()).with("font-style", "italic");
				case BOLD -> length(run.width()).with("font-weight", "bold");
			}
			svg.with("fill", palette.text()).text(run.text()).close();
		} else {
			double scale = run.size() / GlyphOutlines.UNITS_PER_EM;
			double slope = run.style() == GlyphStyle.SLOPED ? GlyphRun.SLOPE : 0;
			svg.open("g").with("fill", palette.text()).with("transform", "matrix(" + scale + " 0 " + -slope * scale + " " + scale + " "
					+ SvgElements.number(run.x()) + " " + SvgElements.number(run.baseline()) + ")");
			outlines(run.text(), run.style().face());
			svg.close();
		}
	}

	private Rgb colour(TextRole role) {
		return switch (role) {
			case TITLE, FRAME_TITLE, NODE_NAME, NODE_SHAPE, CONNECTION_SHAPE, FRAME_PORT, SKELETON_SYMBOL, TERM_NAME,
					TERM_SENTENCE -> palette.text();
			case SUBTITLE, FRAME_FIGURES, NODE_TYPE, NODE_SETTINGS, NODE_FIGURES, NODE_PORT, SKELETON_NAME, TERM_SOURCE -> palette.quiet();
		};
	}
}
