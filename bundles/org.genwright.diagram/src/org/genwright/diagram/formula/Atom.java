package org.genwright.diagram.formula;

import java.util.Set;

import org.genwright.core.formula.Formula;

/** What a part of a row is, which decides the blanks around it (D. E. Knuth, "The TeXbook", 1984, chapter 18). */
enum Atom {
	/** A letter, a fraction, brackets. */
	ORDINARY,
	/** A function or a large operator. */
	OPERATOR,
	/** A sign between two summands or factors. */
	BINARY,
	/** A sign between two sides. */
	RELATION,
	/** A comma. */
	PUNCTUATION,
	/** An opening bracket written as a symbol. */
	OPENING,
	/** A closing bracket written as a symbol. */
	CLOSING;

	private static final Set<String> BINARIES = Set.of("+", "−", "-", "±", "·", "×", "⊙", "∘", "⊕", "⊗", "∗");
	private static final Set<String> RELATIONS = Set.of("=", "≠", "≤", "≥", "<", ">", "≈", "∼", "~", "∝", "∈", "→", "←", "↦", "≡", ":=", "‖", "⟵",
			"⟶", "|", "≪", "≫", "∣", "⪰", "⪯", "≽", "≼");
	private static final double THIN = 1 / 6.0;
	private static final double MEDIUM = 0.24;
	private static final double THICK = 0.3;
	private static final double BAR = 0.05;

	static Atom of(Formula formula) {
		return switch (formula) {
			case Formula.Symbol symbol -> of(symbol.text().strip());
			case Formula.Big big -> OPERATOR;
			case Formula.Call call -> OPERATOR;
			case Formula.LogDeterminant logDeterminant -> OPERATOR;
			case Formula.Expectation expectation -> OPERATOR;
			case Formula.Divergence divergence -> OPERATOR;
			case Formula.Script script -> of(script.base());
			default -> ORDINARY;
		};
	}

	private static Atom of(String symbol) {
		if (BINARIES.contains(symbol)) {
			return BINARY;
		}
		if (RELATIONS.contains(symbol)) {
			return RELATION;
		}
		return switch (symbol) {
			case ",", ";" -> PUNCTUATION;
			case "(", "[", "{" -> OPENING;
			case ")", "]", "}" -> CLOSING;
			default -> ORDINARY;
		};
	}

	/** Tells whether a sign after this one has nothing on its left: it is that of a negative number. */
	boolean leavesAlone() {
		return this == BINARY || this == RELATION || this == PUNCTUATION || this == OPENING;
	}

	/** Returns the blank between two parts, relative to the font size. */
	static double space(Atom before, Atom after, String relation) {
		if (before == RELATION || after == RELATION) {
			return relation.equals("|") || relation.equals("∣") ? BAR : THICK;
		}
		if (before == BINARY || after == BINARY) {
			return MEDIUM;
		}
		if (before == PUNCTUATION) {
			return THIN;
		}
		boolean functions = before == OPERATOR && after != CLOSING || after == OPERATOR && before != OPENING;
		return functions ? THIN : 0;
	}
}
