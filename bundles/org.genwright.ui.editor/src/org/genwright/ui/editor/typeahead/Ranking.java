package org.genwright.ui.editor.typeahead;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Function;

/** Finds what a person means by a few letters. */
final class Ranking {

	private record Ranked<T>(T value, int rank) {
	}

	private Ranking() {
	}

	/**
	 * Returns the values that a text may mean, the best first: those with that name, whose name begins with it, with a word
	 * that begins with it, that contain it, and that have its letters in this order. Equally good ones keep their order.
	 *
	 * @param names gives the names of a value; the best one counts
	 */
	static <T> List<T> matching(List<T> values, String text, Function<T, List<String>> names) {
		String wanted = text.strip().toLowerCase(Locale.ROOT);
		return values.stream().flatMap(value -> names.apply(value).stream().map(name -> rank(name.toLowerCase(Locale.ROOT), wanted))
				.filter(OptionalInt::isPresent).mapToInt(OptionalInt::getAsInt).boxed().min(Comparator.naturalOrder())
				.map(rank -> new Ranked<>(value, rank)).stream()).sorted(Comparator.comparingInt(Ranked::rank)).map(Ranked::value).toList();
	}

	private static OptionalInt rank(String name, String wanted) {
		if (name.equals(wanted)) {
			return OptionalInt.of(0);
		}
		if (name.startsWith(wanted)) {
			return OptionalInt.of(1);
		}
		if (name.contains(' ' + wanted) || name.contains('-' + wanted) || name.contains('(' + wanted)) {
			return OptionalInt.of(2);
		}
		if (name.contains(wanted)) {
			return OptionalInt.of(3);
		}
		return hasLettersOf(name, wanted) ? OptionalInt.of(4) : OptionalInt.empty();
	}

	private static boolean hasLettersOf(String name, String wanted) {
		int at = 0;
		for (char letter : wanted.toCharArray()) {
			at = name.indexOf(letter, at) + 1;
			if (at == 0) {
				return false;
			}
		}
		return true;
	}
}
