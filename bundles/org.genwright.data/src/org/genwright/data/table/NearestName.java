package org.genwright.data.table;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the name a person probably meant. */
final class NearestName {

	private NearestName() {
	}

	/** Returns the remedy {@code Did you mean 'nearest'? The columns are 'a', 'b'.} for an unknown column. */
	static String remedy(String unknown, List<String> columns) {
		String nearest = columns.stream().min(Comparator.comparingInt(name -> distance(unknown, name))).orElseThrow();
		return "Did you mean '" + nearest + "'? The columns are " + ColumnTally.list(columns) + ".";
	}

	/** Returns the least number of letters to insert, delete or replace (Levenshtein, 1966), ignoring case. */
	private static int distance(String a, String b) {
		String from = a.toLowerCase(Locale.ROOT);
		String to = b.toLowerCase(Locale.ROOT);
		int[] previous = new int[to.length() + 1];
		for (int j = 0; j <= to.length(); j++) {
			previous[j] = j;
		}
		for (int i = 1; i <= from.length(); i++) {
			int[] current = new int[to.length() + 1];
			current[0] = i;
			for (int j = 1; j <= to.length(); j++) {
				int replace = previous[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
				current[j] = Math.min(replace, 1 + Math.min(previous[j], current[j - 1]));
			}
			previous = current;
		}
		return previous[to.length()];
	}
}
