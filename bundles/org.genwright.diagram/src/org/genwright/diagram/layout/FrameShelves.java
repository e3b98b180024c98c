package org.genwright.diagram.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.geometry.Point;

/** Sets frames on shelves, from left to right in their order, so that the whole is about as wide as a page. */
final class FrameShelves {

	private static final int DISTANCE = 40;
	private static final double WIDE = 1.6;

	private FrameShelves() {
	}

	/**
	 * Returns the places of frames.
	 *
	 * @param movable frames to be placed, in order; only their sizes count
	 * @param fixed   frames that stay; the others come below them
	 */
	static Map<String, Point> places(Map<String, Box> movable, Collection<Box> fixed) {
		int top = Box.around(fixed).map(box -> box.bottom() + DISTANCE).orElse(0);
		List<Box> sizes = List.copyOf(movable.values());
		List<Point> best = IntStream.rangeClosed(1, sizes.size()).mapToObj(first -> shelves(sizes, width(sizes.subList(0, first)), top))
				.min(Comparator.comparingDouble(places -> cost(sizes, places))).orElse(List.of());
		Map<String, Point> places = new LinkedHashMap<>();
		int next = 0;
		for (String id : movable.keySet()) {
			places.put(id, best.get(next++));
		}
		return places;
	}

	private static int width(List<Box> shelf) {
		return shelf.stream().mapToInt(box -> box.width() + DISTANCE).sum();
	}

	private static List<Point> shelves(List<Box> sizes, int width, int top) {
		List<Point> places = new ArrayList<>();
		int x = 0;
		int y = top;
		int height = 0;
		for (Box size : sizes) {
			if (x > 0 && x + size.width() > width) {
				x = 0;
				y += height + DISTANCE;
				height = 0;
			}
			places.add(new Point(x, y));
			x += size.width() + DISTANCE;
			height = Math.max(height, size.height());
		}
		return places;
	}

	/** Side of the smallest page of the wanted shape that holds all. */
	private static double cost(List<Box> sizes, List<Point> places) {
		Box all = Box.around(IntStream.range(0, sizes.size()).mapToObj(i -> sizes.get(i).at(places.get(i))).toList()).orElseThrow();
		return Math.max(all.width(), WIDE * all.height());
	}

	/** Returns how far frames must move so that none overlaps another: those in the way of a frame that stays move down. */
	static Map<String, Point> makeRoom(Map<String, Box> movable, Box stays) {
		List<Box> taken = new ArrayList<>(List.of(stays));
		Map<String, Point> places = new LinkedHashMap<>();
		movable.entrySet().stream().sorted(Comparator.comparingInt(entry -> entry.getValue().y())).forEach(entry -> {
			Box free = entry.getValue();
			for (Box other = blocking(free, taken); other != null; other = blocking(free, taken)) {
				free = free.at(new Point(free.x(), other.bottom() + DISTANCE));
			}
			taken.add(free);
			places.put(entry.getKey(), free.origin());
		});
		return places;
	}

	private static Box blocking(Box box, List<Box> taken) {
		return taken.stream().filter(box::intersects).findFirst().orElse(null);
	}
}
