package org.genwright.diagram.svg;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.genwright.core.skeleton.PlateDiagram;
import org.genwright.diagram.colour.Palette;
import org.genwright.diagram.colour.Rgb;
import org.genwright.diagram.formula.Area;
import org.genwright.diagram.formula.Place;
import org.genwright.diagram.formula.Stroke;
import org.genwright.diagram.formula.TermArea;
import org.genwright.diagram.formula.TypesetFormula;
import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.objective.ObjectiveSheet;
import org.genwright.diagram.plate.PlateDrawing;

/** Writes the page of an objective as SVG 1.1; terms say their sentences when pointed at. */
public final class ObjectiveSvg {

	private final ObjectiveSheet sheet;
	private final Palette palette;
	private final SvgElements svg = new SvgElements();
	private final SvgTexts texts;

	private ObjectiveSvg(ObjectiveSheet sheet, Palette palette, TextForm form) {
		this.sheet = sheet;
		this.palette = palette;
		this.texts = new SvgTexts(svg, palette, form);
	}

	/** Returns the SVG of a page, a document in UTF-8. */
	public static String write(ObjectiveSheet sheet, Palette palette, TextForm form) {
		return new ObjectiveSvg(sheet, palette, form).write();
	}

	private String write() {
		Box bounds = sheet.bounds();
		svg.open("svg").with("xmlns", "http://www.w3.org/2000/svg").with("width", bounds.width()).with("height", bounds.height())
				.with("viewBox", bounds.x() + " " + bounds.y() + " " + bounds.width() + " " + bounds.height())
				.with("font-family", SvgWriter.FONTS).text("\n");
		texts.define(Stream.of(sheet.texts().stream().map(SvgTexts.Letters::of), sheet.formula().glyphs().stream().map(SvgTexts.Letters::of),
				sheet.plates().texts().map(SvgTexts.Letters::of)).flatMap(letters -> letters));
		svg.open("rect").with("x", bounds.x()).with("y", bounds.y()).with("width", bounds.width()).with("height", bounds.height())
				.with("fill", palette.canvas()).close();
		sheet.texts().forEach(texts::write);
		at(sheet.formulaAt(), "formula");
		formula(sheet.formula());
		svg.close();
		at(sheet.platesAt(), "plates");
		plates(sheet.plates());
		svg.close();
		svg.close();
		return svg.finish();
	}

	private void at(Place place, String kind) {
		svg.open("g").with("class", kind).with("transform", "translate(" + SvgElements.number(place.x()) + " " + SvgElements.number(place.y()) + ")")
				.text("\n");
	}

	private void formula(TypesetFormula formula) {
		formula.glyphs().forEach(texts::write);
		formula.strokes().forEach(stroke -> stroke(stroke, palette.text()).close());
		for (TermArea term : formula.terms()) {
			rectangle(term.area(), 0).with("class", "term").with("id", "term-" + term.term().id() + "-" + formula.terms().indexOf(term))
					.with("fill", "none").with("pointer-events", "all").open("title").text(term.term().name() + ": " + term.term().sentence())
					.close().close();
		}
	}

	private SvgElements stroke(Stroke stroke, Rgb colour) {
		return svg.open("path").with("d", path(stroke)).with("fill", "none").with("stroke", colour).with("stroke-width", stroke.width());
	}

	private static String path(Stroke stroke) {
		List<Place> points = stroke.points();
		StringBuilder path = new StringBuilder("M" + at(points.getFirst()));
		for (int i = 1; i < points.size(); i++) {
			boolean control = stroke.kind() == Stroke.Kind.CURVES && i % 2 == 1;
			path.append(control ? " Q" : stroke.kind() == Stroke.Kind.CURVES ? " " : " L").append(at(points.get(i)));
		}
		return path.toString();
	}

	private static String at(Place place) {
		return SvgElements.number(place.x()) + " " + SvgElements.number(place.y());
	}

	private SvgElements rectangle(Area area, double radius) {
		return svg.open("rect").with("x", area.x()).with("y", area.y()).with("width", area.width()).with("height", area.height()).with("rx", radius);
	}

	private void plates(PlateDrawing drawing) {
		drawing.plates().forEach(plate -> {
			rectangle(plate.area(), 8).with("fill", "none").with("stroke", palette.edge()).with("stroke-width", 1.2).close();
			texts.write(plate.label());
		});
		drawing.arrows().forEach(this::arrow);
		drawing.variables().forEach(this::variable);
	}

	private void arrow(PlateDrawing.Arrow arrow) {
		SvgElements line = stroke(arrow.line(), palette.skeleton().line());
		if (arrow.dependency().model() == PlateDiagram.Model.INFERENCE) {
			line.with("stroke-dasharray", "5 4");
		}
		line.close();
		svg.open("polygon").with("points", arrow.head().stream().map(ObjectiveSvg::at).collect(Collectors.joining(" ")))
				.with("fill", palette.skeleton().line()).close();
	}

	private void variable(PlateDrawing.Disc disc) {
		svg.open("g").text("\n");
		svg.open("title").text(disc.variable().name()).close();
		svg.open("circle").with("cx", disc.middle().x()).with("cy", disc.middle().y()).with("r", disc.area().width() / 2)
				.with("fill", switch (disc.variable().kind()) {
					case OBSERVED -> palette.skeleton().observed();
					case LATENT -> palette.skeleton().fill();
					case PARAMETER -> palette.skeleton().border();
				}).with("stroke", palette.skeleton().border()).with("stroke-width", 1.6).close();
		texts.write(disc.symbol());
		svg.close();
	}
}
