package org.genwright.diagram.formula;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.genwright.core.formula.Formula;

/**
 * A term as the list beside a formula shows it.
 *
 * @param term  the term
 * @param depth how many terms it is in
 */
public record TermEntry(Formula.Term term, int depth) {

	/** Returns the terms of a formula, outer ones first, in reading order; each id once. */
	public static List<TermEntry> of(Formula formula) {
		List<TermEntry> entries = new ArrayList<>();
		collect(formula, 0, new HashSet<>(), entries);
		return entries;
	}

	private static void collect(Formula formula, int depth, Set<String> known, List<TermEntry> entries) {
		int inside = depth;
		if (formula instanceof Formula.Term term) {
			if (known.add(term.id())) {
				entries.add(new TermEntry(term, depth));
			}
			inside++;
		}
		for (Formula part : formula.parts()) {
			collect(part, inside, known, entries);
		}
	}
}
