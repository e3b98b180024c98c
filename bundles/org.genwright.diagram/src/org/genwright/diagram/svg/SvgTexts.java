package org.genwright.diagram.svg;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeSet;

import org.genwright.diagram.colour.Palette;
import org.genwright.diagram.colour.Rgb;
import org.genwright.diagram.scene.DiagramScene;
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

	/** Writes the outlines that the texts of a diagram need, each once. */
	void define(DiagramScene scene) {
		if (form == TextForm.TEXT) {
			return;
		}
		Map<Typeface, TreeSet<Integer>> used = new EnumMap<>(Typeface.class);
		scene.texts().forEach(line -> line.text().codePoints()
				.forEach(c -> used.computeIfAbsent(line.role().face(), face -> new TreeSet<>()).add(c)));
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
		svg.with("textLength", line.width()).with("lengthAdjust", "spacingAndGlyphs").with("fill", colour(line.role())).text(line.text()).close();
	}

	private void writeOutlines(TextLine line) {
		double scale = line.role().size() / GlyphOutlines.UNITS_PER_EM;
		svg.open("g").with("fill", colour(line.role())).with("transform",
				"translate(" + SvgElements.number(line.x()) + " " + SvgElements.number(line.baseline()) + ") scale(" + scale + ")");
		double[] x = {0};
		line.text().codePoints().forEach(c -> {
			svg.open("use").with("href", "#" + id(line.role().face(), c)).with("x", x[0]).close();
			x[0] += TextMeasure.standard().width(Character.toString(c), line.role().face(), GlyphOutlines.UNITS_PER_EM);
		});
		svg.close();
	}

	private Rgb colour(TextRole role) {
		return switch (role) {
			case TITLE, FRAME_TITLE, NODE_NAME, NODE_SHAPE, CONNECTION_SHAPE, FRAME_PORT -> palette.text();
			case SUBTITLE, FRAME_FIGURES, NODE_TYPE, NODE_SETTINGS, NODE_FIGURES, NODE_PORT -> palette.quiet();
		};
	}
}
