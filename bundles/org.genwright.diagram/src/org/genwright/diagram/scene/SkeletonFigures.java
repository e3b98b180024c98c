package org.genwright.diagram.scene;

import java.util.List;
import java.util.stream.Stream;

import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.text.TextLine;

/**
 * The skeleton of a model's family at its place, outside all frames.
 *
 * @param elements in the order of the declaration
 * @param arrows   those whose ends are both there; several if several networks play the role
 */
public record SkeletonFigures(List<SkeletonFigure> elements, List<SkeletonLine> arrows) {

	/** No skeleton. */
	public static final SkeletonFigures NONE = new SkeletonFigures(List.of(), List.of());

	/** Copies the lists. */
	public SkeletonFigures {
		elements = List.copyOf(elements);
		arrows = List.copyOf(arrows);
	}

	/** Returns the texts of all elements. */
	Stream<TextLine> texts() {
		return elements.stream().flatMap(element -> element.texts().stream());
	}

	/** Returns the boxes of elements and lines. */
	Stream<Box> extents() {
		return Stream.concat(elements.stream().map(SkeletonFigure::extent), arrows.stream().map(arrow -> DiagramScene.around(arrow.line()).grown(4)));
	}
}
