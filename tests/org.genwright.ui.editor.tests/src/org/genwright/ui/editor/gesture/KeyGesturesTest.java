package org.genwright.ui.editor.gesture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;

import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.genwright.model.architecture.Node;
import org.genwright.testing.ui.UserInterface;
import org.genwright.testing.ui.input.Key;
import org.genwright.testing.ui.input.Modifier;
import org.genwright.ui.editor.ModelEditorFixture;

/** The keyboard alone suffices, once one node is selected. */
class KeyGesturesTest {

	@RegisterExtension
	final ModelEditorFixture fixture = new ModelEditorFixture();
	private final Hand hand = new Hand(fixture);
	private String before;

	@BeforeEach
	void openModel() {
		fixture.openExample("moons-vae");
		fixture.maximise();
		before = fixture.xmi();
		hand.click("encoder.dense1");
	}

	private void key(Key key, Modifier... held) {
		fixture.input().key(key, held);
	}

	private void key(char character, Modifier... held) {
		fixture.input().key(character, held);
	}

	@Test
	void arrowsSelectAlongConnections() {
		key(Key.RIGHT);
		assertEquals(Set.of("encoder.dense2"), hand.selection());
		key(Key.LEFT);
		key(Key.LEFT);
		assertEquals(Set.of("encoder.x"), hand.selection());
	}

	@Test
	void tabGoesOnInDataFlowOrderAndBack() {
		key(Key.TAB);
		assertEquals(Set.of("encoder.dense2"), hand.selection());
		key(Key.TAB, Modifier.SHIFT);
		key(Key.TAB, Modifier.SHIFT);
		assertEquals(Set.of("encoder.x"), hand.selection());
		assertTrue(hand.hasFocus());
	}

	@Test
	void ctrlArrowsMoveOneGridStep() {
		key(Key.RIGHT, Modifier.CTRL);
		key(Key.DOWN, Modifier.CTRL);
		assertEquals(List.of(238, 58), place("encoder.dense1"));
		key('z', Modifier.CTRL);
		fixture.undoTo(before);
		assertFalse(fixture.editor().isDirty());
	}

	private List<Integer> place(String id) {
		return fixture.model(model -> {
			Node node = Hand.node(model, id);
			return List.of(node.getX(), node.getY());
		});
	}

	@Test
	void f6LeavesTheCanvas() {
		key(Key.F6);
		assertFalse(hand.hasFocus());
	}

	@Test
	void deleteRemovesTheNodeAndItsConnections() {
		key(Key.DELETE);
		assertEquals(List.of("x", "dense2", "mu-dense", "mu", "logVar-dense", "logVar"), fixture.model(model -> Hand.nodes(model, "encoder")));
		assertFalse(fixture.model(model -> Hand.connections(model, "encoder")).contains("x>dense1"));
		fixture.undoTo(before);
	}

	@Test
	void undoAndRedoHaveTheirKeys() {
		key(Key.DELETE);
		String deleted = fixture.xmi();
		fixture.undoTo(before);
		assertFalse(fixture.editor().isDirty());
		key('y', Modifier.CTRL);
		assertEquals(deleted, fixture.xmi());
		assertTrue(fixture.editor().isDirty());
		fixture.undoTo(before);
		key('z', Modifier.CTRL, Modifier.SHIFT);
		assertEquals(deleted, fixture.xmi());
	}

	@Test
	void f2EditsTheNameInPlace() {
		key(Key.F2);
		fixture.editor().directEditType("hidden");
		assertEquals("hidden", fixture.model(model -> Hand.node(model, "encoder.dense1").getName()));
		assertTrue(hand.hasFocus());
		fixture.undoTo(before);
	}

	@Test
	void keysInTheNameFieldEditTheNameAlone() {
		key(Key.F2);
		key(Key.END);
		key(Key.BACKSPACE);
		key('a', Modifier.CTRL);
		key(Key.DELETE);
		fixture.input().type("ab");
		key(Key.ESCAPE);
		assertEquals(before, fixture.xmi());
		assertEquals(Set.of("encoder.dense1"), hand.selection());
	}

	@Test
	void copyAndPasteAddACopyWithNewIds() {
		key('c', Modifier.CTRL);
		key('v', Modifier.CTRL);
		List<String> names = fixture.model(model -> Hand.nodes(model, "encoder"));
		assertEquals(8, names.size(), names.toString());
		assertEquals(8, Set.copyOf(names).size(), "names are renewed: " + names);
		assertEquals(names.getLast(), fixture.model(model -> Hand.node(model, hand.selection().iterator().next()).getName()));
		fixture.undoTo(before);
	}

	@Test
	void cutRemovesAndPasteBringsBack() {
		key('x', Modifier.CTRL);
		assertFalse(fixture.model(model -> Hand.nodes(model, "encoder")).contains("dense1"));
		key('v', Modifier.CTRL);
		assertTrue(fixture.model(model -> Hand.nodes(model, "encoder")).contains("dense1"));
	}

	@Test
	void pasteGoesIntoAnotherEditor() {
		key('c', Modifier.CTRL);
		fixture.openExample("digits-vae");
		fixture.maximise();
		hand.click("decoder.dense1");
		int count = fixture.model(model -> Hand.nodes(model, "decoder").size());
		key('v', Modifier.CTRL);
		assertEquals(count + 1, fixture.model(model -> Hand.nodes(model, "decoder").size()));
		assertEquals("64", fixture.model(model -> Hand.network(model, "decoder").getNodes().getLast().getSettings().getFirst().getValue()));
	}

	@Test
	void lettersStartTypeAheadAndEnterCreatesAfterTheSelection() {
		hand.click("encoder.dense2");
		fixture.input().type("dropo");
		UserInterface.waitUntil("the list of layer types is open", () -> !Display.getDefault().getFocusControl().equals(fixture.editor().canvas()));
		key(Key.ENTER);
		List<String> names = fixture.model(model -> Hand.nodes(model, "encoder"));
		assertTrue(names.getLast().startsWith("dropout"), names.toString());
		assertTrue(fixture.model(model -> Hand.connections(model, "encoder")).contains("dense2>" + names.getLast()));
		assertTrue(hand.hasFocus());
		fixture.undoTo(before);
	}

	@Test
	void escapeEndsTypeAhead() {
		fixture.input().type("den");
		key(Key.ESCAPE);
		assertTrue(hand.hasFocus());
		assertEquals(before, fixture.xmi());
	}

	@Test
	void ctrlLConnectsToANodeChosenByTyping() {
		fixture.input().click(hand.on("encoder.dense2-mu-dense"));
		key(Key.DELETE);
		hand.click("encoder.dense2");
		key('l', Modifier.CTRL);
		fixture.input().type("mu-dense");
		key(Key.ENTER);
		assertTrue(fixture.model(model -> Hand.connections(model, "encoder")).contains("dense2>mu-dense"));
	}

	@Test
	void duplicateCopiesTheSelection() {
		key('d', Modifier.CTRL);
		assertEquals(8, fixture.model(model -> Hand.nodes(model, "encoder").size()));
		fixture.undoTo(before);
	}

	@Test
	void selectAllSelectsEveryNode() {
		key('a', Modifier.CTRL);
		assertEquals(12, hand.selection().size());
	}
}
