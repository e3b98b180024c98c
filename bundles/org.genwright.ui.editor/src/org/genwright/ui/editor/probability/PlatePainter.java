package org.genwright.ui.editor.probability;

import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.genwright.core.skeleton.PlateDiagram;
import org.genwright.diagram.colour.SkeletonColours;
import org.genwright.diagram.plate.PlateDrawing;
import org.genwright.ui.editor.figure.DiagramColours;

/** Paints plate diagrams. */
final class PlatePainter {

	private static final int RADIUS = 12;
	private static final int[] DASHES = {5, 4};

	private final FormulaPainter lines;
	private final TextPainter texts;

	/**
	 * Creates a painter.
	 *
	 * @param lines paints arrows
	 * @param texts paints symbols and labels
	 */
	PlatePainter(FormulaPainter lines, TextPainter texts) {
		this.lines = lines;
		this.texts = texts;
	}

	void paint(GC gc, PlateDrawing drawing, SheetView view) {
		drawing.plates().forEach(plate -> plate(gc, plate, view));
		drawing.arrows().forEach(arrow -> arrow(gc, arrow, view));
		drawing.variables().forEach(disc -> variable(gc, disc, view));
	}

	private static SkeletonColours colours() {
		return DiagramColours.current().palette().skeleton();
	}

	private void plate(GC gc, PlateDrawing.PlateBox plate, SheetView view) {
		gc.setForeground(DiagramColours.current().of(DiagramColours.current().palette().edge()));
		gc.setLineWidth(1);
		Rectangle box = view.pixels(plate.area());
		gc.drawRoundRectangle(box.x, box.y, box.width, box.height, RADIUS, RADIUS);
		texts.paint(gc, plate.label(), view);
	}

	private void arrow(GC gc, PlateDrawing.Arrow arrow, SheetView view) {
		if (arrow.dependency().model() == PlateDiagram.Model.INFERENCE) {
			gc.setLineDash(DASHES);
		}
		lines.paint(gc, arrow.line(), colours().line(), view);
		gc.setLineStyle(SWT.LINE_SOLID);
		gc.setBackground(DiagramColours.current().of(colours().line()));
		gc.fillPolygon(arrow.head().stream().flatMapToInt(corner -> IntStream.of(view.pixelX(corner.x()), view.pixelY(corner.y()))).toArray());
	}

	private void variable(GC gc, PlateDrawing.Disc disc, SheetView view) {
		gc.setBackground(DiagramColours.current().of(switch (disc.variable().kind()) {
			case OBSERVED -> colours().observed();
			case LATENT -> colours().fill();
			case PARAMETER -> colours().border();
		}));
		Rectangle box = view.pixels(disc.area());
		gc.fillOval(box.x, box.y, box.width, box.height);
		gc.setForeground(DiagramColours.current().of(colours().border()));
		gc.setLineWidth(1);
		gc.drawOval(box.x, box.y, box.width, box.height);
		texts.paint(gc, disc.symbol(), view);
	}
}
