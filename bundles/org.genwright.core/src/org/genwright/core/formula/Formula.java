package org.genwright.core.formula;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.genwright.core.skeleton.Anchor;

/** A formula, for typesetting and for pointing at its terms. */
public sealed interface Formula {

	/** Returns the formulas it is directly made of, in reading order. */
	default List<Formula> parts() {
		return switch (this) {
			case Symbol symbol -> List.of();
			case Row row -> row.members();
			case Script script -> Stream.of(Optional.of(script.base()), script.below(), script.above()).flatMap(Optional::stream).toList();
			case Fraction fraction -> List.of(fraction.numerator(), fraction.denominator());
			case Root root -> List.of(root.body());
			case Big big -> Stream.of(big.below(), big.above(), Optional.of(big.body())).flatMap(Optional::stream).toList();
			case Expectation expectation -> List.of(expectation.distribution(), expectation.body());
			case Divergence divergence -> List.of(divergence.first(), divergence.second());
			case Call call -> List.of(call.argument());
			case Fence fence -> List.of(fence.body());
			case LogDeterminant logDeterminant -> List.of(logDeterminant.matrix());
			case Term term -> List.of(term.body());
		};
	}

	/** Returns all terms in it, outer ones first, in reading order. */
	default List<Term> terms() {
		Stream<Term> self = this instanceof Term term ? Stream.of(term) : Stream.empty();
		return Stream.concat(self, parts().stream().flatMap(part -> part.terms().stream())).toList();
	}

	/** How a symbol is set. */
	enum Style {
		/** A variable: italic. */
		VARIABLE,
		/** A vector or matrix: bold. */
		VECTOR,
		/** A number, an operator or a name: upright. */
		UPRIGHT
	}

	/**
	 * A variable, a number, an operator or a name.
	 *
	 * @param text  what is written
	 * @param style how
	 */
	record Symbol(String text, Style style) implements Formula {
	}

	/**
	 * Formulas side by side.
	 *
	 * @param members from left to right
	 */
	record Row(List<Formula> members) implements Formula {

		/** Copies the list. */
		public Row {
			members = List.copyOf(members);
		}
	}

	/**
	 * A formula with a subscript, a superscript, or both.
	 *
	 * @param base  the formula
	 * @param below the subscript
	 * @param above the superscript
	 */
	record Script(Formula base, Optional<Formula> below, Optional<Formula> above) implements Formula {
	}

	/**
	 * A fraction.
	 *
	 * @param numerator   above the line
	 * @param denominator below the line
	 */
	record Fraction(Formula numerator, Formula denominator) implements Formula {
	}

	/**
	 * A square root.
	 *
	 * @param body under the root
	 */
	record Root(Formula body) implements Formula {
	}

	/**
	 * A large operator: a sum, a product, an integral, a minimum.
	 *
	 * @param operator Σ, Π, ∫ or a name such as min
	 * @param below    its lower limit
	 * @param above    its upper limit
	 * @param body     what it is applied to
	 */
	record Big(String operator, Optional<Formula> below, Optional<Formula> above, Formula body) implements Formula {
	}

	/**
	 * An expectation E_distribution[body].
	 *
	 * @param distribution what is averaged over
	 * @param body         what is averaged
	 */
	record Expectation(Formula distribution, Formula body) implements Formula {
	}

	/**
	 * A divergence such as KL(first ‖ second).
	 *
	 * @param name   KL, JS …
	 * @param first  from this
	 * @param second to this
	 */
	record Divergence(String name, Formula first, Formula second) implements Formula {
	}

	/**
	 * A named function of one argument, such as log p(x).
	 *
	 * @param function the name, set upright
	 * @param argument its argument, without brackets unless it is a {@link Fence}
	 */
	record Call(String function, Formula argument) implements Formula {
	}

	/**
	 * A formula in brackets that grow with it.
	 *
	 * @param open  the opening bracket: ( [ { | ‖
	 * @param body  what is in it
	 * @param close the closing bracket
	 */
	record Fence(String open, Formula body, String close) implements Formula {
	}

	/**
	 * The logarithm of the absolute value of a determinant, log|det matrix|.
	 *
	 * @param matrix the matrix
	 */
	record LogDeterminant(Formula matrix) implements Formula {
	}

	/**
	 * A part of a formula that means something to people and is computed by something.
	 *
	 * @param id         unique in the objective
	 * @param name       the name of the term, such as {@code reconstruction}
	 * @param sentence   one or two sentences: what it says and what happens if it is large or small
	 * @param computedBy what computes it
	 * @param body       how it is written
	 */
	record Term(String id, String name, String sentence, List<Anchor> computedBy, Formula body) implements Formula {

		/** Copies the list. */
		public Term {
			computedBy = List.copyOf(computedBy);
		}
	}
}
