package org.genwright.diagram.difference;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One element that two models differ in. It says all that is needed to do the same to the first model: what is added
 * comes with all its properties, and elements inside an added network are listed by themselves.
 *
 * @param kind      what happened
 * @param element   what kind of element it is
 * @param before    its id in the first model; empty if it was added
 * @param after     its id in the second model; empty if it was removed
 * @param container id of the network it is in, in the model that has it, the second if both have; empty outside of
 *                  networks
 * @param position  its place among its siblings in that model, counted from 0
 * @param where     the place in the user's words, such as {@code decoder / dense2}
 * @param changes   properties with different values: of an added or removed element, all it has
 */
public record Difference(Kind kind, ElementKind element, Optional<String> before, Optional<String> after, Optional<String> container,
		int position, String where, List<PropertyChange> changes) {

	/** What happened to an element. */
	public enum Kind {
		/** Only the second model has it. */
		ADDED,
		/** Only the first model has it. */
		REMOVED,
		/** Both have it, with different properties. */
		CHANGED
	}

	/** Copies the list. */
	public Difference {
		changes = List.copyOf(changes);
	}

	/** Returns whether it matters to what the model computes. */
	public Weight weight() {
		return kind != Kind.CHANGED || changes.stream().anyMatch(change -> change.weight() == Weight.CONTENT) ? Weight.CONTENT
				: Weight.PRESENTATION;
	}

	/** Returns the difference in words, such as {@code decoder / dense2: units 128 → 256}. */
	public String text() {
		return switch (kind) {
			case ADDED -> where + ": added";
			case REMOVED -> where + ": removed";
			case CHANGED -> where + ": " + changes.stream().map(PropertyChange::text).collect(Collectors.joining(", "));
		};
	}
}
