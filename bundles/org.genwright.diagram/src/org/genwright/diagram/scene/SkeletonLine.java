package org.genwright.diagram.scene;

import java.util.List;

import org.genwright.core.skeleton.SkeletonArrow;
import org.genwright.diagram.geometry.Point;

/**
 * An arrow of the skeleton.
 *
 * @param arrow what it says
 * @param line  all corners, the tip last; every piece is horizontal or vertical
 */
public record SkeletonLine(SkeletonArrow arrow, List<Point> line) {

	/** Copies the list. */
	public SkeletonLine {
		line = List.copyOf(line);
	}
}
