package org.genwright.diagram.difference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.genwright.model.architecture.Identified;

/**
 * Pairs the elements of two lists, by one criterion after the other: those that have the same key and are both still
 * alone, the first with the first.
 *
 * @param <E> the type of the elements
 */
final class Matching<E extends Identified> {

	private final List<E> before;
	private final List<E> after;
	private final Map<E, E> pairs = new LinkedHashMap<>();

	Matching(List<E> before, List<E> after) {
		this.before = before;
		this.after = after;
	}

	/** Pairs by keys that mean the same on both sides. */
	Matching<E> by(Function<E, Object> key) {
		return by(key, key);
	}

	Matching<E> by(Function<E, Object> keyBefore, Function<E, Object> keyAfter) {
		Map<Object, List<E>> open = new HashMap<>();
		after.stream().filter(element -> !pairs.containsValue(element))
				.forEach(element -> open.computeIfAbsent(keyAfter.apply(element), key -> new ArrayList<>()).add(element));
		for (E element : before) {
			List<E> partners = pairs.containsKey(element) ? null : open.get(keyBefore.apply(element));
			if (partners != null && !partners.isEmpty()) {
				pairs.put(element, partners.removeFirst());
			}
		}
		return this;
	}

	/** Pairs by id. */
	Matching<E> byId() {
		return by(Identified::getId);
	}

	/** Pairs what stands at the same place in the lists. */
	Matching<E> byPosition() {
		return by(before::indexOf, after::indexOf);
	}

	/** Returns the pairs, first the element of the first list. */
	Map<E, E> pairs() {
		return pairs;
	}

	List<E> removed() {
		return before.stream().filter(element -> !pairs.containsKey(element)).toList();
	}

	List<E> added() {
		return after.stream().filter(element -> !pairs.containsValue(element)).toList();
	}

	List<E> before() {
		return before;
	}

	List<E> after() {
		return after;
	}
}
