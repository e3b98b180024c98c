package org.genwright.diagram.svg;

import java.util.List;
import java.util.stream.Collectors;

import org.genwright.core.skeleton.SkeletonElement;
import org.genwright.diagram.colour.Palette;
import org.genwright.diagram.colour.Rgb;
import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.geometry.Point;
import org.genwright.diagram.scene.SkeletonFigure;
import org.genwright.diagram.scene.SkeletonFigures;
import org.genwright.diagram.scene.SkeletonLine;
import org.genwright.diagram.skeleton.SkeletonShape;

/** Writes the skeleton: dashed arrows, and elements that say their descriptions when pointed at. */
final class SkeletonSvg {

	private static final int ROUNDED = 9;

	private final SvgElements svg;
	private final SvgTexts texts;
	private final Palette palette;

	SkeletonSvg(SvgElements svg, SvgTexts texts, Palette palette) {
		this.svg = svg;
		this.texts = texts;
		this.palette = palette;
	}

	void write(SkeletonFigures skeleton) {
		skeleton.arrows().forEach(this::arrow);
		skeleton.elements().forEach(this::element);
	}

	private void arrow(SkeletonLine arrow) {
		svg.open("path").with("d", SvgLine.path(arrow.line())).with("fill", "none").with("stroke", palette.skeleton().line())
				.with("stroke-width", 1.6).with("stroke-dasharray", "7 4").close();
		svg.open("path").with("d", SvgLine.arrow(arrow.line())).with("fill", palette.skeleton().line()).close();
	}

	private void element(SkeletonFigure figure) {
		SkeletonElement element = figure.element();
		svg.open("g").with("class", "skeleton").text("\n");
		svg.open("title").text(element.name() + ": " + element.description()).close();
		SvgElements shape = shape(figure.shape(), figure.box()).with("fill", fill(figure.shape())).with("stroke", palette.skeleton().border())
				.with("stroke-width", 1.6);
		if (figure.shape() == SkeletonShape.DASHED_CIRCLE) {
			shape.with("stroke-dasharray", "4 3");
		}
		shape.close();
		figure.texts().forEach(texts::write);
		svg.close();
	}

	private SvgElements shape(SkeletonShape shape, Box box) {
		return switch (shape) {
			case SHADED_CIRCLE, CIRCLE, DASHED_CIRCLE, DOT -> svg.open("circle").with("cx", box.x() + box.width() / 2.0)
					.with("cy", box.y() + box.height() / 2.0).with("r", box.width() / 2.0);
			case PILL -> rectangle(box, box.height() / 2);
			case ROUNDED_BOX -> rectangle(box, ROUNDED);
			case DIAMOND, TAG -> svg.open("polygon").with("points", points(shape.corners(box)));
		};
	}

	private SvgElements rectangle(Box box, int radius) {
		return svg.open("rect").with("x", box.x()).with("y", box.y()).with("width", box.width()).with("height", box.height()).with("rx", radius);
	}

	private static String points(List<Point> corners) {
		return corners.stream().map(corner -> corner.x() + "," + corner.y()).collect(Collectors.joining(" "));
	}

	private Rgb fill(SkeletonShape shape) {
		return switch (shape) {
			case SHADED_CIRCLE -> palette.skeleton().observed();
			case DOT -> palette.skeleton().border();
			default -> palette.skeleton().fill();
		};
	}
}
