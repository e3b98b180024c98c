package org.genwright.data.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;

/**
 * Collects the label column of a table. Classes are integers, ordered by value, or texts, ordered by character code;
 * {@code 1} and {@code 1.0} are the same class.
 */
public final class LabelColumn {

	private static final double LARGEST_EXACT = 0x1p53;

	/**
	 * The finished column.
	 *
	 * @param classes the names of the classes in order
	 * @param labels  the class of every row [N]
	 */
	public record Labels(List<String> classes, int[] labels) {
	}

	private final String table;
	private final String unit;
	private final ColumnTally tally;
	private final Map<String, Integer> codes = new HashMap<>();
	private final List<String> texts = new ArrayList<>();
	private final List<Long> firstLines = new ArrayList<>();
	private int[] rows = new int[256];
	private int size;

	/**
	 * Makes an empty column of a text file.
	 *
	 * @param table the name of the table in messages
	 */
	LabelColumn(String table, String column) {
		this(table, column, "line");
	}

	/**
	 * Makes an empty column.
	 *
	 * @param table the name of the table in messages
	 * @param unit  what the numbers given with the cells count in messages, {@code line} or {@code row}
	 */
	public LabelColumn(String table, String column, String unit) {
		this.table = table;
		this.unit = unit;
		this.tally = new ColumnTally(column);
	}

	/**
	 * Adds the cell of the next row.
	 *
	 * @param line the number of its line or row in messages
	 */
	public void add(String cell, long line) {
		if (Cells.missing(cell)) {
			tally.missing(line);
		}
		Integer code = codes.get(cell);
		if (code == null) {
			code = texts.size();
			codes.put(cell, code);
			texts.add(cell);
			firstLines.add(line);
		}
		if (size == rows.length) {
			rows = Arrays.copyOf(rows, size + (size >> 1));
		}
		rows[size++] = code;
	}

	ColumnTally tally() {
		return tally;
	}

	/**
	 * Orders the classes.
	 *
	 * @throws ProblemException if the column holds numbers that are not integers
	 */
	public Labels finish() throws ProblemException {
		String[] names = names();
		Comparator<String> order = texts.stream().noneMatch(Cells::text) ? Comparator.comparingLong(Long::parseLong)
				: Comparator.naturalOrder();
		TreeMap<String, Integer> classes = new TreeMap<>(order);
		for (String name : names) {
			classes.put(name, 0);
		}
		int next = 0;
		for (Map.Entry<String, Integer> entry : classes.entrySet()) {
			entry.setValue(next++);
		}
		int[] labels = new int[size];
		for (int i = 0; i < size; i++) {
			labels[i] = classes.get(names[rows[i]]);
		}
		return new Labels(List.copyOf(classes.keySet()), labels);
	}

	/** Returns the class name of every distinct text: itself, or the plain form of an integer. */
	private String[] names() throws ProblemException {
		if (texts.stream().anyMatch(Cells::text)) {
			return texts.toArray(String[]::new);
		}
		String[] names = new String[texts.size()];
		for (int i = 0; i < names.length; i++) {
			double value = Cells.number(texts.get(i));
			if (value != Math.rint(value) || Math.abs(value) > LARGEST_EXACT) {
				throw ProblemException.input(Problem.error("csv-label-not-a-class",
						"Table '" + table + "', " + unit + " " + firstLines.get(i) + ", label column " + Cells.shown(tally.column()),
						"an integer or a text as class", Cells.shown(texts.get(i)),
						"Choose a column that holds classes as the label, or none."));
			}
			names[i] = Long.toString((long) value);
		}
		return names;
	}
}
