package org.genwright.diagram.plate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.genwright.core.skeleton.PlateDiagram;

/**
 * Rows and columns of the variables. Variables of the same plates share a block of columns; the blocks are in the order in
 * which the fewest stand in the range of a plate that they are not in. Parents stand above their children, parameters
 * beside them.
 */
final class PlateCells {

	private static final int MAX_TRIED = 6;

	/**
	 * The cell of a variable.
	 *
	 * @param block  which block of columns
	 * @param column the column, counted over all blocks
	 * @param row    from the top
	 */
	record Cell(int block, int column, int row) {
	}

	private final PlateDiagram diagram;
	private final Map<String, Integer> rows = new HashMap<>();
	private final Map<Set<Integer>, List<PlateDiagram.Variable>> blocks = new LinkedHashMap<>();

	PlateCells(PlateDiagram diagram) {
		this.diagram = diagram;
		diagram.variables().forEach(variable -> blocks.computeIfAbsent(plates(variable.id()), plates -> new ArrayList<>()).add(variable));
		diagram.variables().forEach(variable -> rows.put(variable.id(), depth(variable.id(), new HashSet<>())));
		diagram.variables().stream().filter(PlateCells::isParameter).forEach(parameter -> diagram.arrows().stream()
				.filter(arrow -> arrow.from().equals(parameter.id()) && rows.containsKey(arrow.to())).findFirst()
				.ifPresent(arrow -> rows.put(parameter.id(), rows.get(arrow.to()))));
	}

	private static boolean isParameter(PlateDiagram.Variable variable) {
		return variable.kind() == PlateDiagram.Kind.PARAMETER;
	}

	private Set<Integer> plates(String variable) {
		Set<Integer> plates = new TreeSet<>();
		IntStream.range(0, diagram.plates().size()).filter(i -> diagram.plates().get(i).variables().contains(variable)).forEach(plates::add);
		return plates;
	}

	/** The length of the longest way from a variable without parents, along the generative model. */
	private int depth(String variable, Set<String> above) {
		if (!above.add(variable)) {
			return 0;
		}
		int depth = diagram.arrows().stream().filter(arrow -> arrow.to().equals(variable) && arrow.model() == PlateDiagram.Model.GENERATIVE)
				.filter(arrow -> diagram.variables().stream().anyMatch(parent -> parent.id().equals(arrow.from()) && !isParameter(parent)))
				.mapToInt(arrow -> 1 + depth(arrow.from(), above)).max().orElse(0);
		above.remove(variable);
		return depth;
	}

	/** Returns the cells by variable id. */
	Map<String, Cell> cells() {
		Map<String, Cell> cells = new LinkedHashMap<>();
		int column = 0;
		List<Set<Integer>> order = order();
		for (int block = 0; block < order.size(); block++) {
			Set<Cell> taken = new HashSet<>();
			int last = column;
			for (PlateDiagram.Variable variable : blocks.get(order.get(block))) {
				Cell cell = free(new Cell(block, column, rows.get(variable.id())), isParameter(variable), taken);
				taken.add(cell);
				cells.put(variable.id(), cell);
				last = Math.max(last, cell.column());
			}
			column = last + 1;
		}
		return cells;
	}

	/** The cell, or one below it for a parameter and beside it for others. */
	private static Cell free(Cell wanted, boolean parameter, Set<Cell> taken) {
		Cell cell = wanted;
		while (taken.contains(cell)) {
			cell = parameter ? new Cell(cell.block(), cell.column(), cell.row() + 1) : new Cell(cell.block(), cell.column() + 1, cell.row());
		}
		return cell;
	}

	private List<Set<Integer>> order() {
		List<Set<Integer>> given = new ArrayList<>(blocks.keySet());
		if (given.size() > MAX_TRIED) {
			return given;
		}
		List<List<Set<Integer>>> orders = new ArrayList<>();
		permute(given, new ArrayList<>(), orders);
		return orders.stream().min(Comparator.comparingInt(this::cost)).orElse(given);
	}

	private static <T> void permute(List<T> left, List<T> done, List<List<T>> orders) {
		if (left.isEmpty()) {
			orders.add(List.copyOf(done));
		}
		for (T next : left) {
			List<T> rest = new ArrayList<>(left);
			rest.remove(next);
			done.add(next);
			permute(rest, done, orders);
			done.removeLast();
		}
	}

	/** Blocks that stand in the range of a plate they are not in weigh most, then the lengths of arrows. */
	private int cost(List<Set<Integer>> order) {
		int foreign = 0;
		for (int plate = 0; plate < diagram.plates().size(); plate++) {
			int id = plate;
			int[] in = IntStream.range(0, order.size()).filter(i -> order.get(i).contains(id)).toArray();
			foreign += in.length == 0 ? 0 : in[in.length - 1] - in[0] + 1 - in.length;
		}
		int length = diagram.arrows().stream()
				.mapToInt(arrow -> Math.abs(order.indexOf(plates(arrow.from())) - order.indexOf(plates(arrow.to())))).sum();
		return 1000 * foreign + length;
	}
}
