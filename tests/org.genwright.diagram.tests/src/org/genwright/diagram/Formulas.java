package org.genwright.diagram;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

import org.genwright.core.formula.Formula;
import org.genwright.core.formula.Formula.Style;
import org.genwright.core.skeleton.Anchor;

/** Makes formulas for tests. */
public final class Formulas {

	private Formulas() {
	}

	/** Returns a variable. */
	public static Formula variable(String text) {
		return new Formula.Symbol(text, Style.VARIABLE);
	}

	/** Returns something upright. */
	public static Formula upright(String text) {
		return new Formula.Symbol(text, Style.UPRIGHT);
	}

	/** Returns formulas side by side. */
	public static Formula row(Formula... members) {
		return new Formula.Row(List.of(members));
	}

	/** Returns a term. */
	public static Formula.Term term(String id, Formula body) {
		return new Formula.Term(id, "the " + id, "Says what " + id + " is.", List.of(new Anchor.Element(id)), body);
	}

	/** Returns a density such as q(z|x). */
	public static Formula density(String name, String of) {
		return row(variable(name), new Formula.Fence("(", row(variable(of), upright("|"), variable("x")), ")"));
	}

	/** Returns the evidence lower bound, with nested terms. */
	public static Formula bound() {
		Formula posterior = term("posterior", density("q", "z"));
		Formula reconstruction = term("reconstruction", new Formula.Expectation(posterior, term("likelihood", new Formula.Call("log", density("p", "x")))));
		Formula divergence = term("kl", new Formula.Divergence("KL", density("q", "z"), variable("p")));
		Formula sum = new Formula.Big("Σ", Optional.of(row(variable("n"), upright("="), upright("1"))), Optional.of(variable("N")),
				new Formula.Fence("[", row(reconstruction, upright("−"), divergence), "]"));
		return row(variable("L"), upright("="), term("mean", new Formula.Fraction(upright("1"), variable("N"))), sum);
	}

	/** Returns a formula of all constructions, some levels deep. */
	public static Formula random(Random random, int depth) {
		if (depth == 0) {
			return random.nextBoolean() ? variable(List.of("x", "μ", "θ", "logVar").get(random.nextInt(4))) : upright(Integer.toString(random.nextInt(100)));
		}
		int inner = depth - 1;
		return switch (random.nextInt(12)) {
			case 0, 1, 2 -> new Formula.Row(IntStream.range(0, 2 * random.nextInt(3) + 1).mapToObj(i -> i % 2 == 0 ? random(random, inner)
					: upright(List.of("+", "−", "=", ",", "⊙").get(random.nextInt(5)))).toList());
			case 3 -> new Formula.Script(random(random, inner), Optional.of(random(random, inner)).filter(script -> random.nextBoolean()),
					Optional.of(random(random, inner)));
			case 4 -> new Formula.Fraction(random(random, inner), random(random, inner));
			case 5 -> new Formula.Root(random(random, inner));
			case 6 -> new Formula.Big(List.of("Σ", "Π", "∫", "min").get(random.nextInt(4)), Optional.of(random(random, inner)),
					Optional.of(random(random, inner)).filter(limit -> random.nextBoolean()), random(random, inner));
			case 7 -> new Formula.Expectation(random(random, inner), random(random, inner));
			case 8 -> new Formula.Divergence("KL", random(random, inner), random(random, inner));
			case 9 -> new Formula.Fence(List.of("(", "[", "{", "|", "‖", "⟨").get(random.nextInt(6)), random(random, inner), ")");
			case 10 -> new Formula.LogDeterminant(random(random, inner));
			default -> term("t" + random.nextInt(1000), random(random, inner));
		};
	}
}
