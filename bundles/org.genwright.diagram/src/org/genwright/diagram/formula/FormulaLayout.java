package org.genwright.diagram.formula;

import java.util.ArrayList;
import java.util.List;

import org.genwright.core.formula.Formula;

/**
 * Typesets formulas in the diagram font: variables sloped, names and figures upright, brackets, roots and bars as large as
 * their contents. A formula that is too long goes on in further lines, which begin with a sign between its summands.
 */
public final class FormulaLayout {

	private static final double INDENT = 1.5;
	private static final double LINE_GAP = 0.5;

	private FormulaLayout() {
	}

	/**
	 * Typesets a formula on one line.
	 *
	 * @param size the font size
	 */
	public static TypesetFormula of(Formula formula, double size) {
		return of(formula, size, Double.POSITIVE_INFINITY);
	}

	/**
	 * Typesets a formula.
	 *
	 * @param size     the font size
	 * @param maxWidth where a line ends; a single summand that is longer stays whole
	 */
	public static TypesetFormula of(Formula formula, double size, double maxWidth) {
		FormulaSetter setter = new FormulaSetter(size);
		List<Formula> members = formula instanceof Formula.Row row ? FormulaSetter.members(row).toList() : List.of(formula);
		List<List<Formula>> lines = new ArrayList<>();
		for (List<Formula> summand : summands(members)) {
			List<Formula> longer = new ArrayList<>(lines.isEmpty() ? List.of() : lines.getLast());
			longer.addAll(summand);
			double indent = lines.size() > 1 ? INDENT * size : 0;
			if (lines.isEmpty() || indent + setter.row(longer, size).width() > maxWidth) {
				lines.add(summand);
			} else {
				lines.set(lines.size() - 1, longer);
			}
		}
		return stacked(lines.stream().map(line -> setter.row(line, size)).toList(), size);
	}

	/** Parts of a row that begin with a sign between summands or sides. */
	private static List<List<Formula>> summands(List<Formula> members) {
		List<List<Formula>> summands = new ArrayList<>();
		Atom before = Atom.OPENING;
		for (Formula member : members) {
			Atom atom = Atom.of(member);
			boolean sign = atom == Atom.BINARY && member instanceof Formula.Symbol symbol && "+−-±".contains(symbol.text().strip())
					|| atom == Atom.RELATION && member instanceof Formula.Symbol relation && "=≤≥≈".contains(relation.text().strip());
			if (summands.isEmpty() || sign && !before.leavesAlone()) {
				summands.add(new ArrayList<>());
			}
			summands.getLast().add(member);
			before = atom;
		}
		return summands;
	}

	private static TypesetFormula stacked(List<Piece> lines, double size) {
		double baseline = 0;
		double bottom = 0;
		Piece whole = Piece.EMPTY;
		for (int i = 0; i < lines.size(); i++) {
			Piece line = lines.get(i);
			baseline = i == 0 ? line.ascent() : bottom + LINE_GAP * size + line.ascent();
			bottom = baseline + line.descent();
			Piece placed = line.moved(i == 0 ? 0 : INDENT * size, baseline);
			whole = whole.over(placed, Math.max(whole.width(), placed.width()));
		}
		return new TypesetFormula(whole.width(), bottom, whole.glyphs(), whole.strokes(), whole.terms());
	}
}
