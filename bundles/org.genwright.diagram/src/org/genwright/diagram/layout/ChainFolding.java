package org.genwright.diagram.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.geometry.OrthogonalRouter;
import org.genwright.diagram.geometry.Point;

/**
 * Breaks a network that is much longer than wide into rows one below the other, as a text is broken into lines. It is cut
 * between layers, where few lines cross; each of these runs on from the end of its row to the beginning of the next.
 */
final class ChainFolding {

	private static final int MAX_CROSSING = 4;
	private static final double CROSSING_COST = 0.2;
	private static final double WINDOW = 0.4;
	private static final int CUT_DISTANCE = OrthogonalRouter.STUB / 2;

	private final Arrangement whole;
	private final int maxLength;
	private final double shape;
	private final int minLayers;

	/**
	 * Creates a folding.
	 *
	 * @param whole     data flow to the right
	 * @param maxLength a network up to this long is left as it is
	 * @param shape     wanted length of a row relative to the height of all rows
	 * @param minLayers a network of fewer layers is left as it is
	 */
	ChainFolding(Arrangement whole, int maxLength, double shape, int minLayers) {
		this.whole = whole;
		this.maxLength = maxLength;
		this.shape = shape;
		this.minLayers = minLayers;
	}

	/** Returns the folded network, or the network itself where it is short, or nowhere narrow enough to be cut. */
	Arrangement fold() {
		Box bounds = whole.bounds();
		int rows = (int) Math.sqrt(bounds.width() / (shape * (bounds.height() + FoldedRows.MIN_CORRIDOR)));
		List<Integer> gaps = gaps();
		if (bounds.width() <= maxLength || rows < 2 || gaps.size() + 1 < minLayers) {
			return whole;
		}
		List<Integer> cuts = cuts(bounds, Math.min(rows, (gaps.size() + 1) / 2), gaps);
		Map<String, List<List<Point>>> pieces = new LinkedHashMap<>();
		whole.lines().forEach((id, line) -> LineCutter.cut(line, cuts).ifPresent(parts -> pieces.put(id, parts)));
		return cuts.isEmpty() ? whole : new FoldedRows(whole.nodes(), pieces, cuts).arrangement();
	}

	/** Places between layers, a little behind the nodes, where lines are still straight. */
	private List<Integer> gaps() {
		List<Box> boxes = whole.nodes().values().stream().sorted(Comparator.comparingInt(Box::x)).toList();
		List<Integer> gaps = new ArrayList<>();
		int reached = boxes.getFirst().right();
		for (Box box : boxes) {
			if (box.x() > reached + CUT_DISTANCE) {
				gaps.add(reached + CUT_DISTANCE);
			}
			reached = Math.max(reached, box.right());
		}
		return gaps;
	}

	/** Cuts a row's length apart, give or take: as many more lines may cross as the row comes closer to its length. */
	private List<Integer> cuts(Box bounds, int rows, List<Integer> gaps) {
		List<Integer> cuts = new ArrayList<>();
		double length = (double) bounds.width() / rows;
		double ideal = bounds.x() + length;
		while (ideal < bounds.right() - length / 2) {
			double place = ideal;
			Optional<Integer> best = gaps.stream().filter(gap -> Math.abs(gap - place) < WINDOW * length)
					.filter(gap -> crossing(gap) <= MAX_CROSSING)
					.min(Comparator.comparingDouble(gap -> Math.abs(gap - place) / length + crossing(gap) * CROSSING_COST));
			best.ifPresent(cuts::add);
			ideal = best.map(Integer::doubleValue).orElse(ideal) + length;
		}
		return cuts;
	}

	private int crossing(int x) {
		return (int) whole.lines().values().stream().filter(line -> line.getFirst().x() < x && line.getLast().x() > x).count();
	}
}
