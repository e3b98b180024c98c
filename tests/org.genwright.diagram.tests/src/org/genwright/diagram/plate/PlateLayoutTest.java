package org.genwright.diagram.plate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.genwright.core.skeleton.PlateDiagram;
import org.genwright.core.skeleton.PlateDiagram.Dependency;
import org.genwright.core.skeleton.PlateDiagram.Kind;
import org.genwright.core.skeleton.PlateDiagram.Model;
import org.genwright.core.skeleton.PlateDiagram.Plate;
import org.genwright.core.skeleton.PlateDiagram.Variable;
import org.genwright.diagram.formula.Area;
import org.genwright.diagram.formula.Stroke;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlateLayoutTest {

	private static final PlateDiagram VAE = new PlateDiagram(
			List.of(new Variable("phi", Kind.PARAMETER, "φ", "encoder"), new Variable("z", Kind.LATENT, "z", "code"),
					new Variable("x", Kind.OBSERVED, "x", "data"), new Variable("theta", Kind.PARAMETER, "θ", "decoder")),
			List.of(new Dependency("z", "x", Model.GENERATIVE), new Dependency("theta", "x", Model.GENERATIVE),
					new Dependency("x", "z", Model.INFERENCE), new Dependency("phi", "z", Model.INFERENCE)),
			List.of(new Plate("N", List.of("z", "x"))));

	private static void assertWellDrawn(PlateDiagram diagram, PlateDrawing drawing) {
		Area all = new Area(0, 0, drawing.width(), drawing.height());
		drawing.plates().forEach(plate -> assertTrue(all.contains(plate.area()) && plate.area().contains(Area.of(plate.label()))));
		drawing.texts().forEach(text -> assertTrue(all.contains(Area.of(text)), text.toString()));
		drawing.arrows().forEach(arrow -> assertTrue(all.contains(arrow.line().area()), arrow.toString()));
		for (PlateDrawing.Disc disc : drawing.variables()) {
			drawing.variables().stream().filter(other -> other != disc).forEach(other -> assertFalse(disc.area().intersects(other.area())));
			for (PlateDrawing.PlateBox plate : drawing.plates()) {
				boolean member = plate.plate().variables().contains(disc.variable().id());
				assertEquals(member, plate.area().contains(disc.area()), disc.variable().id() + " in " + plate.plate().label());
				assertTrue(member || !plate.area().intersects(disc.area()), disc.variable().id() + " outside " + plate.plate().label());
			}
		}
		assertEquals(diagram.variables().size(), drawing.variables().size());
	}

	@Test
	void platesHoldTheirVariablesAndNoOthers() {
		assertWellDrawn(VAE, PlateLayout.of(VAE));
	}

	@ParameterizedTest
	@ValueSource(longs = {1, 2, 3, 4, 5, 6})
	void nestedPlatesHoldTheirVariablesAndNoOthers(long seed) {
		Random random = new Random(seed);
		for (int i = 0; i < 30; i++) {
			List<Variable> variables = IntStream.range(0, 2 + random.nextInt(7)).mapToObj(v -> new Variable("v" + v, Kind.values()[random.nextInt(3)],
					"x" + v, "variable " + v)).toList();
			List<Dependency> arrows = new ArrayList<>();
			for (int a = 0; a < 8; a++) {
				arrows.add(new Dependency("v" + random.nextInt(variables.size()), "v" + random.nextInt(variables.size()),
						Model.values()[random.nextInt(2)]));
			}
			List<String> outer = variables.stream().map(Variable::id).filter(id -> random.nextInt(3) > 0).toList();
			List<String> inner = outer.stream().filter(id -> random.nextBoolean()).toList();
			List<Plate> plates = new ArrayList<>();
			List.of(new Plate("N", outer), new Plate("K", inner)).stream().filter(plate -> !plate.variables().isEmpty()).forEach(plates::add);
			PlateDiagram diagram = new PlateDiagram(variables, arrows, plates);
			assertWellDrawn(diagram, PlateLayout.of(diagram));
		}
	}

	@Test
	void arrowsLeadFromEdgeToEdgeAndThoseThatRunBackAreBent() {
		PlateDrawing drawing = PlateLayout.of(VAE);
		assertEquals(VAE.arrows(), drawing.arrows().stream().map(PlateDrawing.Arrow::dependency).toList());
		for (PlateDrawing.Arrow arrow : drawing.arrows()) {
			PlateDrawing.Disc from = disc(drawing, arrow.dependency().from());
			PlateDrawing.Disc to = disc(drawing, arrow.dependency().to());
			double start = Math.hypot(arrow.line().points().getFirst().x() - from.middle().x(), arrow.line().points().getFirst().y() - from.middle().y());
			double tip = Math.hypot(arrow.head().getFirst().x() - to.middle().x(), arrow.head().getFirst().y() - to.middle().y());
			assertEquals(from.radius(), start, 1e-6);
			assertEquals(to.radius() + 1, tip, 1e-6);
			assertEquals(arrow.dependency().equals(new Dependency("x", "z", Model.INFERENCE)) ? Stroke.Kind.CURVES : Stroke.Kind.LINES,
					arrow.line().kind());
		}
	}

	private static PlateDrawing.Disc disc(PlateDrawing drawing, String id) {
		return drawing.variables().stream().filter(disc -> disc.variable().id().equals(id)).findFirst().orElseThrow();
	}

	@Test
	void parentsStandAboveTheirChildrenAndParametersAreDots() {
		PlateDrawing drawing = PlateLayout.of(VAE);
		assertTrue(disc(drawing, "z").area().bottom() < disc(drawing, "x").area().y());
		assertTrue(disc(drawing, "theta").area().width() < disc(drawing, "x").area().width() / 2);
		assertEquals("z", drawing.variableAt(disc(drawing, "z").middle().x(), disc(drawing, "z").middle().y()).orElseThrow().variable().id());
	}

	@Test
	void aDiagramWithoutVariablesIsEmpty() {
		assertEquals(new PlateDrawing(0, 0, List.of(), List.of(), List.of()), PlateLayout.of(PlateDiagram.NONE));
	}
}
