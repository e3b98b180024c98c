package org.genwright.ui.editor.gesture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;

import org.eclipse.swt.graphics.Point;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.scene.PortFigure.Kind;
import org.genwright.model.architecture.Node;
import org.genwright.testing.ui.SWTBot;
import org.genwright.testing.ui.input.Key;
import org.genwright.testing.ui.input.Modifier;
import org.genwright.ui.editor.ModelEditorFixture;

class MouseGesturesTest {

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

	@Test
	void aClickSelectsANodeAndAClickBesideItTheModel() {
		hand.click("encoder.dense1");
		assertEquals(Set.of("encoder.dense1"), hand.selection());
		assertEquals(List.of("encoder.dense1"), fixture.editor().selection());
		hand.click("decoder.dense2", Modifier.SHIFT);
		assertEquals(Set.of("encoder.dense1", "decoder.dense2"), hand.selection());
		fixture.input().click(fixture.editor().getSWTBotGefViewer().toDisplay(3, 3));
		assertEquals(Set.of(), hand.selection());
		assertFalse(fixture.editor().isDirty());
	}

	@Test
	void aClickSelectsAConnection() {
		fixture.input().click(hand.on("encoder.dense1-dense2"));
		assertEquals(Set.of("encoder.dense1-dense2"), hand.selection());
	}

	@Test
	void aDragMovesANodeAndItsOwnConnectionsOnly() {
		List<Integer> bends = fixture.model(model -> bends("encoder.dense2-logVar-dense"));
		Box from = hand.box("encoder.mu-dense");
		hand.drag("encoder.mu-dense", 40, 50);
		Box to = hand.box("encoder.mu-dense");
		assertEquals(40, to.x() - from.x(), 10);
		assertEquals(50, to.y() - from.y(), 10);
		assertEquals(bends, fixture.model(model -> bends("encoder.dense2-logVar-dense")));
		assertTrue(fixture.editor().isDirty());
		fixture.undoTo(before);
		assertFalse(fixture.editor().isDirty());
	}

	private List<Integer> bends(String connection) {
		return Hand.network(fixture.session().architecture(), "encoder").getConnections().stream()
				.filter(found -> found.getId().equals(connection)).flatMap(found -> found.getBendPoints().stream())
				.flatMap(bend -> List.of(bend.getX(), bend.getY()).stream()).toList();
	}

	@Test
	void severalNodesMoveTogetherAsOneStep() {
		hand.select("encoder.dense1", "encoder.dense2");
		Box first = hand.box("encoder.dense1");
		Box second = hand.box("encoder.dense2");
		hand.drag("encoder.dense2", 0, 60);
		assertEquals(hand.box("encoder.dense1").y() - first.y(), hand.box("encoder.dense2").y() - second.y());
		assertTrue(hand.box("encoder.dense1").y() > first.y());
		fixture.undoTo(before);
	}

	@Test
	void aFrameMovesByItsTitle() {
		Point title = hand.title("decoder");
		Point label = new Point(hand.at(hand.frame("decoder").box().x(), 0).x + 40, title.y);
		fixture.input().drag(label, new Point(label.x + 30, label.y + 40));
		assertTrue(fixture.model(model -> Hand.network(model, "decoder").getY()) > 332);
		assertEquals(48, fixture.model(model -> Hand.node(model, "decoder.dense1").getY()));
		fixture.undoTo(before);
	}

	@Test
	void escapeGivesUpADrag() {
		Point grip = hand.grip("encoder.dense1");
		fixture.input().press(grip);
		fixture.input().glide(new Point(grip.x + 50, grip.y + 50));
		fixture.input().key(Key.ESCAPE);
		fixture.input().release();
		assertEquals(before, fixture.xmi());
		assertFalse(fixture.editor().isDirty());
	}

	@Test
	void aDragFromAnOutputConnects() {
		hand.click("encoder.dense2");
		fixture.input().click(hand.on("encoder.dense2-mu-dense"));
		fixture.input().key(Key.DELETE);
		assertFalse(connected("dense2>mu-dense"));
		hand.connect("encoder.dense2", "encoder.mu-dense");
		assertTrue(connected("dense2>mu-dense"));
	}

	private boolean connected(String ends) {
		return fixture.model(model -> Hand.connections(model, "encoder").contains(ends));
	}

