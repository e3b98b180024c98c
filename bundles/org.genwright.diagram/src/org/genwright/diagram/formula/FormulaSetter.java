package org.genwright.diagram.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.genwright.core.formula.Formula;

/** Sets the parts of a formula, each at its font size. */
final class FormulaSetter {

	private static final double SCRIPT = 0.72;
	private static final double PART = 0.9;
	private static final double THIN = 1 / 6.0;
	private static final double LEAN = 0.06;

	private final double smallest;

	/** @param size the font size of the whole; scripts of scripts stay readable beside it */
	FormulaSetter(double size) {
		smallest = 0.55 * size;
	}

	Piece set(Formula formula, double size) {
		return switch (formula) {
			case Formula.Symbol symbol -> symbol(symbol, size);
			case Formula.Row row -> row(members(row).toList(), size);
			case Formula.Script script -> script(merged(script), size);
			case Formula.Fraction fraction -> Constructions.fraction(set(fraction.numerator(), small(size, PART)),
					set(fraction.denominator(), small(size, PART)), size);
			case Formula.Root root -> Constructions.root(set(root.body(), size), size);
			case Formula.Big big -> Piece.row(Constructions.limits(operator(big.operator(), size), limit(big.below(), size), limit(big.above(), size), size),
					Piece.space(THIN * size), set(big.body(), size));
			case Formula.Expectation(Formula distribution, Formula body) -> Piece.row(Constructions.scripts(upright("E", size),
					Optional.of(set(distribution, small(size, SCRIPT))), Optional.empty(), 0, size), fenced("[", set(body, size), "]", size));
			case Formula.Divergence(String name, Formula first, Formula second) -> Piece.row(upright(name, size), fenced("(",
					Piece.row(set(first, size), Piece.space(2 * THIN * size), upright("‖", size), Piece.space(2 * THIN * size), set(second, size)), ")", size));
			case Formula.Call(String function, Formula argument) -> Piece.row(upright(function, size),
					Piece.space(argument instanceof Formula.Fence ? 0 : THIN * size), set(argument, size));
			case Formula.Fence(String open, Formula body, String close) -> fenced(open, set(body, size), close, size);
			case Formula.LogDeterminant(Formula matrix) -> Piece.row(upright("log", size), Piece.space(THIN * size),
					fenced("|", Piece.row(upright("det", size), Piece.space(THIN * size), set(matrix, size)), "|", size));
			case Formula.Term term -> term(term, size);
		};
	}

	/** The members of a row, those of rows in it in their place. */
	static Stream<Formula> members(Formula.Row row) {
		return row.members().stream().flatMap(member -> member instanceof Formula.Row inner ? members(inner) : Stream.of(member));
	}

	/** Sets formulas side by side, with the blanks between them. */
	Piece row(List<Formula> members, double size) {
		List<Piece> parts = new ArrayList<>();
		Atom before = null;
		String sign = "";
		for (int i = 0; i < members.size(); i++) {
			Atom atom = Atom.of(members.get(i));
			boolean alone = atom == Atom.BINARY && (before == null || before.leavesAlone() || i == members.size() - 1);
			atom = alone ? Atom.ORDINARY : atom;
			String own = members.get(i) instanceof Formula.Symbol symbol ? symbol.text() : "";
			if (before != null) {
				parts.add(Piece.space(Atom.space(before, atom, before == Atom.RELATION ? sign : own) * size));
			}
			parts.add(set(members.get(i), size));
			before = atom;
			sign = own;
		}
		return Piece.row(parts.toArray(Piece[]::new));
	}

	private double small(double size, double factor) {
		return Math.max(Math.min(size, smallest), factor * size);
	}

	private static Piece upright(String text, double size) {
		return Piece.text(text, GlyphStyle.UPRIGHT, size);
	}

	private static Piece fenced(String open, Piece body, String close, double size) {
		Brackets brackets = new Brackets(body, size);
		return Piece.row(brackets.bracket(open), body, brackets.bracket(close));
	}

	/** Letters of variables are sloped; figures and brackets among them stand upright. */
	private static Piece symbol(Formula.Symbol symbol, double size) {
		if (symbol.text().isBlank()) {
			return Piece.space(THIN * size);
		}
		return switch (symbol.style()) {
			case UPRIGHT -> Atom.of(symbol) == Atom.ORDINARY ? upright(symbol.text(), size)
					: Piece.row(upright(symbol.text().strip(), size), Piece.space(symbol.text().endsWith("  ") ? size : 0));
			case VECTOR -> Piece.text(symbol.text(), GlyphStyle.BOLD, size);
			case VARIABLE -> {
				List<Piece> runs = new ArrayList<>();
				int from = 0;
				for (int i = 1; i <= symbol.text().length(); i++) {
					if (i == symbol.text().length() || isLetter(symbol.text().charAt(i)) != isLetter(symbol.text().charAt(from))) {
						String run = symbol.text().substring(from, i);
						runs.add(Piece.text(run, isLetter(run.charAt(0)) ? GlyphStyle.SLOPED : GlyphStyle.UPRIGHT, size));
						from = i;
					}
				}
				yield Piece.row(runs.toArray(Piece[]::new));
			}
		};
	}

	private static boolean isLetter(char character) {
		return Character.isLetter(character) || Character.getType(character) == Character.NON_SPACING_MARK;
	}

	/** A subscript of something with a superscript, or the other way round, as one with both: they stand above each other. */
	private static Formula.Script merged(Formula.Script script) {
		if (script.base() instanceof Formula.Script(Formula base, Optional<Formula> below, Optional<Formula> above)
				&& (below.isEmpty() || script.below().isEmpty()) && (above.isEmpty() || script.above().isEmpty())) {
			return new Formula.Script(base, below.or(script::below), above.or(script::above));
		}
		return script;
	}

	private Piece script(Formula.Script script, double size) {
		double lean = script.base() instanceof Formula.Symbol symbol && symbol.style() == Formula.Style.VARIABLE ? LEAN * size : 0;
		return Constructions.scripts(set(script.base(), size), script.below().map(below -> set(below, small(size, SCRIPT))),
				script.above().map(above -> set(above, small(size, SCRIPT))), lean, size);
	}

	private static Piece operator(String operator, double size) {
		return switch (operator) {
			case "Σ", "∑" -> Constructions.large("∑", size);
			case "Π", "∏" -> Constructions.large("∏", size);
			case "∫" -> Constructions.large("∫", size);
			default -> upright(operator, size);
		};
	}

	private Optional<Piece> limit(Optional<Formula> limit, double size) {
		return limit.map(formula -> set(formula, small(size, SCRIPT)));
	}

	private Piece term(Formula.Term term, double size) {
		Piece body = set(term.body(), size);
		List<TermArea> terms = new ArrayList<>();
		terms.add(new TermArea(term, new Area(0, -body.ascent(), body.width(), body.ascent() + body.descent())));
		terms.addAll(body.terms());
		return new Piece(body.width(), body.ascent(), body.descent(), body.glyphs(), body.strokes(), terms);
	}
}
