package org.genwright.diagram.formula;

import java.util.List;

import org.genwright.core.formula.Objective;
import org.genwright.core.skeleton.PlateDiagram;
import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.plate.PlateDrawing;
import org.genwright.diagram.skeleton.AnchorNames;
import org.genwright.diagram.text.TextLine;

/**
 * An objective on one page: name, formula, terms with their sentences, and the plate diagram beside them.
 *
 * @param bounds    around everything, with a margin
 * @param texts     all texts that are not in the formula or the plate diagram
 * @param formula   the formula
 * @param formulaAt its top left corner
 * @param plates    the plate diagram
 * @param platesAt  its top left corner
 */
public record ObjectiveSheet(Box bounds, List<TextLine> texts, TypesetFormula formula, Place formulaAt, PlateDrawing plates, Place platesAt) {

	/** Copies the list. */
	public ObjectiveSheet {
		texts = List.copyOf(texts);
	}

	/**
	 * Puts an objective on a page.
	 *
	 * @param title     the name of the model
	 * @param objective what is made large or small
	 * @param plates    the dependencies of the variables
	 * @param names     names what computes a term
	 */
	public static ObjectiveSheet of(String title, Objective objective, PlateDiagram plates, AnchorNames names) {
		return new SheetBuilder(title, objective, plates, names).build();
	}
}
