package org.genwright.diagram.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.genwright.diagram.geometry.Point;

/** Cuts a line where it passes given places. */
final class LineCutter {

	private LineCutter() {
	}

	/**
	 * Cuts a line that never runs back.
	 *
	 * @param cuts x of the cuts, ascending
	 * @return for each row, the part in it, empty for rows the line does not reach; nothing if the line runs back
	 */
	static Optional<List<List<Point>>> cut(List<Point> line, List<Integer> cuts) {
		List<List<Point>> parts = new ArrayList<>();
		List<Point> part = new ArrayList<>();
		int row = 0;
		Point last = line.getFirst();
		for (Point corner : line) {
			if (corner.x() < last.x()) {
				return Optional.empty();
			}
			while (row < cuts.size() && corner.x() > cuts.get(row)) {
				if (!part.isEmpty()) {
					part.add(new Point(cuts.get(row), corner.y()));
				}
				parts.add(part);
				part = part.isEmpty() ? new ArrayList<>() : new ArrayList<>(List.of(part.getLast()));
				row++;
			}
			part.add(corner);
			last = corner;
		}
		parts.add(part);
		while (parts.size() <= cuts.size()) {
			parts.add(List.of());
		}
		return Optional.of(parts);
	}
}
