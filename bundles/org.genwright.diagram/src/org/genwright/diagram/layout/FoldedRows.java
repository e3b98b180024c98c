package org.genwright.diagram.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.geometry.OrthogonalRouter;
import org.genwright.diagram.geometry.Point;

/**
 * The rows of a folded network. Lines from one row to the next run side by side: the lowest turns first, takes the
 * uppermost track between the rows, and the outermost one down to its entry, so that no two of them cross.
 */
final class FoldedRows {

	/** Least distance of two rows. */
	static final int MIN_CORRIDOR = 48;

	private static final int TRACK = 10;
	private static final int MARGIN = 18;

	private final Map<String, Box> nodes;
	private final Map<String, List<List<Point>>> parts;
	private final List<Integer> cuts;
	private final List<Point> shifts = new ArrayList<>();
	private final List<Box> rows = new ArrayList<>();
	private final List<List<String>> crossing = new ArrayList<>();

	/**
	 * Creates the rows.
	 *
	 * @param nodes boxes before folding
	 * @param parts by connection id, the parts of its line in each row
	 * @param cuts  x of the cuts, ascending
	 */
	FoldedRows(Map<String, Box> nodes, Map<String, List<List<Point>>> parts, List<Integer> cuts) {
		this.nodes = nodes;
		this.parts = parts;
		this.cuts = cuts;
	}

	Arrangement arrangement() {
		for (int row = 0; row <= cuts.size(); row++) {
			crossing.add(crossing(row));
		}
		int y = 0;
		for (int row = 0; row <= cuts.size(); row++) {
			Box before = contents(row);
			shifts.add(new Point(-before.x(), y - before.y()));
			rows.add(before.at(new Point(0, y)));
			y += before.height() + corridor(row);
		}
		Map<String, Box> boxes = new LinkedHashMap<>();
		nodes.forEach((id, box) -> boxes.put(id, box.at(box.origin().plus(shifts.get(row(box))))));
		Map<String, List<Point>> lines = new LinkedHashMap<>();
		parts.forEach((id, line) -> lines.put(id, joined(id, line)));
		Arrangement folded = new Arrangement(boxes, lines);
		return folded.moved(new Point(-folded.bounds().x(), -folded.bounds().y()));
	}

	private int row(Box box) {
		return (int) cuts.stream().filter(cut -> cut < box.x()).count();
	}

	private Box contents(int row) {
		return Box.around(Stream.concat(nodes.values().stream().filter(box -> row(box) == row),
				parts.values().stream().flatMap(line -> OrthogonalRouter.pieces(line.get(row)).stream())).toList()).orElseThrow();
	}

	/** The lines that run on from a row to the next, from top to bottom. */
	private List<String> crossing(int row) {
		if (row == cuts.size()) {
			return List.of();
		}
		return parts.keySet().stream().filter(id -> !parts.get(id).get(row).isEmpty() && !parts.get(id).get(row + 1).isEmpty())
				.sorted(Comparator.comparingInt(id -> parts.get(id).get(row).getLast().y())).toList();
	}

	private int corridor(int row) {
		return Math.max(MIN_CORRIDOR, 2 * MARGIN + TRACK * (crossing.get(row).size() - 1));
	}

	private List<Point> joined(String id, List<List<Point>> line) {
		List<Point> joined = new ArrayList<>();
		IntStream.range(0, line.size()).filter(row -> !line.get(row).isEmpty()).forEach(row -> {
			if (!joined.isEmpty()) {
				joined.addAll(turn(id, row - 1, joined.getLast().y(), line.get(row).getFirst().plus(shifts.get(row)).y()));
			}
			line.get(row).forEach(corner -> joined.add(corner.plus(shifts.get(row))));
		});
		return OrthogonalRouter.simplified(joined);
	}

	/** The corners from the end of a row to the beginning of the next. */
	private List<Point> turn(String id, int row, int exit, int entry) {
		int count = crossing.get(row).size();
		int track = count - 1 - crossing.get(row).indexOf(id);
		int right = rows.get(row).right() + MARGIN + TRACK * track;
		int left = -MARGIN - TRACK * (count - 1 - track);
		int between = rows.get(row).bottom() + MARGIN + TRACK * track;
		return List.of(new Point(right, exit), new Point(right, between), new Point(left, between), new Point(left, entry));
	}
}
