package org.genwright.ui.editor.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.genwright.core.layer.LayerTypes;
import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.scene.FrameFigure;
import org.genwright.diagram.scene.NodeFigure;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.Connection;
import org.genwright.model.architecture.LayoutDirection;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;
import org.genwright.model.edit.Architectures;
import org.genwright.ui.editor.command.DeleteElements;
import org.genwright.ui.editor.session.ModelSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Adding a layer after what is selected. */
class AppendingTest {

	private final Architecture model = SampleModel.architecture();
	private final ModelSession session = SampleModel.session(model);

	private Node add(String type, String... selection) {
		session.selection().select(List.of(selection), this);
		Adding.add(session, new PaletteEntry.Layer(LayerTypes.standard().find(type).orElseThrow()), this);
		return SampleModel.node(model, session.selection().ids().iterator().next());
	}

	private Map<String, Box> boxes() {
		return session.state().scene().nodes().collect(Collectors.toMap(NodeFigure::id, NodeFigure::box));
	}

	@Test
	void aLayerFollowsTheSelectedOneAndIsSelected() {
		Node added = add("dense", "odd", "d1");
		assertEquals(List.of("d1"), added.getIncoming().stream().map(line -> line.getSource().getId()).toList());
		assertEquals("dense2", added.getName());
		assertEquals(List.of(added.getId()), List.copyOf(session.selection().ids()));
	}

	@Test
	void layersTypedOneAfterTheOtherMakeAStraightChain() {
		session.run("Delete", new DeleteElements(Set.of("logits")));
		Node first = add("dense", "e1");
		Node second = add("dropout", first.getId());
		assertEquals(first, second.getIncoming().getFirst().getSource());
		Box before = boxes().get(first.getId());
		Box after = boxes().get(second.getId());
		assertTrue(after.x() > before.right(), before + " " + after);
		Connection line = second.getIncoming().getFirst();
		assertEquals(2, session.state().scene().connections().filter(figure -> figure.id().equals(line.getId())).findFirst().orElseThrow().line().size());
	}

	@ParameterizedTest
	@EnumSource
	void nothingMovesAndNothingIsCovered(LayoutDirection direction) {
		model.setLayoutDirection(direction);
		session.run("Nothing", (architecture, ids) -> architecture.setName("Same"));
		Map<String, Box> before = boxes();
		Node node = add("dense", "flat");
		for (int i = 0; i < 12; i++) {
			node = add(i % 3 == 0 ? "dropout" : "dense", i % 2 == 0 ? node.getId() : "flat");
		}
		Map<String, Box> after = boxes();
		before.forEach((id, box) -> assertEquals(box, after.get(id)));
		List<String> encoder = model.getNetworks().getFirst().getNodes().stream().map(Node::getId).toList();
		encoder.forEach(a -> encoder.stream().filter(b -> !b.equals(a))
				.forEach(b -> assertTrue(!after.get(a).intersects(after.get(b)), a + " " + after.get(a) + " covers " + b + " " + after.get(b))));
	}

	/** Moves the second frame next to the first, across the flow. */
	private void crowd() {
		Box encoder = session.state().scene().frames().getFirst().box();
		session.run("Crowd", (architecture, ids) -> {
			boolean right = architecture.getLayoutDirection() == LayoutDirection.RIGHT;
			Box decoder = session.state().scene().frames().getLast().box();
			Network moved = architecture.getNetworks().getLast();
			moved.setX(moved.getX() + (right ? 0 : encoder.right() + 20 - decoder.x()));
			moved.setY(moved.getY() + (right ? encoder.bottom() + 20 - decoder.y() : encoder.y() - decoder.y()));
		});
	}

	@ParameterizedTest
	@EnumSource
	void aFrameWithoutRoomBesideTheSelectedLayerDoesNotGrowUnderTheNextFrame(LayoutDirection direction) {
		session.run("Turn", (architecture, ids) -> architecture.setLayoutDirection(direction));
		crowd();
		for (int i = 0; i < 6; i++) {
			Node added = add("dense", i % 2 == 0 ? "d1" : "flat");
			List<FrameFigure> frames = session.state().scene().frames();
			Box encoder = frames.getFirst().box();
			Box decoder = frames.getLast().box();
			assertFalse(encoder.intersects(decoder), encoder + " covers " + decoder + " after adding " + boxes().get(added.getId()));
		}
		Collection<Box> nodes = boxes().values();
		nodes.forEach(a -> assertEquals(1, nodes.stream().filter(a::intersects).count(), a.toString()));
	}

	@Test
	void aLayerInAConnectionOfACrowdedFrameDoesNotMakeItGrowUnderTheNextFrame() {
		crowd();
		add("dense", "c2");
		add("dense", "c2");
		add("dense", "c3");
		List<FrameFigure> frames = session.state().scene().frames();
		assertFalse(frames.getFirst().box().intersects(frames.getLast().box()), frames.getFirst().box() + " " + frames.getLast().box());
	}

	@Test
	void aSelectedConnectionTakesTheLayerInItsMiddle() {
		Node added = add("dropout", "c3");
		assertEquals("d1", added.getIncoming().getFirst().getSource().getId());
		assertEquals("mu", added.getOutgoing().getFirst().getTarget().getId());
		assertEquals("c3", added.getOutgoing().getFirst().getId());
	}

	@Test
	void afterAnOutputTheLayerGoesBeforeIt() {
		Node added = add("dense", "logits");
		assertEquals("e1", added.getIncoming().getFirst().getSource().getId());
		assertEquals("logits", added.getOutgoing().getFirst().getTarget().getId());
	}

	@Test
	void aSelectedNetworkTakesTheLayerUnconnected() {
		Node added = add("dense", "dec");
		assertEquals(model.getNetworks().get(1), added.eContainer());
		assertEquals(List.of(), added.getIncoming());
	}

	@Test
	void addingIsOneCommand() {
		String before = SampleModel.text(model);
		add("dense", "d1");
		assertEquals("Add Dense", session.commands().getUndoCommand().getLabel());
		session.commands().undo();
		assertEquals(before, SampleModel.text(model));
	}

	@Test
	void aModelWithoutNetworksTakesNoLayer() {
		ModelSession empty = SampleModel.session(Architectures.create("empty", "Empty", "none"));
		assertEquals(Optional.empty(), new Appending(empty, LayerTypes.standard().find("dense").orElseThrow()).edit(List.of()));
	}
}
