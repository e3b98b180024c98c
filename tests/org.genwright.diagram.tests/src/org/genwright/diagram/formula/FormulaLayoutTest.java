package org.genwright.diagram.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.genwright.core.formula.Formula;
import org.genwright.core.formula.Formula.Style;
import org.genwright.diagram.Formulas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaLayoutTest {

	private static final double SIZE = 20;

	private static GlyphRun glyph(TypesetFormula formula, String text) {
		return formula.glyphs().stream().filter(run -> run.text().equals(text)).findFirst().orElseThrow(() -> new AssertionError(text));
	}

	private static TypesetFormula set(Formula... members) {
		return FormulaLayout.of(Formulas.row(members), SIZE);
	}

	@ParameterizedTest
	@ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
	void lettersOverlapNowhereAndAllLiesInside(long seed) {
		Random random = new Random(seed);
		for (int i = 0; i < 40; i++) {
			TypesetFormula formula = FormulaLayout.of(Formulas.random(random, 3), SIZE, random.nextBoolean() ? 300 : Double.POSITIVE_INFINITY);
			Area all = new Area(0, 0, formula.width(), formula.height());
			formula.glyphs().forEach(run -> assertTrue(all.contains(run.area()), run + " in " + all));
			formula.strokes().forEach(stroke -> assertTrue(all.contains(stroke.area()), stroke + " in " + all));
			for (GlyphRun run : formula.glyphs()) {
				formula.glyphs().stream().filter(other -> other != run)
						.forEach(other -> assertFalse(ink(run).intersects(ink(other)), run + " and " + other));
			}
		}
	}

	/** Where letters without descenders have their ink; scripts may come close to the corners of the whole area. */
	private static Area ink(GlyphRun run) {
		return new Area(run.x(), run.baseline() - 0.5 * run.size(), run.width(), 0.45 * run.size());
	}

	@Test
	void everyTermHasAnAreaAroundItsLettersAndInsideItsParent() {
		Formula bound = Formulas.bound();
		TypesetFormula formula = FormulaLayout.of(bound, SIZE);
		assertEquals(bound.terms(), formula.terms().stream().map(TermArea::term).toList());
		for (TermArea term : formula.terms()) {
			TypesetFormula alone = FormulaLayout.of(term.term().body(), SIZE);
			long inside = formula.glyphs().stream().filter(run -> term.area().contains(run.area())).count();
			assertEquals(alone.glyphs().size(), inside, term.term().id());
			term.term().body().terms().forEach(nested -> assertTrue(term.area().contains(area(formula, nested.id())), nested.id()));
		}
		assertFalse(area(formula, "reconstruction").intersects(area(formula, "kl")));
	}

	private static Area area(TypesetFormula formula, String id) {
		return formula.terms().stream().filter(term -> term.term().id().equals(id)).findFirst().orElseThrow().area();
	}

	@Test
	void theInnermostTermAtAPlaceIsFound() {
		TypesetFormula formula = FormulaLayout.of(Formulas.bound(), SIZE);
		Area posterior = area(formula, "posterior");
		assertEquals("posterior", formula.termAt(posterior.x() + 1, posterior.y() + 1).orElseThrow().term().id());
		Area reconstruction = area(formula, "reconstruction");
		assertEquals("reconstruction", formula.termAt(reconstruction.x() + 1, reconstruction.y() + 1).orElseThrow().term().id());
		assertEquals(Optional.empty(), formula.termAt(-5, 0));
	}

	@Test
	void aFractionBarIsAsWideAsBothPartsAndBetweenThem() {
		TypesetFormula formula = set(new Formula.Fraction(Formulas.variable("x"), Formulas.variable("logVar")));
		Area bar = formula.strokes().getFirst().area();
		GlyphRun above = glyph(formula, "x");
		GlyphRun below = glyph(formula, "logVar");
		assertTrue(bar.width() >= above.width() && bar.width() >= below.width());
		assertTrue(above.area().bottom() < bar.y() && below.area().y() > bar.y());
		assertEquals(above.x() + above.width() / 2, below.x() + below.width() / 2, 1e-9);
	}

	@Test
	void partsOfARowShareABaselineAndScriptsDoNot() {
		TypesetFormula formula = set(Formulas.variable("a"), Formulas.upright("+"),
				new Formula.Script(Formulas.variable("b"), Optional.of(Formulas.variable("i")), Optional.of(Formulas.upright("2"))));
		double baseline = glyph(formula, "a").baseline();
		assertEquals(baseline, glyph(formula, "+").baseline(), 1e-9);
		assertEquals(baseline, glyph(formula, "b").baseline(), 1e-9);
		assertTrue(glyph(formula, "i").baseline() > baseline && glyph(formula, "2").baseline() < baseline);
		assertTrue(glyph(formula, "i").size() < SIZE && glyph(formula, "2").size() == glyph(formula, "i").size());
	}

	@Test
	void aSubscriptOfASuperscriptStandsBelowIt() {
		Formula squared = new Formula.Script(Formulas.variable("s"), Optional.empty(), Optional.of(Formulas.upright("2")));
		TypesetFormula formula = set(new Formula.Script(squared, Optional.of(Formulas.variable("k")), Optional.empty()));
		assertTrue(Math.abs(glyph(formula, "k").x() - glyph(formula, "2").x()) < 0.1 * SIZE);
	}

	@Test
	void variablesAreSlopedFiguresAndNamesUprightVectorsBold() {
		TypesetFormula formula = set(Formulas.variable("x2"), new Formula.Call("log", new Formula.Symbol("z", Style.VECTOR)));
		assertEquals(GlyphStyle.SLOPED, glyph(formula, "x").style());
		assertEquals(GlyphStyle.UPRIGHT, glyph(formula, "2").style());
		assertEquals(GlyphStyle.UPRIGHT, glyph(formula, "log").style());
		assertEquals(GlyphStyle.BOLD, glyph(formula, "z").style());
	}

	@Test
	void limitsStandAboveAndBelowALargeOperator() {
		TypesetFormula formula = set(new Formula.Big("Σ", Optional.of(Formulas.variable("n")), Optional.of(Formulas.variable("N")), Formulas.variable("x")));
		GlyphRun sum = glyph(formula, "∑");
		assertTrue(sum.size() > SIZE);
		assertTrue(glyph(formula, "N").area().bottom() <= sum.area().y() + 1e-9);
		assertTrue(glyph(formula, "n").area().y() >= sum.area().bottom() - 1e-9);
		assertTrue(glyph(formula, "x").x() > sum.x() + sum.width());
	}

	@Test
	void bracketsGrowWithWhatIsInThem() {
		assertEquals(0, set(new Formula.Fence("(", Formulas.variable("x"), ")")).strokes().size());
		TypesetFormula high = set(new Formula.Fence("(", new Formula.Fraction(Formulas.variable("x"), Formulas.variable("y")), ")"));
		List<Area> brackets = high.strokes().stream().filter(stroke -> stroke.kind() == Stroke.Kind.CURVES).map(Stroke::area).toList();
		assertEquals(2, brackets.size());
		brackets.forEach(bracket -> assertTrue(bracket.y() <= glyph(high, "x").area().y() && bracket.bottom() >= glyph(high, "y").area().bottom()));
	}

	@Test
	void longFormulasBreakBeforeSignsBetweenSummands() {
		Formula[] members = new Formula[19];
		for (int i = 0; i < members.length; i++) {
			members[i] = i % 2 == 0 ? Formulas.term("t" + i, Formulas.density("p", "z")) : Formulas.upright(i % 4 == 1 ? "+" : "−");
		}
		double one = FormulaLayout.of(members[0], SIZE).width();
		TypesetFormula broken = FormulaLayout.of(Formulas.row(members), SIZE, 5 * one);
		assertTrue(broken.width() <= 5 * one);
		List<Double> baselines = broken.glyphs().stream().map(GlyphRun::baseline).distinct().toList();
		assertTrue(baselines.size() >= 3);
		for (double baseline : baselines.subList(1, baselines.size())) {
			assertTrue(List.of("+", "−").contains(broken.glyphs().stream().filter(run -> run.baseline() == baseline).findFirst().orElseThrow().text()));
		}
		assertEquals(10, broken.terms().size());
	}

	@Test
	void aSignWithNothingBeforeItStandsCloseToItsNumber() {
		TypesetFormula negative = set(Formulas.upright("−"), Formulas.variable("x"));
		assertEquals(glyph(negative, "−").x() + glyph(negative, "−").width(), glyph(negative, "x").x(), 1e-9);
		TypesetFormula difference = set(Formulas.variable("y"), Formulas.upright("−"), Formulas.variable("x"));
		assertTrue(glyph(difference, "x").x() > glyph(difference, "−").x() + glyph(difference, "−").width() + 0.1 * SIZE);
	}

	@Test
	void theListOfTermsHasEachOnceWithItsDepth() {
		Formula twice = Formulas.row(Formulas.bound(), Formulas.upright("+"), Formulas.term("kl", Formulas.variable("d")));
		assertEquals(List.of("mean 0", "reconstruction 0", "posterior 1", "likelihood 1", "kl 0"),
				TermEntry.of(twice).stream().map(entry -> entry.term().id() + " " + entry.depth()).toList());
	}
}
