package org.genwright.diagram.text;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Makes the two font tables of {@code org.genwright.diagram} from the font files, the only place that needs them:
 * {@code java GlyphTables DejaVuSans.ttf DejaVuSans-Bold.ttf FOLDER} writes {@code dejavu-sans.advances} and
 * {@code dejavu-sans.outlines}. Debian has the fonts in the package {@code fonts-dejavu-core}.
 */
public final class GlyphTables {

	/** Units per em of DejaVu; glyphs at this size have their design coordinates. */
	private static final int EM = 2048;
	/** First and last code points: Latin, accents, Greek, Cyrillic, punctuation, small figures, letterlike, arrows, mathematics. */
	private static final int[][] RANGES = {{0x20, 0x7e}, {0xa0, 0x17f}, {0x302, 0x305}, {0x384, 0x3ce}, {0x3d1, 0x3d6}, {0x3f5, 0x3f5},
			{0x401, 0x45f}, {0x1d40, 0x1d40}, {0x1fb1, 0x1fb1}, {0x2010, 0x2027}, {0x2030, 0x203a}, {0x2070, 0x209c}, {0x210b, 0x2135},
			{0x2190, 0x21d4}, {0x2200, 0x22ef}, {0x2308, 0x230b}, {0x25a0, 0x25cf}, {0x27e8, 0x27e9}, {0x2aaf, 0x2ab0}, {0xfffd, 0xfffd}};
	private static final FontRenderContext EXACT = new FontRenderContext(new AffineTransform(), true, true);
	private static final String ABOUT = """
			# %s of DejaVu Sans and DejaVu Sans Bold 2.37 (https://dejavu-fonts.github.io/), in units of 1/2048 em.
			# Copyright (c) 2003 by Bitstream, Inc. All Rights Reserved. Bitstream Vera is a trademark of Bitstream, Inc.
			# DejaVu changes are in public domain. The whole licence is in the NOTICE of this bundle.
			# %s
			""";

	private final Font regular;
	private final Font bold;

	GlyphTables(Path regular, Path bold) throws IOException, FontFormatException {
		this.regular = Font.createFont(Font.TRUETYPE_FONT, regular.toFile()).deriveFont((float) EM);
		this.bold = Font.createFont(Font.TRUETYPE_FONT, bold.toFile()).deriveFont((float) EM);
	}

	/** Writes both tables to a folder. */
	public static void main(String[] arguments) throws IOException, FontFormatException {
		GlyphTables tables = new GlyphTables(Path.of(arguments[0]), Path.of(arguments[1]));
		Path folder = Path.of(arguments[2]);
		Files.writeString(folder.resolve("dejavu-sans.advances"), tables.advances());
		Files.writeString(folder.resolve("dejavu-sans.outlines"), tables.outlines());
	}

	String advances() {
		StringBuilder text = new StringBuilder(ABOUT.formatted("Advance widths", "Code point, regular, bold."));
		characters().forEach(c -> text.append("%x %d %d\n".formatted(c, advance(regular, c), advance(bold, c))));
		return text.toString();
	}

	String outlines() {
		StringBuilder text = new StringBuilder(ABOUT.formatted("Outlines", "Code point; regular; bold: SVG path data, y downwards from the baseline."));
		characters().forEach(c -> text.append("%x;%s;%s\n".formatted(c, outline(regular, c), outline(bold, c))));
		return text.toString();
	}

	/** The characters of the ranges that both faces have. */
	private IntStream characters() {
		return Arrays.stream(RANGES).flatMapToInt(range -> IntStream.rangeClosed(range[0], range[1]))
				.filter(c -> regular.canDisplay(c) && bold.canDisplay(c));
	}

	private static GlyphVector glyph(Font font, int character) {
		return font.createGlyphVector(EXACT, Character.toString(character));
	}

	private static int advance(Font font, int character) {
		return Math.round(glyph(font, character).getGlyphMetrics(0).getAdvance());
	}

	private static String outline(Font font, int character) {
		StringBuilder path = new StringBuilder();
		float[] to = new float[6];
		int[] at = new int[2];
		int[] start = new int[2];
		for (PathIterator segments = glyph(font, character).getOutline().getPathIterator(null); !segments.isDone(); segments.next()) {
			int kind = segments.currentSegment(to);
			int points = switch (kind) {
				case PathIterator.SEG_MOVETO -> command(path, 'm', 1);
				case PathIterator.SEG_LINETO -> command(path, 'l', 1);
				case PathIterator.SEG_QUADTO -> command(path, 'q', 2);
				case PathIterator.SEG_CUBICTO -> command(path, 'c', 3);
				default -> command(path, 'z', 0);
			};
			if (points == 0) {
				System.arraycopy(start, 0, at, 0, 2);
			} else {
				relative(path, to, at, points);
			}
			if (kind == PathIterator.SEG_MOVETO) {
				System.arraycopy(at, 0, start, 0, 2);
			}
		}
		return path.toString();
	}

	private static int command(StringBuilder path, char letter, int points) {
		path.append(letter);
		return points;
	}

	/** Writes points relative to the last one, which moves to the end of the segment. */
	private static void relative(StringBuilder path, float[] to, int[] at, int points) {
		for (int i = 0; i < 2 * points; i++) {
			int distance = Math.round(to[i]) - at[i % 2];
			path.append(distance < 0 || i == 0 ? "" : " ").append(distance);
		}
		at[0] = Math.round(to[2 * points - 2]);
		at[1] = Math.round(to[2 * points - 1]);
	}
}
