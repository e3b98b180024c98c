package org.genwright.diagram.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.geometry.Point;

/** Finds room for boxes between those that stand already. */
final class FreePlaces {

	private final List<Box> taken;
	private final int distance;

	/** @param distance least distance of two boxes */
	FreePlaces(Collection<Box> taken, int distance) {
		this.taken = new ArrayList<>(taken);
		this.distance = distance;
	}

	/** Takes the free place for a box that is nearest to where it is. */
	Box take(Box wanted) {
		Box free = nearest(wanted);
		taken.add(free);
		return free;
	}

	private Box nearest(Box wanted) {
		if (isFree(wanted)) {
			return wanted;
		}
		TreeSet<Integer> columns = new TreeSet<>(List.of(wanted.x()));
		TreeSet<Integer> rows = new TreeSet<>(List.of(wanted.y()));
		for (Box box : taken) {
			columns.addAll(List.of(box.x() - distance - wanted.width(), box.right() + distance));
			rows.addAll(List.of(box.y() - distance - wanted.height(), box.bottom() + distance));
		}
		return columns.stream().flatMap(x -> rows.stream().map(y -> wanted.at(new Point(x, y))))
				.sorted(Comparator.comparingInt(box -> Math.abs(box.x() - wanted.x()) + Math.abs(box.y() - wanted.y())))
				.filter(this::isFree).findFirst().orElseThrow();
	}

	private boolean isFree(Box box) {
		Box room = box.grown(distance);
		return taken.stream().noneMatch(room::intersects);
	}
}
