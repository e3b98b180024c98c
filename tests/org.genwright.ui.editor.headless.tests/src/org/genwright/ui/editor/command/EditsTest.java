package org.genwright.ui.editor.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;

import org.genwright.core.fix.NewNode;
import org.genwright.diagram.geometry.Point;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.Connection;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;
import org.genwright.model.edit.IdGenerator;
import org.genwright.model.edit.Ids;
import org.genwright.ui.editor.palette.SampleModel;
import org.junit.jupiter.api.Test;

/** The edits of the canvas on the sample model: x, flat, d1, odd, mu in enc; z, e1, logits in dec. */
class EditsTest {

	private final Architecture model = SampleModel.architecture();
	private final IdGenerator ids = IdGenerator.counting();

	private Network encoder() {
		return model.getNetworks().getFirst();
	}

	private Connection connection(String id) {
		return (Connection) Ids.find(model, id).orElseThrow();
	}

	@Test
	void aNewLayerHasAFreeName() {
		new CreateNode("enc", new NewNode("dense"), new Point(10, 20)).apply(model, ids);
		Node created = encoder().getNodes().getLast();
		assertEquals(List.of("dense2", "dense", 10, 20), List.of(created.getName(), created.getType(), created.getX(), created.getY()));
	}

	@Test
	void anInsertedLayerKeepsTheOrderOfTheTargetsInputs() {
		new InsertNode("c3", new NewNode("dropout"), "", "", new Point(0, 0)).apply(model, ids);
		Node created = encoder().getNodes().getLast();
		assertEquals(created, connection("c3").getSource());
		assertEquals(List.of(SampleModel.node(model, "d1")), created.getIncoming().stream().map(Connection::getSource).toList());
		assertEquals("c3", SampleModel.node(model, "mu").getIncoming().getFirst().getId());
	}

	@Test
	void anExistingLayerIsNotInsertedIntoItsOwnConnection() {
		String before = SampleModel.text(model);
		new InsertExistingNode("c3", "d1", "", "").apply(model, ids);
		new InsertExistingNode("c3", "e1", "", "").apply(model, ids);
		assertEquals(before, SampleModel.text(model));
	}

	@Test
	void aDeletedNodeTakesItsConnectionsWithIt() {
		DeleteElements.of(Set.of("flat")).apply(model, ids);
		assertEquals(List.of("c3"), encoder().getConnections().stream().map(Connection::getId).toList());
		assertTrue(Ids.find(model, "flat").isEmpty());
	}

	@Test
	void aReconnectedConnectionLosesItsBendPoints() {
		new Reconnect("c2", Reconnect.End.TARGET, "mu", "").apply(model, ids);
		assertEquals(SampleModel.node(model, "mu"), connection("c2").getTarget());
		assertTrue(connection("c2").getBendPoints().isEmpty());
	}

	@Test
	void aConnectionIsNotReconnectedToAnotherNetwork() {
		new Reconnect("c2", Reconnect.End.TARGET, "logits", "").apply(model, ids);
		assertEquals(SampleModel.node(model, "d1"), connection("c2").getTarget());
		assertFalse(connection("c2").getBendPoints().isEmpty());
	}

	@Test
	void copiesHaveNewIdsAndFreeNamesAndTheConnectionsAmongThem() {
		new DuplicateNodes(Set.of("flat", "d1"), new Point(20, 30)).apply(model, ids);
		List<Node> copies = encoder().getNodes().subList(5, 7);
		assertEquals(List.of("flatten2", "dense2"), copies.stream().map(Node::getName).toList());
		assertEquals(List.of(280, 480), copies.stream().map(Node::getX).toList());
		Connection copy = encoder().getConnections().getLast();
		assertEquals(copies, List.of(copy.getSource(), copy.getTarget()));
		assertEquals(List.of(new Point(440, 100), new Point(440, 130)), PlaceElements.bends(copy));
		assertTrue(copies.stream().map(Node::getId).noneMatch(Set.of("flat", "d1")::contains));
	}

	@Test
	void aNameIsTakenByAnotherNodeOfTheNetworkOnly() {
		Node node = SampleModel.node(model, "d1");
		assertFalse(Rename.isTaken(node, node.getName()));
		assertTrue(Rename.isTaken(node, SampleModel.node(model, "flat").getName()));
		assertFalse(Rename.isTaken(node, "another"));
	}

	@Test
	void aNewLayerIsFedFromTheSelectedOne() {
		new CreateNodeAfter("d1", "", new NewNode("activation"), "", new Point(0, 0)).apply(model, ids);
		assertEquals(SampleModel.node(model, "d1"), encoder().getNodes().getLast().getIncoming().getFirst().getSource());
	}

	@Test
	void foldingAndPinningAreSaved() {
		new FoldFrame("enc", FoldFrame.Fold.COLLAPSED).apply(model, ids);
		new PinNodes(Set.of("d1"), PinNodes.Pin.PINNED).apply(model, ids);
		assertTrue(encoder().isCollapsed());
		assertTrue(SampleModel.node(model, "d1").isPinned());
	}
}
