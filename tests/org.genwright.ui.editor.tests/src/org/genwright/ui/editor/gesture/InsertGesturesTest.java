package org.genwright.ui.editor.gesture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;

import org.eclipse.swt.graphics.Point;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.genwright.diagram.geometry.Box;
import org.genwright.model.architecture.Node;
import org.genwright.testing.ui.UserInterface;
import org.genwright.testing.ui.input.Key;
import org.genwright.ui.editor.ModelEditorFixture;

/** Layers put between others. */
class InsertGesturesTest {

	private static final String REFUSAL = "Not connected";

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

	private boolean connected(String ends) {
		return fixture.model(model -> Hand.connections(model, "encoder").contains(ends));
	}

	@Test
	void aNodeDroppedOnAConnectionGoesBetween() {
		hand.click("encoder.dense2");
		fixture.input().click(hand.on("encoder.x-dense1"));
		fixture.input().key(Key.DELETE);
		fixture.input().click(hand.on("encoder.dense1-dense2"));
		fixture.input().key(Key.DELETE);
		hand.connect("encoder.x", "encoder.dense2");
		assertTrue(connected("x>dense2"));
		hand.drag("encoder.dense1", 0, 150);
		Point grip = hand.grip("encoder.dense1");
		Point line = hand.on(fixture.model(model -> Hand.network(model, "encoder").getConnections().getLast().getId()));
		fixture.input().drag(grip, line);
		assertTrue(connected("x>dense1") && connected("dense1>dense2"), fixture.model(model -> Hand.connections(model, "encoder").toString()));
		assertFalse(connected("x>dense2"));
	}

	@Test
	void anEntryDroppedOnAConnectionGoesBetween() {
		fixture.input().click(hand.palette("Dropout"));
		fixture.input().click(hand.on("decoder.dense1-dense2"));
		String made = fixture.model(model -> Hand.nodes(model, "decoder")).getLast();
		var connections = fixture.model(model -> Hand.connections(model, "decoder"));
		assertTrue(connections.contains("dense1>" + made) && connections.contains(made + ">dense2"), connections.toString());
		assertFalse(connections.contains("dense1>dense2"));
		fixture.undoTo(before);
	}

	@Test
	void anEntryDraggedOntoTheCanvasCreatesALayerThere() {
		Box box = hand.box("encoder.dense1");
		fixture.input().dragAndDrop(hand.palette("Dense"), hand.at(box.x(), box.bottom() + 40));
		UserInterface.waitUntil("the drop has arrived", () -> Hand.nodes(fixture.session().architecture(), "encoder").size() == 8);
		Node made = fixture.model(model -> Hand.network(model, "encoder").getNodes().getLast());
		assertEquals("dense", UserInterface.get(made::getType));
		assertEquals(Set.of(made.getId()), hand.selection());
		assertEquals(box.x(), hand.box(made.getId()).x(), 10.0);
		fixture.undoTo(before);
	}

	@Test
	void aConnectionThatDoesNotFitOffersTheLayerToPutBetween() {
		fixture.openExample("digits-vae");
		fixture.maximise();
		hand.click("encoder.flatten");
		fixture.input().key(Key.DELETE);
		hand.connect("encoder.x", "encoder.dense1");
		fixture.bot().shell(REFUSAL);
		fixture.screenshot("refused-with-adapter");
		fixture.input().key(Key.ENTER);
		String adapter = fixture.model(model -> Hand.network(model, "encoder").getNodes().getLast().getName());
		Set<String> connections = fixture.model(model -> Hand.connections(model, "encoder"));
		assertTrue(connections.containsAll(Set.of("x>" + adapter, adapter + ">dense1")), connections.toString());
		assertEquals("flatten", fixture.model(model -> Hand.network(model, "encoder").getNodes().getLast().getType()));
	}
}
