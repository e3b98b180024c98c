package org.genwright.data.table;

import java.util.List;
import java.util.stream.Collectors;

/** Counts the cells of one column that are not finite numbers, and keeps the first of each kind. */
final class ColumnTally {

	private static final int LISTED = 8;

	/**
	 * A cell worth reporting.
	 *
	 * @param line the line of its record
	 * @param cell its text
	 */
	record Finding(long line, String cell) {
	}

	private final String column;
	private long missing;
	private long firstMissing;
	private long texts;
	private Finding firstText;
	private Finding firstUnusable;

	ColumnTally(String column) {
		this.column = column;
	}

	/**
	 * Returns the number a cell holds.
	 *
	 * @return NaN if it is none; the cell is then counted
	 */
	double number(String cell, long line) {
		double number = Cells.number(cell);
		if (Double.isFinite(number)) {
			return number;
		}
		if (Cells.missing(cell)) {
			missing(line);
		} else if (Double.isInfinite(number)) {
			unusable(cell, line);
		} else if (texts++ == 0) {
			firstText = new Finding(line, cell);
		}
		return Double.NaN;
	}

	/** Counts a missing cell. */
	void missing(long line) {
		if (missing++ == 0) {
			firstMissing = line;
		}
	}

	/** Keeps the first cell that is a number but cannot be used. */
	void unusable(String cell, long line) {
		if (firstUnusable == null) {
			firstUnusable = new Finding(line, cell);
		}
	}

	String column() {
		return column;
	}

	long missing() {
		return missing;
	}

	/** Returns {@code 3 in column 'age' (first in line 7)}. */
	String describeMissing() {
		return missing + " in column " + Cells.shown(column) + " (first in line " + firstMissing + ")";
	}

	/** Returns the number of cells that hold text. */
	long texts() {
		return texts;
	}

	/** Returns the first cell that holds text; null if there is none. */
	Finding firstText() {
		return firstText;
	}

	/** Returns the first cell that holds an unusable number; null if there is none. */
	Finding firstUnusable() {
		return firstUnusable;
	}

	/** Returns names quoted and joined by commas, the first few of many. */
	static String list(List<String> names) {
		String listed = names.stream().limit(LISTED).map(Cells::shown).collect(Collectors.joining(", "));
		return names.size() > LISTED ? listed + " and " + (names.size() - LISTED) + " more" : listed;
	}
}
