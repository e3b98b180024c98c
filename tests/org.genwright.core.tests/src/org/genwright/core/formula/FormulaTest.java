package org.genwright.core.formula;

import static org.genwright.core.formula.Notation.commas;
import static org.genwright.core.formula.Notation.density;
import static org.genwright.core.formula.Notation.fraction;
import static org.genwright.core.formula.Notation.log;
import static org.genwright.core.formula.Notation.row;
import static org.genwright.core.formula.Notation.sub;
import static org.genwright.core.formula.Notation.sum;
import static org.genwright.core.formula.Notation.upright;
import static org.genwright.core.formula.Notation.variable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;

import org.genwright.core.formula.Formula.Divergence;
import org.genwright.core.formula.Formula.Expectation;
import org.genwright.core.formula.Formula.Root;
import org.genwright.core.formula.Formula.Script;
import org.genwright.core.formula.Formula.Term;
import org.genwright.core.skeleton.Anchor;
import org.junit.jupiter.api.Test;

class FormulaTest {

	private static final Formula X = variable("x");
	private static final Formula Z = variable("z");

	private static Term term(String id, Formula body) {
		return new Term(id, id, "A term.", List.of(new Anchor.Element(id)), body);
	}

	private static List<String> ids(Formula formula) {
		return formula.terms().stream().map(Term::id).toList();
	}

	@Test
	void termsComeOuterFirstInReadingOrder() {
		Formula inner = new Expectation(term("q", density(variable("q"), Z, X)), term("p", log(density(variable("p"), X, Z))));
		Formula whole = row(term("first", inner), upright(" − "), term("second", new Divergence("KL", term("left", X), term("right", Z))));
		assertEquals(List.of("first", "q", "p", "second", "left", "right"), ids(whole));
	}

	@Test
	void everyConstructionPassesItsPartsOn() {
		Formula part = term("t", X);
		List<Formula> all = List.of(row(part), sub(X, part), fraction(part, X), fraction(X, part), new Root(part),
				sum(part, X), sum(X, Z, part), new Expectation(X, part), new Divergence("KL", X, part), log(part), new Formula.Fence("(", part, ")"),
				new Formula.LogDeterminant(part), new Script(X, Optional.empty(), Optional.of(part)));
		all.forEach(formula -> assertEquals(List.of("t"), ids(formula), formula::toString));
	}

	@Test
	void scriptReadsItsBaseThenBelowThenAbove() {
		Script script = new Script(X, Optional.of(Z), Optional.of(upright("2")));
		assertEquals(List.of(X, Z, upright("2")), script.parts());
	}

	@Test
	void sumThatCountsHasBothLimits() {
		Formula.Big sum = (Formula.Big) sum(variable("n"), variable("N"), X);
		assertEquals(Optional.of(row(variable("n"), upright(" = "), upright("1"))), sum.below());
		assertEquals(Optional.of(variable("N")), sum.above());
	}

	@Test
	void commasStandBetweenMembers() {
		assertEquals(row(X, upright(", "), Z), commas(X, Z));
		assertEquals(row(X), commas(X));
	}

	@Test
	void listsOfFormulasCannotBeChanged() {
		Formula.Row row = (Formula.Row) row(X, Z);
		assertThrows(UnsupportedOperationException.class, () -> row.members().add(X));
		assertThrows(UnsupportedOperationException.class, () -> term("t", X).computedBy().clear());
	}
}
