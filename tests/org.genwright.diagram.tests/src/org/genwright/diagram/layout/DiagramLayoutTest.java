package org.genwright.diagram.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.genwright.diagram.ModelMaker;
import org.genwright.diagram.box.ModelFigures;
import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.geometry.Placement;
import org.genwright.diagram.geometry.PlacementEdit;
import org.genwright.diagram.geometry.Point;
import org.genwright.diagram.scene.DiagramScene;
import org.genwright.diagram.scene.Drawings;
import org.genwright.diagram.scene.FrameFigure;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.LayoutDirection;
import org.genwright.model.architecture.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiagramLayoutTest {

	private static Placement layout(Architecture model, LayoutScope scope) {
		return new DiagramLayout(model, ModelMaker.known(model)).layout(scope);
	}

	private static DiagramScene scene(Architecture model, Placement placement) {
		return DiagramScene.of(model, ModelMaker.known(model), placement);
	}

	private static Box box(DiagramScene scene, String node) {
		return scene.nodes().filter(figure -> figure.id().equals(node)).findFirst().orElseThrow().box();
	}

	private static void assertGood(DiagramScene scene) {
		Drawings.assertWellDrawn(scene);
		Drawings.assertLaidOut(scene);
	}

	@ParameterizedTest
	@ValueSource(longs = {1, 2, 3, 4, 5, 6})
	void randomNetworksHaveNoOverlapsAndNoLineThroughANode(long seed) {
		Architecture model = ModelMaker.random(3, 40, 60, seed);
		DiagramScene scene = scene(model, layout(model, new LayoutScope.All()));
		assertGood(scene);
		assertEquals(0, Drawings.crossedNodes(scene));
	}

	@Test
	void dataFlowInTheDirectionOfTheModel() {
		DiagramScene right = scene(ModelMaker.vae(LayoutDirection.RIGHT), layout(ModelMaker.vae(LayoutDirection.RIGHT), new LayoutScope.All()));
		DiagramScene down = scene(ModelMaker.vae(LayoutDirection.DOWN), layout(ModelMaker.vae(LayoutDirection.DOWN), new LayoutScope.All()));
		right.connections().forEach(connection -> assertTrue(box(right, connection.source()).right() < box(right, connection.target()).x()));
		down.connections().forEach(connection -> assertTrue(box(down, connection.source()).bottom() < box(down, connection.target()).y()));
	}

	@ParameterizedTest
	@ValueSource(longs = {11, 12})
	void equalModelsAreLaidOutEqually(long seed) {
		Placement first = layout(ModelMaker.random(2, 60, 90, seed), new LayoutScope.All());
		assertEquals(first, layout(ModelMaker.random(2, 60, 90, seed), new LayoutScope.All()));
	}

	@Test
	void layingOutTwiceMovesNothing() {
		Architecture model = ModelMaker.vae(LayoutDirection.RIGHT);
		PlacementEdit.apply(layout(model, new LayoutScope.All()), model);
		assertEquals(Placement.of(model), layout(model, new LayoutScope.All()));
	}

	@ParameterizedTest
	@EnumSource(LayoutDirection.class)
	void longChainsWrap(LayoutDirection direction) {
		Architecture model = ModelMaker.chain(60, direction);
		DiagramScene scene = scene(model, layout(model, new LayoutScope.All()));
		assertGood(scene);
		assertEquals(0, Drawings.crossedNodes(scene));
		Box frame = scene.frames().getFirst().box();
		double shape = (double) frame.width() / frame.height();
		assertTrue(shape > 0.5 && shape < 4, "width to height " + shape);
	}

	@Test
	void aShortChainDoesNotWrap() {
		Architecture model = ModelMaker.chain(4, LayoutDirection.RIGHT);
		DiagramScene scene = scene(model, layout(model, new LayoutScope.All()));
		scene.connections().forEach(connection -> assertTrue(box(scene, connection.source()).right() < box(scene, connection.target()).x()));
	}

	@ParameterizedTest
	@ValueSource(longs = {21, 22, 23, 24})
	void pinnedNodesStayAndNothingCoversThem(long seed) {
		Architecture model = ModelMaker.random(2, 20, 30, seed);
		Map<String, Node> nodes = ModelMaker.nodes(model);
		pin(nodes.get("encoder.n3"), 130, 90);
		pin(nodes.get("encoder.n9"), 390, 60);
		pin(nodes.get("decoder.n5"), 20, 300);
		Placement placement = layout(model, new LayoutScope.All());
		for (String id : Set.of("encoder.n3", "encoder.n9")) {
			assertEquals(new Point(nodes.get(id).getX(), nodes.get(id).getY()), placement.networks().get("encoder").nodes().get(id).origin());
		}
		assertEquals(new Point(0, 0), placement.networks().get("encoder").frame().origin(), "the frame of a pinned node");
		scene(model, placement).frames().forEach(frame -> assertNoOverlap(frame));
	}

	private static void pin(Node node, int x, int y) {
		node.setPinned(true);
		node.setX(x);
		node.setY(y);
	}

	private static void assertNoOverlap(FrameFigure frame) {
		frame.nodes().forEach(node -> frame.nodes().stream().filter(other -> other != node)
				.forEach(other -> assertFalse(node.box().intersects(other.box()), node.id() + " and " + other.id())));
	}

	@Test
	void aSelectionMovesAloneAndLinesOfOthersStay() {
		Architecture model = ModelMaker.vae(LayoutDirection.RIGHT);
		PlacementEdit.apply(layout(model, new LayoutScope.All()), model);
		Placement before = Placement.of(model);
		Node moved = ModelMaker.nodes(model).get("encoder.head1");
		moved.setY(moved.getY() + 400);
		Placement after = layout(model, new LayoutScope.Selection(Set.of("encoder.head1", "encoder.mu")));
		before.networks().get("encoder").nodes().forEach((id, box) -> {
			if (!Set.of("encoder.head1", "encoder.mu").contains(id)) {
				assertEquals(box, after.networks().get("encoder").nodes().get(id), id);
			}
		});
		assertEquals(before.networks().get("encoder").bends().get("encoder.c5"), after.networks().get("encoder").bends().get("encoder.c5"));
		assertEquals(before.networks().get("decoder").nodes(), after.networks().get("decoder").nodes());
		assertGood(scene(model, after));
	}

	@Test
	void oneNetworkIsLaidOutInPlaceAndOthersMakeRoom() {
		Architecture model = ModelMaker.vae(LayoutDirection.RIGHT);
		model.getNetworks().getFirst().setX(70);
		model.getNetworks().getFirst().setY(30);
		model.getNetworks().getLast().setX(80);
		Placement placement = layout(model, new LayoutScope.OneNetwork("encoder"));
		assertEquals(new Point(70, 30), placement.networks().get("encoder").frame().origin());
		assertEquals(Placement.of(model).networks().get("decoder").nodes(), placement.networks().get("decoder").nodes());
		Drawings.assertWellDrawn(scene(model, placement));
		assertFalse(scene(model, placement).frames().getFirst().box().intersects(scene(model, placement).frames().getLast().box()));
	}

	@Test
	void anUnknownNetworkIsRefusedByItsId() {
		Architecture model = ModelMaker.vae(LayoutDirection.RIGHT);
		IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> layout(model, new LayoutScope.OneNetwork("critic")));
		assertEquals("Layout: expected the id of a network, found 'critic'.", refusal.getMessage());
	}

	@Test
	void aPlacementAppliedIsThePlacementOfTheModel() {
		Architecture model = ModelMaker.random(2, 30, 45, 7);
		Placement placement = layout(model, new LayoutScope.All());
		PlacementEdit.apply(placement, model);
		assertEquals(placement, Placement.of(model));
	}

	@Test
	void aCancelledLayoutEnds() {
		Architecture model = ModelMaker.random(2, 100, 150, 5);
		AtomicInteger questions = new AtomicInteger();
		assertThrows(CancellationException.class, () -> new DiagramLayout(model, ModelMaker.known(model)).layout(new LayoutScope.All(),
				() -> questions.incrementAndGet() > 5));
		assertTrue(questions.get() < 40, questions + " questions after the answer was yes");
	}

	@Test
	void loopsAndUnconnectedNodesAreLaidOut() {
		Architecture model = ModelMaker.model("Loop").network("encoder").node("a", "dense").node("b", "dense").node("c", "dense").node("alone", "dense")
				.connect("a", "b").connect("b", "a").connect("c", "c").made();
		assertGood(scene(model, layout(model, new LayoutScope.All())));
	}

	@Test
	@Timeout(value = 60, unit = TimeUnit.SECONDS)
	void aThousandNodesAreLaidOutInSeconds() {
		Architecture model = ModelMaker.random(4, 250, 375, 42);
		ModelFigures known = ModelMaker.known(model);
		long before = System.nanoTime();
		Placement placement = new DiagramLayout(model, known).layout(new LayoutScope.All());
		long millis = (System.nanoTime() - before) / 1_000_000;
		assertTrue(millis < 20_000, millis + " ms");
		assertGood(DiagramScene.of(model, known, placement));
	}
}
