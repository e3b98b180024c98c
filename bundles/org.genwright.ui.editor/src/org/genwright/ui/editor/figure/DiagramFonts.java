package org.genwright.ui.editor.figure;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.draw2d.FigureUtilities;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Display;
import org.genwright.diagram.text.TextLine;
import org.genwright.diagram.text.Typeface;

/**
 * Fonts of diagrams on the screen. Every text is painted with one large font, scaled so that it is exactly as wide as the
 * diagram says: then it fits its box at every zoom and with every installed font.
 */
final class DiagramFonts {

	private static final String FAMILY = "DejaVu Sans";
	private static final String FALLBACK = "Sans";
	private static final int POINTS = 24;
	private static final int REMEMBERED = 20_000;

	private static final class Shared {

		private static final DiagramFonts VALUE = new DiagramFonts();
	}

	private final Map<Typeface, Font> fonts = new EnumMap<>(Typeface.class);
	private final Map<Typeface, Integer> ascents = new EnumMap<>(Typeface.class);
	private final Map<Typeface, Map<String, Integer>> widths = new EnumMap<>(Typeface.class);

	private DiagramFonts() {
		Display display = Display.getCurrent();
		String family = display.getFontList(FAMILY, true).length > 0 ? FAMILY : FALLBACK;
		for (Typeface face : Typeface.values()) {
			Font font = JFaceResources.getResources().create(
					FontDescriptor.createFrom(family, POINTS, face == Typeface.BOLD ? SWT.BOLD : SWT.NORMAL));
			fonts.put(face, font);
			ascents.put(face, FigureUtilities.getFontMetrics(font).getAscent());
			widths.put(face, new LinkedHashMap<>() {

				private static final long serialVersionUID = 1;

				@Override
				protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
					return size() > REMEMBERED;
				}
			});
		}
	}

	/** Returns the fonts; to be called on the thread of the user interface, when something is painted. */
	static DiagramFonts shared() {
		return Shared.VALUE;
	}

	Font font(TextLine line) {
		return fonts.get(line.role().face());
	}

	/** Returns the factor that makes the font's text as wide as the line. */
	double scale(TextLine line) {
		int width = widths.get(line.role().face()).computeIfAbsent(line.text(),
				text -> FigureUtilities.getStringExtents(text, font(line)).width);
		return width == 0 ? 1 : line.width() / width;
	}

	int ascent(TextLine line) {
		return ascents.get(line.role().face());
	}
}
