package org.genwright.diagram.box;

import org.genwright.diagram.geometry.Box;

/** Room between the edges of a frame and its contents. */
public record Insets(int left, int top, int right, int bottom) {

	/** Returns the box with this room around another. */
	public Box around(Box contents) {
		return new Box(contents.x() - left, contents.y() - top, contents.width() + left + right, contents.height() + top + bottom);
	}
}