	@Test
	void whileConnectingLegalTargetsLightUpAndAnIllegalOneIsRefusedWithTheReason() {
		fixture.input().press(hand.port("encoder.dense2", Kind.OUTPUT));
		fixture.input().glide(hand.port("encoder.dense1", Kind.INPUT));
		fixture.screenshot("connecting");
		fixture.input().release();
		SWTBot refusal = fixture.bot().shell(REFUSAL).bot();
		assertEquals("encoder / dense1: expected an input from an earlier layer, found 'dense2', which follows from it. "
				+ "Remove a connection on the way from 'dense1' to it first.", refusal.label("dense1").getText());
		fixture.screenshot("refused");
		fixture.input().key(Key.ESCAPE);
		assertTrue(fixture.bot().shells(REFUSAL).isEmpty());
		assertEquals(before, fixture.xmi());
		assertFalse(fixture.editor().isDirty());
	}

	@Test
	void theEndOfAConnectionIsDraggedToAnotherNode() {
		fixture.input().click(hand.on("encoder.dense2-mu-dense"));
		fixture.input().key(Key.DELETE);
		fixture.input().click(hand.on("encoder.dense2-logVar-dense"));
		fixture.input().drag(hand.port("encoder.logVar-dense", Kind.INPUT), hand.port("encoder.mu-dense", Kind.INPUT));
		assertTrue(connected("dense2>mu-dense"), fixture.model(model -> Hand.connections(model, "encoder").toString()));
		assertFalse(connected("dense2>logVar-dense"));
	}

	@Test
	void aHandleResizesANode() {
		hand.click("encoder.dense1");
		Box box = hand.box("encoder.dense1");
		hand.resize("encoder.dense1", 60, 40);
		assertTrue(hand.box("encoder.dense1").width() > box.width(), hand.box("encoder.dense1").toString());
		assertTrue(hand.box("encoder.dense1").height() > box.height());
		fixture.undoTo(before);
	}

	@Test
	void aMarqueeSelectsWhatLiesInIt() {
		Box first = hand.box("encoder.dense1");
		Box second = hand.box("encoder.dense2");
		fixture.input().drag(hand.at(first.x() - 15, first.y() - 12), hand.at(second.right() + 15, second.bottom() + 12));
		assertTrue(hand.selection().containsAll(Set.of("encoder.dense1", "encoder.dense2")), hand.selection().toString());
		assertFalse(hand.selection().contains("encoder.mu-dense"));
		assertFalse(fixture.editor().isDirty());
	}

	@Test
	void aDragSnapsToTheGrid() {
		hand.drag("encoder.dense1", 43, 67);
		assertEquals(0, fixture.model(model -> Hand.node(model, "encoder.dense1").getX()) % 10);
		assertEquals(0, fixture.model(model -> Hand.node(model, "encoder.dense1").getY()) % 10);
	}

	@Test
	void altKeepsADragOffTheGrid() {
		Node node = fixture.model(model -> Hand.node(model, "encoder.dense1"));
		hand.drag("encoder.dense1", 43, 67, Modifier.ALT);
		assertEquals(228.0 + 43, fixture.model(_ -> node.getX()).doubleValue(), 2.0);
		assertEquals(48.0 + 67, fixture.model(_ -> node.getY()).doubleValue(), 2.0);
		fixture.undoTo(before);
	}

	@Test
	void keysInTheNameFieldEditTheNameAlone() {
		hand.click("encoder.dense1");
		fixture.input().key(Key.F2);
		fixture.input().key(Key.END);
		fixture.input().key(Key.BACKSPACE);
		fixture.input().key('a', Modifier.CTRL);
		fixture.input().key(Key.DELETE);
		fixture.input().type("ab");
		fixture.input().key(Key.ESCAPE);
		assertEquals(before, fixture.xmi());
		assertEquals(Set.of("encoder.dense1"), hand.selection());
	}

	@Test
	void theWheelZoomsWithCtrl() {
		int width = fixture.editor().getEditPart("encoder.dense1").bounds().width;
		fixture.input().wheel(hand.grip("encoder.dense1"), -1, Modifier.CTRL);
		assertTrue(fixture.editor().getEditPart("encoder.dense1").bounds().width < width);
		fixture.input().wheel(hand.grip("encoder.dense1"), 2, Modifier.CTRL);
		assertTrue(fixture.editor().getEditPart("encoder.dense1").bounds().width > width);
		assertEquals(before, fixture.xmi());
	}
}
