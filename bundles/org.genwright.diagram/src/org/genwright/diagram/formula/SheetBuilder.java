package org.genwright.diagram.formula;

import java.util.ArrayList;
import java.util.List;

import org.genwright.core.formula.Objective;
import org.genwright.core.skeleton.PlateDiagram;
import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.plate.PlateDrawing;
import org.genwright.diagram.plate.PlateLayout;
import org.genwright.diagram.skeleton.AnchorNames;
import org.genwright.diagram.text.TextLine;
import org.genwright.diagram.text.TextRole;

/** Puts an objective on a page, from top to bottom. */
final class SheetBuilder {

	private static final double FORMULA_SIZE = 20;
	private static final double WIDTH = 720;
	private static final double GAP = 20;
	private static final double INDENT = 18;
	private static final double BETWEEN = 56;
	private static final int MARGIN = 24;

	private final String title;
	private final Objective objective;
	private final PlateDiagram plates;
	private final AnchorNames names;
	private final List<TextLine> texts = new ArrayList<>();
	private double y;

	SheetBuilder(String title, Objective objective, PlateDiagram plates, AnchorNames names) {
		this.title = title;
		this.objective = objective;
		this.plates = plates;
		this.names = names;
	}

	ObjectiveSheet build() {
		paragraph(TextRole.TITLE, title, 0);
		paragraph(TextRole.SUBTITLE, objective.name() + ", " + (objective.direction() == Objective.Direction.MAXIMISED ? "maximised" : "minimised"), 0);
		y += GAP;
		TypesetFormula formula = FormulaLayout.of(objective.formula(), FORMULA_SIZE, WIDTH);
		Place formulaAt = new Place(0, y);
		y += formula.height() + GAP;
		paragraph(TextRole.TERM_SENTENCE, objective.description(), 0);
		y += GAP;
		for (TermEntry entry : TermEntry.of(objective.formula())) {
			double indent = entry.depth() * INDENT;
			paragraph(TextRole.TERM_NAME, entry.term().name(), indent);
			paragraph(TextRole.TERM_SENTENCE, entry.term().sentence(), indent);
			if (!entry.term().computedBy().isEmpty()) {
				paragraph(TextRole.TERM_SOURCE, "Computed by " + names.names(entry.term().computedBy()), indent);
			}
			y += GAP / 2;
		}
		PlateDrawing drawing = PlateLayout.of(plates);
		Place platesAt = new Place(Math.max(WIDTH, formula.width()) + BETWEEN, formulaAt.y());
		Area all = new Area(0, 0, Math.max(WIDTH, formula.width()), y).union(new Area(platesAt.x(), platesAt.y(), drawing.width(), drawing.height()));
		Box bounds = new Box(0, 0, (int) Math.ceil(all.width()), (int) Math.ceil(all.height())).grown(MARGIN);
		return new ObjectiveSheet(bounds, texts, formula, formulaAt, drawing, platesAt);
	}

	private void paragraph(TextRole role, String text, double indent) {
		for (String line : role.wrapped(text, WIDTH - indent)) {
			y += role.lineHeight();
			texts.add(new TextLine(role, line, indent, y - 4));
		}
	}
}
