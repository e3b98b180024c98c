package org.genwright.ui.editor.probability;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.genwright.diagram.colour.Rgb;
import org.genwright.diagram.formula.Area;
import org.genwright.diagram.objective.ObjectiveSheet;
import org.genwright.diagram.text.TextLine;
import org.genwright.diagram.text.TextRole;
import org.genwright.ui.editor.figure.DiagramColours;

/** Paints an objective in the colours of the workbench. Holds resources until disposed of. */
final class SheetPainter {

	private static final int RADIUS = 6;
	private static final int PAD = 3;
	private static final int LIT = 40;
	private static final int POINTED = 26;
	private static final int OPAQUE = 255;
	private static final int MESSAGE = 40;
	private static final int NARROW = 200;

	private final FormulaPainter formulas;
	private final TextPainter texts;
	private final PlatePainter plates;
	private final DiagramColours colours = DiagramColours.current();

	SheetPainter(Device device) {
		formulas = new FormulaPainter(device);
		texts = new TextPainter(device);
		plates = new PlatePainter(formulas, texts);
	}

	void dispose() {
		formulas.dispose();
		texts.dispose();
	}

	void paint(GC gc, ObjectiveSheet sheet, Emphasis emphasis, SheetView view) {
		prepare(gc);
		emphasis.lit().forEach(term -> fill(gc, sheet.areas(term), colours.marks().highlight(), LIT, view));
		emphasis.pointed().filter(term -> !emphasis.lit().contains(term))
				.ifPresent(term -> fill(gc, sheet.areas(term), colours.marks().selection(), POINTED, view));
		sheet.texts().forEach(text -> texts.paint(gc, text, view));
		formulas.paint(gc, sheet.formula(), view.moved(sheet.formulaAt()));
		plates.paint(gc, sheet.plates(), view.moved(sheet.platesAt()));
		emphasis.lit().forEach(term -> outline(gc, sheet.areas(term), colours.marks().highlight(), view));
		emphasis.current().ifPresent(term -> outline(gc, sheet.areas(term), colours.marks().selection(), view));
	}

	/** Paints one paragraph in place of a page. */
	void message(GC gc, String text, int width) {
		prepare(gc);
		double y = MESSAGE;
		for (String line : TextRole.TERM_SENTENCE.wrapped(text, Math.max(NARROW, width - 2 * MESSAGE))) {
			texts.paint(gc, new TextLine(TextRole.TERM_SENTENCE, line, MESSAGE, y), new SheetView(0, 0, 1));
			y += TextRole.TERM_SENTENCE.lineHeight();
		}
	}

	/** Paints the background, too: a style sheet of the workbench may have set another. */
	private void prepare(GC gc) {
		gc.setBackground(colours.of(colours.palette().canvas()));
		gc.fillRectangle(gc.getClipping());
		gc.setAdvanced(true);
		gc.setAntialias(SWT.ON);
		gc.setTextAntialias(SWT.ON);
		gc.setFillRule(SWT.FILL_WINDING);
	}

	private void fill(GC gc, List<Area> areas, Rgb colour, int alpha, SheetView view) {
		gc.setBackground(colours.of(colour));
		gc.setAlpha(alpha);
		areas.stream().map(area -> padded(area, view)).forEach(box -> gc.fillRoundRectangle(box.x, box.y, box.width, box.height, RADIUS, RADIUS));
		gc.setAlpha(OPAQUE);
	}

	private void outline(GC gc, List<Area> areas, Rgb colour, SheetView view) {
		gc.setForeground(colours.of(colour));
		gc.setLineWidth(2);
		areas.stream().map(area -> padded(area, view)).forEach(box -> gc.drawRoundRectangle(box.x, box.y, box.width, box.height, RADIUS, RADIUS));
	}

	private static Rectangle padded(Area area, SheetView view) {
		Rectangle box = view.pixels(area);
		return new Rectangle(box.x - PAD, box.y - PAD / 2, box.width + 2 * PAD, box.height + PAD);
	}
}
