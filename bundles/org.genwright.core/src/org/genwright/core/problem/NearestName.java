package org.genwright.core.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds the valid name a person probably meant: the one at the smallest edit distance, where inserting, deleting and
 * replacing a character and swapping two neighbours cost 1 each (the restricted distance of: A technique for computer
 * detection and correction of spelling errors, Fred J. Damerau, 1964). Case does not count.
 */
public final class NearestName {

	private NearestName() {
	}

	/** Returns the valid name nearest to the one found, the first of several; empty if there are no valid names. */
	public static Optional<String> find(String found, Collection<String> valid) {
		return valid.stream().min(Comparator.comparingInt(name -> distance(found, name)));
	}

	/**
	 * Returns the valid name nearest to the one found if it is near: within 2 edits, or a third of the length of what was
	 * found if that is more; empty if nothing was found.
	 */
	public static Optional<String> near(String found, Collection<String> valid) {
		return find(found, valid).filter(name -> !found.isBlank())
				.filter(name -> distance(found, name) <= Math.max(2, found.length() / 3));
	}

	/**
	 * Returns a question for {@link Problem#remedy()} that names the {@link #near} valid name; empty if there is none.
	 */
	public static String suggest(String found, Collection<String> valid) {
		return near(found, valid).map(name -> "Did you mean '" + name + "'?").orElse("");
	}

	/** Returns the names for {@link Problem#expected()}, {@code one of 'a', 'b'}, or {@code 'a'} if there is one only. */
	public static String oneOf(Collection<String> valid) {
		String names = valid.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
		return valid.size() == 1 ? names : "one of " + names;
	}

	/** Returns the edit distance of two names. */
	public static int distance(String first, String second) {
		String a = first.toLowerCase(Locale.ROOT);
		String b = second.toLowerCase(Locale.ROOT);
		int[][] cost = new int[a.length() + 1][b.length() + 1];
		for (int i = 0; i <= a.length(); i++) {
			for (int j = 0; j <= b.length(); j++) {
				cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
			}
		}
		return cost[a.length()][b.length()];
	}

	private static int cheapest(int[][] cost, String a, String b, int i, int j) {
		int replace = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
		int best = Math.min(replace, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
		boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
		return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
	}
}
