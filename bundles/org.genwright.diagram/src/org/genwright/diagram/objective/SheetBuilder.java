package org.genwright.diagram.objective;

import java.util.ArrayList;
import java.util.List;

import org.genwright.core.formula.Objective;
import org.genwright.core.skeleton.PlateDiagram;
import org.genwright.diagram.formula.Area;
import org.genwright.diagram.formula.FormulaLayout;
import org.genwright.diagram.formula.Place;
import org.genwright.diagram.formula.TermEntry;
import org.genwright.diagram.formula.TypesetFormula;
import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.plate.PlateDrawing;
import org.genwright.diagram.plate.PlateLayout;
import org.genwright.diagram.skeleton.AnchorNames;
import org.genwright.diagram.text.TextLine;
import org.genwright.diagram.text.TextRole;

/** Puts an objective on a page, from top to bottom. */
final class SheetBuilder {

	private static final double FORMULA_SIZE = 20;
	private static final double GAP = 20;
	private static final double INDENT = 18;
	private static final double BETWEEN = 56;
	private static final int MARGIN = 24;

	private final String title;
	private final Objective objective;
	private final PlateDiagram plates;
	private final AnchorNames names;
	private final double width;
	private final List<TextLine> texts = new ArrayList<>();
	private double y;

	SheetBuilder(String title, Objective objective, PlateDiagram plates, AnchorNames names, double width) {
		this.title = title;
		this.objective = objective;
		this.plates = plates;
		this.names = names;
		this.width = width;
	}

	ObjectiveSheet build() {
		paragraph(TextRole.TITLE, title, 0);
		paragraph(TextRole.SUBTITLE, objective.name() + ", " + (objective.direction() == Objective.Direction.MAXIMISED ? "maximised" : "minimised"), 0);
		y += GAP;
		TypesetFormula formula = FormulaLayout.of(objective.formula(), FORMULA_SIZE, width);
		Place formulaAt = new Place(0, y);
		y += formula.height() + GAP;
		paragraph(TextRole.TERM_SENTENCE, objective.description(), 0);
		y += GAP;
		List<ObjectiveSheet.TermNote> notes = new ArrayList<>();
		for (TermEntry entry : TermEntry.of(objective.formula())) {
			double top = y;
			double indent = entry.depth() * INDENT;
			paragraph(TextRole.TERM_NAME, entry.term().name(), indent);
			paragraph(TextRole.TERM_SENTENCE, entry.term().sentence(), indent);
			if (!entry.term().computedBy().isEmpty()) {
				paragraph(TextRole.TERM_SOURCE, "Computed by " + names.names(entry.term().computedBy()), indent);
			}
			notes.add(new ObjectiveSheet.TermNote(entry, new Area(indent, top, width - indent, y - top)));
			y += GAP / 2;
		}
		PlateDrawing drawing = PlateLayout.of(plates);
		Place platesAt = new Place(Math.max(width, formula.width()) + BETWEEN, formulaAt.y());
		Area all = new Area(0, 0, Math.max(width, formula.width()), y).union(new Area(platesAt.x(), platesAt.y(), drawing.width(), drawing.height()));
		Box bounds = new Box(0, 0, (int) Math.ceil(all.width()), (int) Math.ceil(all.height())).grown(MARGIN);
		return new ObjectiveSheet(bounds, texts, notes, formula, formulaAt, drawing, platesAt);
	}

	private void paragraph(TextRole role, String text, double indent) {
		for (String line : role.wrapped(text, width - indent)) {
			y += role.lineHeight();
			texts.add(new TextLine(role, line, indent, y - 4));
		}
	}
}
