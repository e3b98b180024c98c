package org.genwright.ui.editor.layout;

import java.util.LinkedHashMap;
import java.util.Map;

import org.genwright.diagram.geometry.Box;

/** Which edges or centres of boxes are brought on one line. */
public enum Alignment {
	/** Left edges. */
	LEFT,
	/** Centres, on a vertical line. */
	CENTRE,
	/** Right edges. */
	RIGHT,
	/** Top edges. */
	TOP,
	/** Centres, on a horizontal line. */
	MIDDLE,
	/** Bottom edges. */
	BOTTOM;

	/**
	 * Returns where boxes stand when they are in line with one of them.
	 *
	 * @param boxes  by id
	 * @param anchor the box that stays
	 * @return a box for every id, of the same size, in the same order
	 */
	public Map<String, Box> of(Map<String, Box> boxes, Box anchor) {
		Map<String, Box> aligned = new LinkedHashMap<>();
		boxes.forEach((id, box) -> aligned.put(id, aligned(box, anchor)));
		return aligned;
	}

	private Box aligned(Box box, Box anchor) {
		return switch (this) {
			case LEFT -> box.moved(anchor.x() - box.x(), 0);
			case CENTRE -> box.moved(Math.floorDiv(2 * anchor.x() + anchor.width() - box.width(), 2) - box.x(), 0);
			case RIGHT -> box.moved(anchor.right() - box.right(), 0);
			case TOP -> box.moved(0, anchor.y() - box.y());
			case MIDDLE -> box.moved(0, Math.floorDiv(2 * anchor.y() + anchor.height() - box.height(), 2) - box.y());
			case BOTTOM -> box.moved(0, anchor.bottom() - box.bottom());
		};
	}
}
