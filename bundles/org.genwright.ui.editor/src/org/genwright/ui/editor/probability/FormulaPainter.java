package org.genwright.ui.editor.probability;

import java.util.List;

import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.Transform;
import org.genwright.diagram.colour.Rgb;
import org.genwright.diagram.formula.GlyphRun;
import org.genwright.diagram.formula.GlyphStyle;
import org.genwright.diagram.formula.Place;
import org.genwright.diagram.formula.Stroke;
import org.genwright.diagram.formula.TypesetFormula;
import org.genwright.diagram.text.GlyphOutlines;
import org.genwright.diagram.text.TextMeasure;
import org.genwright.ui.editor.figure.DiagramColours;

/** Paints the letters and lines of formulas. Holds resources until disposed of. */
final class FormulaPainter {

	private final Device device;
	private final GlyphPaths glyphs;

	FormulaPainter(Device device) {
		this.device = device;
		glyphs = new GlyphPaths(device);
	}

	void dispose() {
		glyphs.dispose();
	}

	void paint(GC gc, TypesetFormula formula, SheetView view) {
		DiagramColours colours = DiagramColours.current();
		gc.setBackground(colours.of(colours.palette().text()));
		formula.glyphs().forEach(run -> paint(gc, run, view));
		formula.strokes().forEach(stroke -> paint(gc, stroke, colours.palette().text(), view));
	}

	private void paint(GC gc, GlyphRun run, SheetView view) {
		float scale = (float) (run.size() * view.zoom() / GlyphOutlines.UNITS_PER_EM);
		float slope = run.style() == GlyphStyle.SLOPED ? (float) GlyphRun.SLOPE : 0;
		double x = view.x() + run.x() * view.zoom();
		for (int character : run.text().codePoints().toArray()) {
			Transform place = new Transform(device, scale, 0, -slope * scale, scale, (float) x, (float) (view.y() + run.baseline() * view.zoom()));
			Transforms.during(gc, place, () -> gc.fillPath(glyphs.path(character, run.style().face())));
			x += TextMeasure.standard().width(Character.toString(character), run.style().face(), run.size()) * view.zoom();
		}
	}

	/** Paints a line. */
	void paint(GC gc, Stroke stroke, Rgb colour, SheetView view) {
		List<Place> points = stroke.points().stream().map(point -> new Place(view.x() + point.x() * view.zoom(), view.y() + point.y() * view.zoom()))
				.toList();
		Path path = new Path(device);
		path.moveTo((float) points.getFirst().x(), (float) points.getFirst().y());
		boolean curves = stroke.kind() == Stroke.Kind.CURVES;
		for (int i = curves ? 2 : 1; i < points.size(); i += curves ? 2 : 1) {
			Place to = points.get(i);
			if (curves) {
				path.quadTo((float) points.get(i - 1).x(), (float) points.get(i - 1).y(), (float) to.x(), (float) to.y());
			} else {
				path.lineTo((float) to.x(), (float) to.y());
			}
		}
		gc.setForeground(DiagramColours.current().of(colour));
		gc.setLineWidth((int) Math.max(1, Math.round(stroke.width() * view.zoom())));
		gc.drawPath(path);
		path.dispose();
	}
}
