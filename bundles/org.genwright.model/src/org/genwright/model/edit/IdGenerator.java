package org.genwright.model.edit;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Makes ids for new elements. Injected wherever elements are created, so that tests and runs can repeat themselves. */
@FunctionalInterface
public interface IdGenerator {
	/**
	 * An id that is not taken.
	 *
	 * @param prefix what the id starts with, for example {@code node}
	 * @param taken  says whether the file has an id already
	 */
	String next(String prefix, Predicate<String> taken);

	/**
	 * Ids by counting, {@code node-1}, {@code node-2}: short, readable and repeatable. One generator never gives the same
	 * id twice, so a deleted element's id does not come back.
	 */
	static IdGenerator counting() {
		Map<String, Integer> last = new HashMap<>();
		return (prefix, taken) -> {
			int number = last.getOrDefault(prefix, 0);
			String id;
			do {
				id = prefix + '-' + ++number;
			} while (taken.test(id));
			last.put(prefix, number);
			return id;
		};
	}

	/**
	 * Ids from tokens, {@code node-TOKEN}: for editors, where two people add elements to copies of a file that are merged
	 * later.
	 *
	 * @param tokens gives practically unique texts of letters and digits, for example the digits of a UUID
	 * @return a generator that throws {@link IllegalStateException} when ten tokens in a row are taken
	 */
	static IdGenerator from(Supplier<String> tokens) {
		return (prefix, taken) -> {
			for (int attempt = 0; attempt < 10; attempt++) {
				String id = prefix + '-' + tokens.get();
				if (!taken.test(id)) {
					return id;
				}
			}
			throw new IllegalStateException("Expected unique tokens, found ten in a row that were taken.");
		};
	}
}
