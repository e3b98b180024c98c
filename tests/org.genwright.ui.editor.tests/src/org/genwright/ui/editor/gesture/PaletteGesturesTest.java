package org.genwright.ui.editor.gesture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.swt.graphics.Point;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.genwright.diagram.geometry.Box;
import org.genwright.model.architecture.Node;
import org.genwright.testing.ui.UserInterface;
import org.genwright.ui.editor.ModelEditorFixture;

class PaletteGesturesTest {

	@RegisterExtension
	final ModelEditorFixture fixture = new ModelEditorFixture();
	private final Hand hand = new Hand(fixture);
	private String before;

	@BeforeEach
	void openModel() {
		fixture.openExample("moons-vae");
		fixture.maximise();
		before = fixture.xmi();
	}

	private List<String> nodes(String network) {
		return fixture.model(model -> Hand.nodes(model, network));
	}

	/** Returns an empty place in the frame of the encoder. */
	private Point empty(int dx) {
		Box box = hand.box("encoder.dense1");
		return hand.at(box.x() + dx, box.bottom() + 40);
	}

	@Test
	void aClickInThePaletteAndOneOnTheCanvasCreateALayerThere() {
		fixture.input().click(hand.palette("Dropout"));
		fixture.input().click(empty(0));
		assertEquals(8, nodes("encoder").size(), nodes("encoder").toString());
		Node made = fixture.model(model -> Hand.network(model, "encoder").getNodes().getLast());
		assertEquals("dropout", UserInterface.get(made::getType));
		assertEquals(hand.box("encoder.dense1").x(), hand.box(made.getId()).x(), 10.0);
		fixture.undoTo(before);
	}

	@Test
	void theToolIsUsedOnce() {
		fixture.input().click(hand.palette("Dropout"));
		fixture.input().click(empty(0));
		fixture.input().click(empty(200));
		assertEquals(8, nodes("encoder").size(), nodes("encoder").toString());
	}

	@Test
	void anEntryDraggedOntoTheCanvasCreatesALayerThere() {
		fixture.input().dragAndDrop(hand.palette("Dense"), empty(0));
		UserInterface.waitUntil("the drop has arrived", () -> nodes("encoder").size() == 8);
		assertTrue(nodes("encoder").getLast().startsWith("dense"), nodes("encoder").toString());
		fixture.undoTo(before);
	}

	@Test
	void anEntryDroppedOnAConnectionGoesBetween() {
		fixture.input().click(hand.palette("Dropout"));
		fixture.input().click(hand.on("decoder.dense1-dense2"));
		String made = nodes("decoder").getLast();
		var connections = fixture.model(model -> Hand.connections(model, "decoder"));
		assertTrue(connections.contains("dense1>" + made) && connections.contains(made + ">dense2"), connections.toString());
		assertFalse(connections.contains("dense1>dense2"));
		fixture.undoTo(before);
	}

	@Test
	void aDoubleClickAddsAfterTheSelection() {
		hand.click("decoder.dense2");
		fixture.input().doubleClick(hand.palette("Dropout"));
		assertTrue(fixture.model(model -> Hand.connections(model, "decoder")).contains("dense2>" + nodes("decoder").getLast()));
		assertTrue(hand.hasFocus());
		fixture.undoTo(before);
	}

	@Test
	void theSearchFieldFilters() {
		fixture.editor().bot().textWithId("palette-search").setFocus();
		fixture.input().type("dropo");
		List<String> groups = UserInterface.get(() -> List.of(fixture.editor().bot().treeWithId("palette").getAllItems()).stream()
				.flatMap(group -> group.getNodes().stream()).toList());
		assertTrue(groups.contains("Dropout"), groups.toString());
		assertFalse(groups.contains("Dense"), groups.toString());
		assertEquals(before, fixture.xmi());
	}
}
