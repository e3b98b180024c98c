package org.genwright.core.formula;

import java.util.List;
import java.util.Optional;

import org.genwright.core.formula.Formula.Big;
import org.genwright.core.formula.Formula.Call;
import org.genwright.core.formula.Formula.Fence;
import org.genwright.core.formula.Formula.Fraction;
import org.genwright.core.formula.Formula.Row;
import org.genwright.core.formula.Formula.Script;
import org.genwright.core.formula.Formula.Style;
import org.genwright.core.formula.Formula.Symbol;

/** Writes formulas briefly, for declarations. */
public final class Notation {

	private Notation() {
	}

	/** Returns a variable, set in italics. */
	public static Formula variable(String text) {
		return new Symbol(text, Style.VARIABLE);
	}

	/** Returns a vector or matrix, set in bold. */
	public static Formula vector(String text) {
		return new Symbol(text, Style.VECTOR);
	}

	/** Returns a number, an operator or a name, set upright. */
	public static Formula upright(String text) {
		return new Symbol(text, Style.UPRIGHT);
	}

	/** Returns formulas side by side. */
	public static Formula row(Formula... members) {
		return new Row(List.of(members));
	}

	/** Returns a formula with a subscript. */
	public static Formula sub(Formula base, Formula below) {
		return new Script(base, Optional.of(below), Optional.empty());
	}

	/** Returns a formula with a superscript. */
	public static Formula sup(Formula base, Formula above) {
		return new Script(base, Optional.empty(), Optional.of(above));
	}

	/** Returns a formula in round brackets. */
	public static Formula round(Formula... members) {
		return new Fence("(", row(members), ")");
	}

	/** Returns a formula in square brackets. */
	public static Formula square(Formula... members) {
		return new Fence("[", row(members), "]");
	}

	/** Returns members joined by commas. */
	public static Formula commas(Formula... members) {
		Formula[] joined = new Formula[2 * members.length - 1];
		for (int i = 0; i < members.length; i++) {
			joined[2 * i] = members[i];
			if (i > 0) {
				joined[2 * i - 1] = upright(", ");
			}
		}
		return row(joined);
	}

	/** Returns a density or mass, such as {@code p(x)}. */
	public static Formula density(Formula name, Formula of) {
		return row(name, round(of));
	}

	/** Returns a conditional density or mass, such as {@code p(x | z)}. */
	public static Formula density(Formula name, Formula of, Formula given) {
		return row(name, round(of, upright(" | "), given));
	}

	/** Returns the logarithm of a formula. */
	public static Formula log(Formula of) {
		return new Call("log", of);
	}

	/** Returns a fraction. */
	public static Formula fraction(Formula numerator, Formula denominator) {
		return new Fraction(numerator, denominator);
	}

	/** Returns a sum over an index, without an upper limit. */
	public static Formula sum(Formula index, Formula body) {
		return new Big("Σ", Optional.of(index), Optional.empty(), body);
	}

	/** Returns a sum over an index that counts from 1. */
	public static Formula sum(Formula index, Formula last, Formula body) {
		return new Big("Σ", Optional.of(row(index, upright(" = "), upright("1"))), Optional.of(last), body);
	}
}
