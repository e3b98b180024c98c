package org.genwright.data.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.genwright.core.dataset.ColumnSelection;
import org.genwright.core.problem.NearestName;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;

/**
 * The columns of a table by place.
 *
 * @param table    the name of the table in messages
 * @param names    the name of every column; empty for row names
 * @param presence whether the names stand in the table's first row
 */
public record TableHeader(String table, List<String> names, Presence presence) {

	/** A first row that counts the columns is a header only above so many rows. */
	static final int FEWEST_COUNTED = 2;

	/** Whether a table has a header. */
	public enum Presence {
		/** The first row is the header. */
		WRITTEN,
		/** The first row is data; the columns are x1 … xD. */
		NUMBERED
	}

	/**
	 * Which places are values, label and weight.
	 *
	 * @param values the places of the value columns, at least one
	 */
	public record Places(int[] values, Optional<Integer> label, Optional<Integer> weight) {
	}

	public TableHeader {
		names = List.copyOf(names);
	}

	/**
	 * Reads the first row: a header if any cell is text, or if the cells count the columns.
	 *
	 * @param further the number of rows after the first, counted as far as {@link #FEWEST_COUNTED}
	 * @throws ProblemException if a name occurs twice or a column after the first has none
	 */
	static TableHeader of(String table, List<String> firstRow, int further) throws ProblemException {
		if (firstRow.stream().noneMatch(Cells::text) && !countsColumns(firstRow, further)) {
			return new TableHeader(table, IntStream.rangeClosed(1, firstRow.size()).mapToObj(d -> "x" + d).toList(),
					Presence.NUMBERED);
		}
		Set<String> seen = new HashSet<>();
		for (int place = 0; place < firstRow.size(); place++) {
			String name = firstRow.get(place);
			if (name.isEmpty() && place > 0) {
				throw problem("csv-unnamed-column", table, "a name for every column in the header",
						"none for column " + (place + 1) + " of " + firstRow.size(),
						"Name the column, or remove it; only a first column without a name is read, as row names.");
			}
			if (!seen.add(name)) {
				throw problem("csv-duplicate-column", table, "different names in the header",
						Cells.shown(name) + " twice, the second time as column " + (place + 1), "Rename one of the columns.");
			}
		}
		return new TableHeader(table, firstRow, Presence.WRITTEN);
	}

	/** Tells whether a row is 0 … D−1 or 1 … D: with D at least 2 and enough rows below it, or after an empty cell. */
	private static boolean countsColumns(List<String> row, int further) {
		boolean rowNames = row.getFirst().isEmpty();
		List<String> counts = rowNames ? row.subList(1, row.size()) : row;
		boolean fromZero = counts.equals(IntStream.range(0, counts.size()).mapToObj(Integer::toString).toList());
		boolean fromOne = counts.equals(IntStream.rangeClosed(1, counts.size()).mapToObj(Integer::toString).toList());
		return (fromZero || fromOne) && (rowNames ? !counts.isEmpty() : counts.size() > 1 && further >= FEWEST_COUNTED);
	}

	/**
	 * Finds the selected columns.
	 *
	 * @throws ProblemException if one is unknown or selected twice, or no value column is left
	 */
	public Places select(ColumnSelection columns) throws ProblemException {
		Optional<Integer> label = place(columns.label(), "label");
		Optional<Integer> weight = place(columns.weight(), "weight");
		Set<Integer> taken = new HashSet<>();
		label.ifPresent(taken::add);
		List<Integer> values = new ArrayList<>();
		if (weight.isPresent() && !taken.add(weight.get())) {
			throw selectedTwice(weight.get());
		}
		for (String name : columns.values()) {
			int place = place(Optional.of(name), "value").orElseThrow();
			if (!taken.add(place)) {
				throw selectedTwice(place);
			}
			values.add(place);
		}
		if (columns.values().isEmpty()) {
			IntStream.range(0, names.size()).filter(place -> !names.get(place).isEmpty() && !taken.contains(place))
					.forEach(values::add);
		}
		if (values.isEmpty()) {
			throw problem("csv-no-values", table, "at least one column of values",
					"only " + ColumnTally.list(named()), "Add a column of numbers beside label, weight and row names.");
		}
		return new Places(values.stream().mapToInt(Integer::intValue).toArray(), label, weight);
	}

	/**
	 * Checks a record.
	 *
	 * @throws ProblemException if it has not as many cells as the table has columns
	 */
	void requireCells(List<String> cells, long line) throws ProblemException {
		if (cells.size() != names.size()) {
			throw ProblemException.input(Problem.error("csv-cell-count", "Table '" + table + "', line " + line,
					names.size() + " cells as in the first row", Integer.toString(cells.size()),
					"Correct the line; a cell that holds the separator must stand in quotes."));
		}
	}

	private List<String> named() {
		return names.stream().map(name -> name.isEmpty() ? "(row names)" : name).toList();
	}

	private Optional<Integer> place(Optional<String> name, String role) throws ProblemException {
		if (name.isEmpty()) {
			return Optional.empty();
		}
		int place = names.indexOf(name.get());
		if (place < 0 || name.get().isEmpty()) {
			List<String> known = names.stream().filter(column -> !column.isEmpty()).toList();
			throw problem("csv-unknown-column", table, "the " + role + " column '" + name.get() + "'",
					"no column of that name",
					(NearestName.suggest(name.get(), known) + " The columns are " + ColumnTally.list(known) + ".").strip());
		}
		return Optional.of(place);
	}

	private ProblemException selectedTwice(int place) {
		return problem("csv-column-selected-twice", table, "a column to be either value, label or weight",
				Cells.shown(names.get(place)) + " selected twice", "Select it once.");
	}

	private static ProblemException problem(String code, String table, String expected, String found, String remedy) {
		return ProblemException.input(Problem.error(code, "Table '" + table + "'", expected, found, remedy));
	}
}
