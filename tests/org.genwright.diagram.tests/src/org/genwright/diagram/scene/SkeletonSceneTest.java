package org.genwright.diagram.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.genwright.core.skeleton.Anchor;
import org.genwright.core.skeleton.Skeleton;
import org.genwright.core.skeleton.SkeletonElement.Kind;
import org.genwright.diagram.ModelMaker;
import org.genwright.diagram.Skeletons;
import org.genwright.diagram.box.FrameContent;
import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.geometry.Placement;
import org.genwright.diagram.geometry.PlacementEdit;
import org.genwright.diagram.geometry.Point;
import org.genwright.diagram.layout.DiagramLayout;
import org.genwright.diagram.layout.LayoutScope;
import org.genwright.diagram.skeleton.SkeletonShape;
import org.genwright.diagram.text.TextLine;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.LayoutDirection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SkeletonSceneTest {

	private static DiagramScene scene(Architecture model, Skeleton skeleton, Placement placement) {
		return DiagramScene.of(model, ModelMaker.known(model, skeleton), placement);
	}

	private static Placement laidOut(Architecture model, Skeleton skeleton) {
		return new DiagramLayout(model, ModelMaker.known(model, skeleton)).layout(new LayoutScope.All());
	}

	/** A model whose frames were laid out before its family had a skeleton. */
	private static Architecture old(LayoutDirection direction) {
		Architecture model = ModelMaker.vae(direction);
		PlacementEdit.apply(laidOut(model, Skeleton.NONE), model);
		return model;
	}

	@ParameterizedTest
	@EnumSource(LayoutDirection.class)
	void layoutPlacesFramesAndSkeletonTogether(LayoutDirection direction) {
		Architecture model = ModelMaker.vae(direction);
		Placement placement = laidOut(model, Skeletons.vae());
		DiagramScene scene = scene(model, Skeletons.vae(), placement);
		Drawings.assertWellDrawn(scene);
		Drawings.assertLaidOut(scene);
		Drawings.assertSkeletonLaidOut(scene);
		assertEquals(Drawings.places(scene), placement.skeleton());
	}

	@ParameterizedTest
	@EnumSource(LayoutDirection.class)
	void elementsWithoutPlaceStandWhereThereIsRoomAndMoveNoFrame(LayoutDirection direction) {
		Architecture model = old(direction);
		DiagramScene scene = scene(model, Skeletons.vae(), Placement.of(model));
		Drawings.assertWellDrawn(scene);
		Drawings.assertSkeletonLaidOut(scene);
		assertEquals(scene(model, Skeleton.NONE, Placement.of(model)).frames(), scene.frames());
		assertEquals(scene, scene(model, Skeletons.vae(), Placement.of(model)));
	}

	@ParameterizedTest
	@EnumSource(LayoutDirection.class)
	void aFamilyWithoutNetworksShowsItsSkeletonAlone(LayoutDirection direction) {
		Architecture model = ModelMaker.model("Mixture").made();
		model.setLayoutDirection(direction);
		DiagramScene scene = scene(model, Skeletons.mixture(), Placement.of(model));
		assertEquals(Skeletons.mixture().elements().size(), scene.skeleton().elements().size());
		assertEquals(Skeletons.mixture().arrows(), scene.skeleton().arrows().stream().map(SkeletonLine::arrow).toList());
		Drawings.assertWellDrawn(scene);
		Drawings.assertSkeletonLaidOut(scene);
	}

	@Test
	void arrowsEndAtTheOuterSideOfPortsAndAtElements() {
		Architecture model = old(LayoutDirection.RIGHT);
		DiagramScene scene = scene(model, Skeletons.vae(), Placement.of(model));
		FramePortFigure z = scene.frames().getLast().ports().getFirst();
		SkeletonLine arrow = scene.skeleton().arrows().stream().filter(line -> line.arrow().to().equals(new Anchor.NetworkPort("decoder", "z")))
				.findFirst().orElseThrow();
		assertEquals(z.at().plus(-FrameContent.PORT_HALF, 0), arrow.line().getLast());
		Box code = scene.skeleton().elements().stream().filter(figure -> figure.element().id().equals("z")).findFirst().orElseThrow().box();
		Point start = arrow.line().getFirst();
		assertTrue(code.contains(Box.between(start, start)), start + " on " + code);
	}

	@Test
	void savedPlacesAreKeptAndOthersMakeRoom() {
		Architecture model = old(LayoutDirection.RIGHT);
		DiagramScene before = scene(model, Skeletons.vae(), Placement.of(model));
		Point taken = Drawings.places(before).get("posterior");
		DiagramScene after = scene(model, Skeletons.vae(), Placement.of(model).withSkeleton(Map.of("z", taken)));
		assertEquals(taken, Drawings.places(after).get("z"));
		assertNotEquals(taken, Drawings.places(after).get("posterior"));
		Drawings.assertSkeletonLaidOut(after);
	}

	@Test
	void placesAreSavedInTheModel() {
		Architecture model = ModelMaker.vae(LayoutDirection.RIGHT);
		Placement placement = laidOut(model, Skeletons.vae());
		PlacementEdit.apply(placement, model);
		assertEquals(placement, Placement.of(model));
		assertEquals(Skeletons.vae().elements().size(), model.getSkeletonPositions().size());
		PlacementEdit.apply(placement.withSkeleton(Map.of("z", new Point(-40, 7))), model);
		assertEquals(new Point(-40, 7), Placement.of(model).skeleton().get("z"));
		assertEquals(placement.skeleton().get("x"), Placement.of(model).skeleton().get("x"), "places that are not given stay");
	}

	@Test
	void aFrameThatGrowsOverASavedElementMovesItAway() {
		Architecture model = old(LayoutDirection.RIGHT);
		Point inside = scene(model, Skeleton.NONE, Placement.of(model)).frames().getFirst().box().origin().plus(40, 60);
		PlacementEdit.apply(Placement.of(model).withSkeleton(Map.of("z", inside, "x", new Point(-200, 0))), model);
		Placement placement = new DiagramLayout(model, ModelMaker.known(model, Skeletons.vae())).layout(new LayoutScope.OneNetwork("encoder"));
		assertEquals(new Point(-200, 0), placement.skeleton().get("x"));
		Drawings.assertSkeletonLaidOut(scene(model, Skeletons.vae(), placement));
	}

	@Test
	void arrowsToNetworksThatAreMissingAreLeftOut() {
		Architecture model = old(LayoutDirection.RIGHT);
		model.getNetworks().removeLast();
		DiagramScene scene = scene(model, Skeletons.vae(), Placement.of(model));
		assertEquals(Skeletons.vae().arrows().size() - 2, scene.skeleton().arrows().size());
		assertEquals(Skeletons.vae().elements().size(), scene.skeleton().elements().size());
		Drawings.assertSkeletonLaidOut(scene);
	}

	@Test
	void aPortThatTheFrameLacksAndAWholeNetworkAreEnteredAtTheFrame() {
		Architecture model = old(LayoutDirection.RIGHT);
		Skeleton skeleton = new Skeletons().element("t", Kind.SCHEDULE, "t", "noise level").arrow("t", "encoder.").arrow("t", "decoder.unheard").made();
		DiagramScene scene = scene(model, skeleton, Placement.of(model));
		Drawings.assertSkeletonLaidOut(scene);
		scene.skeleton().arrows().forEach(arrow -> assertTrue(scene.frames().stream().anyMatch(frame -> frame.box().contains(
				Box.between(arrow.line().getLast(), arrow.line().getLast()))), arrow.toString()));
	}

	@Test
	void everyKindHasItsShapeAndALongSymbolStandsBesideIt() {
		assertEquals(Kind.values().length, List.of(Kind.values()).stream().map(SkeletonShape::of).distinct().count());
		Skeleton skeleton = new Skeletons().element("eps", Kind.NOISE, "ε ~ N(0, I)", "noise").made();
		Architecture model = ModelMaker.model("Noise").made();
		SkeletonFigure noise = scene(model, skeleton, Placement.of(model)).skeleton().elements().getFirst();
		assertEquals(List.of("ε", "ε ~ N(0, I)", "noise"), noise.texts().stream().map(TextLine::text).toList());
		assertEquals(44, noise.box().width());
		assertFalse(noise.box().contains(noise.extent()));
	}
}
