package org.genwright.ui.editor.gesture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

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

	private List<String> decoder() {
		return fixture.model(model -> Hand.nodes(model, "decoder"));
	}

	@Test
	void aClickInThePaletteAndOneOnTheCanvasCreateALayerThere() {
		Box last = hand.box("decoder.dense2");
		fixture.input().click(hand.palette("Dropout"));
		fixture.input().click(hand.at(last.x(), last.bottom() + 40));
		assertEquals(6, decoder().size(), decoder().toString());
		Node made = fixture.model(model -> Hand.network(model, "decoder").getNodes().getLast());
		assertEquals("dropout", UserInterface.get(made::getType));
		assertEquals(last.x(), hand.box(made.getId()).x(), 10);
		fixture.undoTo(before);
	}

	@Test
	void theToolIsUsedOnce() {
		Box last = hand.box("decoder.dense2");
		fixture.input().click(hand.palette("Dropout"));
		fixture.input().click(hand.at(last.x(), last.bottom() + 40));
		fixture.input().click(hand.at(last.x() + 300, last.bottom() + 40));
		assertEquals(6, decoder().size(), decoder().toString());
	}

	@Test
	void anEntryDraggedOntoTheCanvasCreatesALayerThere() {
		Box last = hand.box("decoder.dense2");
		fixture.input().drag(hand.palette("Dense"), hand.at(last.x(), last.bottom() + 40));
		assertEquals(6, decoder().size(), decoder().toString());
		assertTrue(decoder().getLast().startsWith("dense"), decoder().toString());
		fixture.undoTo(before);
	}

	@Test
	void anEntryDroppedOnAConnectionGoesBetween() {
		fixture.input().click(hand.palette("Dropout"));
		fixture.input().click(hand.on("decoder.dense1-dense2"));
		String made = decoder().getLast();
		var connections = fixture.model(model -> Hand.connections(model, "decoder"));
		assertTrue(connections.contains("dense1>" + made) && connections.contains(made + ">dense2"), connections.toString());
		assertFalse(connections.contains("dense1>dense2"));
		fixture.undoTo(before);
	}

	@Test
	void aDoubleClickAddsAfterTheSelection() {
		hand.click("decoder.dense2");
		fixture.input().doubleClick(hand.palette("Dropout"));
		assertTrue(fixture.model(model -> Hand.connections(model, "decoder")).contains("dense2>" + decoder().getLast()));
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
