package org.genwright.diagram.skeleton;

import java.util.List;

import org.genwright.core.skeleton.SkeletonElement;
import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.geometry.Point;

/** How an element of the skeleton is drawn; none looks like a layer. */
public enum SkeletonShape {
	/** A circle filled in the colour of what is given. */
	SHADED_CIRCLE,
	/** A circle. */
	CIRCLE,
	/** A circle with a dashed border. */
	DASHED_CIRCLE,
	/** A square that stands on a corner. */
	DIAMOND,
	/** A small disc in the colour of borders; its texts stand beside it. */
	DOT,
	/** A rectangle with half circles as ends. */
	PILL,
	/** A rectangle with rounded corners. */
	ROUNDED_BOX,
	/** A rectangle whose right end is a point. */
	TAG;

	/** Length of a tag's point. */
	public static final int TAG_POINT = 12;

	/** Returns the shape of a kind of element. */
	public static SkeletonShape of(SkeletonElement.Kind kind) {
		return switch (kind) {
			case OBSERVED -> SHADED_CIRCLE;
			case LATENT -> CIRCLE;
			case NOISE -> DASHED_CIRCLE;
			case SCHEDULE -> DIAMOND;
			case PARAMETER -> DOT;
			case DISTRIBUTION -> PILL;
			case STEP -> ROUNDED_BOX;
			case TERM -> TAG;
		};
	}

	/** Tells whether symbol and name stand in the shape, one above the other; else at most the symbol does. */
	public boolean holdsName() {
		return this == PILL || this == ROUNDED_BOX || this == TAG;
	}

	/** Returns the corners of the shapes that are polygons; none for the others. */
	public List<Point> corners(Box box) {
		int middle = box.y() + box.height() / 2;
		return switch (this) {
			case DIAMOND -> List.of(new Point(box.x() + box.width() / 2, box.y()), new Point(box.right(), middle),
					new Point(box.x() + box.width() / 2, box.bottom()), new Point(box.x(), middle));
			case TAG -> List.of(box.origin(), new Point(box.right() - TAG_POINT, box.y()), new Point(box.right(), middle),
					new Point(box.right() - TAG_POINT, box.bottom()), new Point(box.x(), box.bottom()));
			default -> List.of();
		};
	}
}
