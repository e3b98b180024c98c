package org.genwright.diagram.objective;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.genwright.core.formula.Formula;
import org.genwright.core.formula.Objective;
import org.genwright.core.skeleton.PlateDiagram;
import org.genwright.core.skeleton.PlateDiagram.Kind;
import org.genwright.core.skeleton.PlateDiagram.Variable;
import org.genwright.diagram.Formulas;
import org.genwright.diagram.Skeletons;
import org.genwright.diagram.formula.Area;
import org.genwright.diagram.skeleton.AnchorNames;
import org.genwright.diagram.text.TextLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectiveSheetTest {

	private static ObjectiveSheet sheet(double width) {
		Objective bound = new Objective("Evidence lower bound", Objective.Direction.MINIMISED, Formulas.bound(), "Cannot be computed exactly. ".repeat(6));
		PlateDiagram plates = new PlateDiagram(List.of(new Variable("x", Kind.OBSERVED, "x", "data")), List.of(), List.of());
		return ObjectiveSheet.of("Digits", bound, plates, new AnchorNames(Map.of(), Skeletons.vae()), width);
	}

	@ParameterizedTest
	@ValueSource(doubles = {300, 720, 1400})
	void textsFollowEachOtherAndFitTheWidth(double width) {
		ObjectiveSheet sheet = sheet(width);
		double bottom = 0;
		for (TextLine text : sheet.texts()) {
			assertTrue(text.x() + text.width() <= width + 1e-9, text.toString());
			assertTrue(text.baseline() - 0.76 * text.role().size() >= bottom, text.toString());
			bottom = text.baseline();
			assertTrue(sheet.bounds().contains(text.cover()), text.toString());
		}
		Area formula = new Area(sheet.formulaAt().x(), sheet.formulaAt().y(), sheet.formula().width(), sheet.formula().height());
		sheet.texts().forEach(text -> assertFalse(formula.intersects(new Area(text.x(), text.baseline() - text.role().size(), text.width(), text.role().size())),
				text.toString()));
	}

	@Test
	void aNarrowPageHasMoreLines() {
		assertTrue(sheet(300).bounds().height() > sheet(900).bounds().height());
	}

	@Test
	void aTermIsFoundInTheFormulaAndInTheList() {
		ObjectiveSheet sheet = sheet(ObjectiveSheet.WIDTH);
		List<Area> areas = sheet.areas("kl");
		assertEquals(2, areas.size());
		assertFalse(areas.getFirst().intersects(areas.getLast()));
		for (Area area : areas) {
			assertEquals(Optional.of("kl"), sheet.termAt(area.x() + 1, area.y() + 1).map(Formula.Term::id));
		}
		assertEquals(Optional.empty(), sheet.termAt(-10, -10));
		assertEquals(List.of("mean", "reconstruction", "posterior", "likelihood", "kl"), sheet.notes().stream().map(note -> note.entry().term().id()).toList());
	}

	@Test
	void aVariableIsFoundAtItsPlace() {
		ObjectiveSheet sheet = sheet(ObjectiveSheet.WIDTH);
		Area disc = sheet.plates().variables().getFirst().area();
		assertEquals(Optional.of("data"), sheet.variableAt(sheet.platesAt().x() + disc.x() + 5, sheet.platesAt().y() + disc.y() + 5).map(Variable::name));
		assertEquals(Optional.empty(), sheet.variableAt(0, 0));
	}
}
