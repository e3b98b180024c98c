package org.genwright.diagram.plate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.genwright.core.skeleton.PlateDiagram;
import org.genwright.diagram.formula.Area;
import org.genwright.diagram.formula.Place;
import org.genwright.diagram.formula.Stroke;
import org.genwright.diagram.text.TextLine;

/**
 * A plate diagram in place, its top left corner at the origin.
 *
 * @param width     of the whole
 * @param height    of the whole
 * @param plates    outer ones first
 * @param arrows    the dependencies
 * @param variables the variables
 */
public record PlateDrawing(double width, double height, List<PlateBox> plates, List<Arrow> arrows, List<Disc> variables) {

	/** Copies the lists. */
	public PlateDrawing {
		plates = List.copyOf(plates);
		arrows = List.copyOf(arrows);
		variables = List.copyOf(variables);
	}

	/**
	 * A plate, a rounded rectangle.
	 *
	 * @param plate what it is
	 * @param area  the rectangle
	 * @param label how often, in its lower right corner
	 */
	public record PlateBox(PlateDiagram.Plate plate, Area area, TextLine label) {
	}

	/**
	 * A dependency.
	 *
	 * @param dependency what it says
	 * @param line       from the edge of one variable to that of another
	 * @param head       corners of the arrow head, the tip first
	 */
	public record Arrow(PlateDiagram.Dependency dependency, Stroke line, List<Place> head) {

		/** Copies the list. */
		public Arrow {
			head = List.copyOf(head);
		}
	}

	/**
	 * A variable.
	 *
	 * @param variable what it is
	 * @param area     the square around its circle or dot
	 * @param symbol   in the circle, or beside the dot
	 */
	public record Disc(PlateDiagram.Variable variable, Area area, TextLine symbol) {

		/** Returns the middle. */
		public Place middle() {
			return new Place(area.x() + area.width() / 2, area.y() + area.height() / 2);
		}

		/** Returns half the width. */
		public double radius() {
			return area.width() / 2;
		}
	}

	/** Returns the same parts moved by a distance. */
	PlateDrawing moved(double dx, double dy) {
		return new PlateDrawing(width, height,
				plates.stream().map(box -> new PlateBox(box.plate(), box.area().moved(dx, dy), box.label().moved(dx, dy))).toList(),
				arrows.stream().map(arrow -> new Arrow(arrow.dependency(), arrow.line().moved(dx, dy),
						arrow.head().stream().map(corner -> corner.plus(dx, dy)).toList())).toList(),
				variables.stream().map(disc -> new Disc(disc.variable(), disc.area().moved(dx, dy), disc.symbol().moved(dx, dy))).toList());
	}

	/** Returns the variable at a place. */
	public Optional<Disc> variableAt(double x, double y) {
		return variables.stream().filter(disc -> disc.area().contains(x, y)).findFirst();
	}

	/** Returns all texts. */
	public Stream<TextLine> texts() {
		return Stream.concat(plates.stream().map(PlateBox::label), variables.stream().map(Disc::symbol));
	}
}
