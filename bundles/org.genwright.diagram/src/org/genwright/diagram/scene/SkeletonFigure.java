package org.genwright.diagram.scene;

import java.util.List;

import org.genwright.core.skeleton.SkeletonElement;
import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.skeleton.SkeletonShape;
import org.genwright.diagram.text.TextLine;

/**
 * An element of the skeleton at its place.
 *
 * @param element what it is
 * @param shape   how it is drawn
 * @param box     the shape
 * @param texts   symbol and name, in or beside the shape
 */
public record SkeletonFigure(SkeletonElement element, SkeletonShape shape, Box box, List<TextLine> texts) {

	/** Copies the list. */
	public SkeletonFigure {
		texts = List.copyOf(texts);
	}

	/** Returns the box around shape and texts. */
	public Box extent() {
		return texts.stream().map(TextLine::cover).reduce(box, Box::union);
	}
}
