package org.genwright.data.table;

import java.util.Locale;
import java.util.Set;

/** Tells what a cell's text is: a number, an infinity, a missing value, or other text. */
final class Cells {

	private static final Set<String> MISSING = Set.of("", "na", "n/a", "nan", "?", "null");
	private static final Set<String> INFINITE = Set.of("inf", "infinity");
	private static final int LONGEST_MARK = 9;
	private static final int LONGEST_SHOWN = 60;

	private Cells() {
	}

	/** Returns the number a cell holds; an infinity if it is one or too large for a double; NaN if it is no number. */
	static double number(String cell) {
		if (cell.isEmpty()) {
			return Double.NaN;
		}
		for (int i = 0; i < cell.length(); i++) {
			char c = cell.charAt(i);
			if ((c < '0' || c > '9') && c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E') {
				return infinity(cell);
			}
		}
		try {
			return Double.parseDouble(cell);
		} catch (NumberFormatException e) {
			return Double.NaN;
		}
	}

	/** Tells whether a cell stands for a missing value: empty, NA, N/A, NaN, ? or null, in any case of letters. */
	static boolean missing(String cell) {
		return cell.length() <= LONGEST_MARK && MISSING.contains(cell.toLowerCase(Locale.ROOT));
	}

	/** Tells whether a cell is neither a number nor an infinity nor missing. */
	static boolean text(String cell) {
		return Double.isNaN(number(cell)) && !missing(cell);
	}

	/** Returns a text as messages show it: on one line, quoted, long ones cut. */
	static String shown(String text) {
		String line = text.replaceAll("\\s+", " ").replaceAll("\\p{Cntrl}", "\uFFFD");
		return "'" + (line.length() > LONGEST_SHOWN ? line.substring(0, LONGEST_SHOWN) + "…" : line) + "'";
	}

	private static double infinity(String cell) {
		if (cell.length() > LONGEST_MARK) {
			return Double.NaN;
		}
		boolean negative = cell.startsWith("-");
		String bare = negative || cell.startsWith("+") ? cell.substring(1) : cell;
		if (!INFINITE.contains(bare.toLowerCase(Locale.ROOT))) {
			return Double.NaN;
		}
		return negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
	}
}
