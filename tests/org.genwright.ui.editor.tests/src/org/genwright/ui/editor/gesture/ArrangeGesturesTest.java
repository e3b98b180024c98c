package org.genwright.ui.editor.gesture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.genwright.diagram.geometry.Box;
import org.genwright.testing.ui.UserInterface;
import org.genwright.ui.editor.ModelEditorFixture;

class ArrangeGesturesTest {

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

	@Test
	void nodesAlignWithTheOneSelectedLast() {
		hand.select("encoder.logVar-dense", "encoder.dense1");
		fixture.editor().clickContextMenu("Align", "Top Edges");
		assertEquals(hand.box("encoder.dense1").y(), hand.box("encoder.logVar-dense").y());
		fixture.undoTo(before);
	}

	@Test
	void distributingMakesTheGapsEqual() {
		hand.drag("encoder.dense2", 40, 0);
		hand.select("encoder.dense1", "encoder.dense2", "encoder.mu-dense");
		fixture.editor().clickContextMenu("Distribute", "Horizontally");
		Box first = hand.box("encoder.dense1");
		Box second = hand.box("encoder.dense2");
		Box third = hand.box("encoder.mu-dense");
		assertEquals(second.x() - first.right(), third.x() - second.right(), 1);
	}

	@Test
	void layoutIsOneStep() {
		hand.drag("encoder.dense1", 60, 120);
		hand.drag("decoder.dense2", -60, 100);
		String messy = fixture.xmi();
		fixture.editor().clickContextMenu("Lay Out", "Lay Out All");
		UserInterface.waitUntil("the layout is done", () -> !fixture.xmi().equals(messy));
		assertTrue(hand.box("encoder.dense1").right() < hand.box("encoder.dense2").x());
		fixture.undoTo(messy);
	}
}
