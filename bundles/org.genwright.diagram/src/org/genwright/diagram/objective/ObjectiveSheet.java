package org.genwright.diagram.objective;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.genwright.core.formula.Formula;
import org.genwright.core.formula.Objective;
import org.genwright.core.skeleton.PlateDiagram;
import org.genwright.diagram.formula.Area;
import org.genwright.diagram.formula.Place;
import org.genwright.diagram.formula.TermArea;
import org.genwright.diagram.formula.TermEntry;
import org.genwright.diagram.formula.TypesetFormula;
import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.plate.PlateDrawing;
import org.genwright.diagram.skeleton.AnchorNames;
import org.genwright.diagram.text.TextLine;

/**
 * An objective on one page: name, formula, terms with their sentences, and the plate diagram beside them.
 *
 * @param bounds    around everything, with a margin
 * @param texts     all texts that are not in the formula or the plate diagram
 * @param notes     the terms of the list below the formula
 * @param formula   the formula
 * @param formulaAt its top left corner
 * @param plates    the plate diagram
 * @param platesAt  its top left corner
 */
public record ObjectiveSheet(Box bounds, List<TextLine> texts, List<TermNote> notes, TypesetFormula formula, Place formulaAt, PlateDrawing plates,
		Place platesAt) {

	/** The usual width of texts and formula. */
	public static final double WIDTH = 720;

	/**
	 * A term of the list.
	 *
	 * @param entry the term
	 * @param area  around its name, sentences and sources
	 */
	public record TermNote(TermEntry entry, Area area) {
	}

	/** Copies the lists. */
	public ObjectiveSheet {
		texts = List.copyOf(texts);
		notes = List.copyOf(notes);
	}

	/**
	 * Puts an objective on a page.
	 *
	 * @param title     the name of the model
	 * @param objective what is made large or small
	 * @param plates    the dependencies of the variables
	 * @param names     names what computes a term
	 * @param width     where texts and formula are broken into lines
	 */
	public static ObjectiveSheet of(String title, Objective objective, PlateDiagram plates, AnchorNames names, double width) {
		return new SheetBuilder(title, objective, plates, names, width).build();
	}

	/** Returns the areas of a term on the page: in the formula, and in the list. */
	public List<Area> areas(String term) {
		Stream<Area> inFormula = formula.terms().stream().filter(found -> found.term().id().equals(term))
				.map(found -> found.area().moved(formulaAt.x(), formulaAt.y()));
		return Stream.concat(inFormula, notes.stream().filter(note -> note.entry().term().id().equals(term)).map(TermNote::area)).toList();
	}

	/** Returns the term at a place of the page, the innermost of the formula, or that of the list. */
	public Optional<Formula.Term> termAt(double x, double y) {
		return formula.termAt(x - formulaAt.x(), y - formulaAt.y()).map(TermArea::term)
				.or(() -> notes.stream().filter(note -> note.area().contains(x, y)).map(note -> note.entry().term()).findFirst());
	}

	/** Returns the variable of the plate diagram at a place of the page. */
	public Optional<PlateDiagram.Variable> variableAt(double x, double y) {
		return plates.variableAt(x - platesAt.x(), y - platesAt.y()).map(PlateDrawing.Disc::variable);
	}
}
