package org.genwright.diagram.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.genwright.diagram.geometry.Box;

/** Moves boxes that may move off those that may not, each by as little as it takes across the flow. */
final class NodeOverlap {

	private static final int DISTANCE = 20;

	private NodeOverlap() {
	}

	/**
	 * Returns the movable boxes where none overlaps another or a fixed one.
	 *
	 * @param movable boxes by id, data flowing to the right
	 * @param fixed   boxes that stay
	 */
	static Map<String, Box> resolved(Map<String, Box> movable, Collection<Box> fixed) {
		List<Box> taken = new ArrayList<>(fixed);
		Map<String, Box> resolved = new LinkedHashMap<>(movable);
		movable.entrySet().stream().sorted(Comparator.comparingInt(entry -> entry.getValue().y())).forEach(entry -> {
			Box free = free(entry.getValue(), taken);
			taken.add(free);
			resolved.put(entry.getKey(), free);
		});
		return resolved;
	}

	/** The box, or the same further down where nothing stands. */
	private static Box free(Box box, List<Box> taken) {
		Box candidate = box;
		boolean moved;
		do {
			moved = false;
			for (Box other : taken) {
				if (candidate.intersects(other)) {
					candidate = candidate.moved(0, other.bottom() + DISTANCE - candidate.y());
					moved = true;
				}
			}
		} while (moved);
		return candidate;
	}
}
