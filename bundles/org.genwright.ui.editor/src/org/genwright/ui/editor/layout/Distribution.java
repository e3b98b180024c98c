package org.genwright.ui.editor.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.genwright.diagram.geometry.Box;

/** The direction in which the gaps between boxes are made equal. */
public enum Distribution {
	/** From left to right. */
	HORIZONTAL,
	/** From top to bottom. */
	VERTICAL;

	/**
	 * Returns where boxes stand when the gaps between neighbours are equal, up to one unit; the outermost stay. Boxes that
	 * need more room than there is overlap by equal amounts. Fewer than three boxes stay.
	 *
	 * @param boxes by id
	 * @return a box for every id, of the same size, in the same order
	 */
	public Map<String, Box> of(Map<String, Box> boxes) {
		Map<String, Box> distributed = new LinkedHashMap<>(boxes);
		List<Map.Entry<String, Box>> line = new ArrayList<>(boxes.entrySet());
		line.sort(Map.Entry.comparingByValue(Comparator.comparingInt((Box box) -> 2 * start(box) + length(box))));
		int gaps = line.size() - 1;
		if (gaps < 2) {
			return distributed;
		}
		int from = start(line.getFirst().getValue());
		int room = end(line.getLast().getValue()) - from - line.stream().mapToInt(entry -> length(entry.getValue())).sum();
		int lengths = 0;
		for (int i = 0; i < line.size(); i++) {
			Box box = line.get(i).getValue();
			distributed.put(line.get(i).getKey(), at(box, from + lengths + Math.floorDiv(room * i + gaps / 2, gaps)));
			lengths += length(box);
		}
		return distributed;
	}

	private int start(Box box) {
		return this == HORIZONTAL ? box.x() : box.y();
	}

	private int end(Box box) {
		return start(box) + length(box);
	}

	private int length(Box box) {
		return this == HORIZONTAL ? box.width() : box.height();
	}

	private Box at(Box box, int start) {
		return this == HORIZONTAL ? box.moved(start - box.x(), 0) : box.moved(0, start - box.y());
	}
}
