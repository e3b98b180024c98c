package org.genwright.ui.editor.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.gef.editparts.ScalableFreeformRootEditPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.genwright.model.architecture.Node;
import org.genwright.testing.ui.UserInterface;
import org.genwright.testing.ui.gef.SWTBotGefEditor;
import org.genwright.testing.ui.input.Key;
import org.genwright.testing.ui.input.Modifier;
import org.genwright.ui.editor.ModelEditorFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The keys of the canvas. */
class CanvasKeysTest {

	@RegisterExtension
	final ModelEditorFixture fixture = new ModelEditorFixture();

	private SWTBotGefEditor editor;
	private CanvasGestures canvas;

	@BeforeEach
	void open() {
		editor = fixture.openExample("digits-vae");
		canvas = new CanvasGestures(fixture);
	}

	@Test
	void arrowsSelectAlongConnections() {
		canvas.select("encoder.dropout2").key(Key.RIGHT).expect("encoder.mu-dense").key(Key.DOWN).expect("encoder.logVar-dense");
		canvas.key(Key.RIGHT).expect("encoder.logVar").key(Key.UP).expect("encoder.mu").key(Key.LEFT).expect("encoder.mu-dense");
		canvas.key(Key.LEFT).key(Key.LEFT).expect("encoder.dense2");
	}

	@Test
	void leftOfTheFirstLayerIsTheNetwork() {
		canvas.select("encoder.x").key(Key.LEFT).expect("encoder").key(Key.DOWN).expect("decoder").key(Key.RIGHT).expect("decoder.z");
	}

	@Test
	void shiftWithAnArrowExtendsTheSelection() {
		canvas.select("encoder.dense1").key(Key.RIGHT, Modifier.SHIFT).expect("encoder.dense1", "encoder.dropout1");
	}

	@Test
	void ctrlWithAnArrowMovesOneStepAndUndoTakesItBack() {
		String before = fixture.xmi();
		Node dense = canvas.select("encoder.dense1").node("encoder.dense1");
		canvas.key(Key.RIGHT, Modifier.CTRL);
		assertEquals(List.of(467, 48), List.of(dense.getX(), dense.getY()));
		canvas.key(Key.UP, Modifier.CTRL);
		assertEquals(List.of(467, 38), List.of(dense.getX(), dense.getY()));
		canvas.key('z', Modifier.CTRL);
		fixture.undoTo(before);
		assertFalse(editor.isDirty());
	}

	@Test
	void tabGoesInTheOrderOfDataFlowAndShiftTabBack() {
		canvas.select("encoder").key(Key.TAB).expect("encoder.x").key(Key.TAB).expect("encoder.flatten");
		canvas.key(Key.TAB, Modifier.SHIFT).expect("encoder.x").key(Key.TAB, Modifier.SHIFT).expect("encoder");
		assertTrue(canvas.isCanvasFocused());
	}

	@Test
	void homeAndEndLeadToTheEndsOfTheNetwork() {
		canvas.select("encoder.dense1").key(Key.HOME).expect("encoder.x").key(Key.END).expect("encoder.logVar");
	}

	@Test
	void slashLeadsToConnectionsAndArrowsOnFromThem() {
		canvas.select("encoder.x").key('/').expect("encoder.x-flatten").key(Key.RIGHT).expect("encoder.flatten");
		canvas.key('\\').expect("encoder.x-flatten").key(Key.LEFT).expect("encoder.x");
	}

	@Test
	void f6LeavesTheCanvasForTheSearchFieldOfThePalette() {
		canvas.select("encoder.x").key(Key.F6);
		UserInterface.waitUntil("the search field has the keyboard",
				() -> "palette-search".equals(Display.getDefault().getFocusControl().getData("org.eclipse.swtbot.widget.key")));
	}

	@Test
	void shiftF6LeavesTheCanvasBackwards() {
		canvas.select("encoder.x").key(Key.F6, Modifier.SHIFT);
		UserInterface.waitUntil("another control has the keyboard", () -> !editor.canvas().isFocusControl());
	}

	@Test
	void deleteUndoAndRedoByAllTheirKeys() {
		String before = fixture.xmi();
		canvas.select("encoder.dropout1").key(Key.DELETE);
		String after = fixture.xmi();
		assertFalse(after.contains("encoder.dropout1"));
		fixture.undoTo(before);
		canvas.key('y', Modifier.CTRL);
		assertEquals(after, fixture.xmi());
		fixture.undoTo(before);
		canvas.key('z', Modifier.CTRL, Modifier.SHIFT);
		assertEquals(after, fixture.xmi());
	}

	@Test
	void ctrlASelectsAllLayers() {
		int nodes = fixture.model(model -> model.getNetworks().stream().mapToInt(network -> network.getNodes().size()).sum());
		canvas.select("encoder").key('a', Modifier.CTRL);
		assertEquals(nodes, canvas.selection().size());
	}

	@Test
	void ctrlDDuplicates() {
		String before = fixture.xmi();
		canvas.select("encoder.dense1", "encoder.dropout1").key('d', Modifier.CTRL);
		assertEquals(2, canvas.selection().size());
		assertFalse(canvas.selection().contains("encoder.dense1"));
		fixture.undoTo(before);
	}

	@Test
	void f2RenamesInPlace() {
		canvas.select("encoder.dense1").key(Key.F2);
		fixture.input().settle();
		editor.directEditType("hidden");
		assertEquals("hidden", canvas.node("encoder.dense1").getName());
		UserInterface.waitUntil("the canvas has the keyboard again", () -> editor.canvas().isFocusControl());
	}

	@Test
	void theZoomHasKeys() {
		canvas.select("encoder.dense1").key('0', Modifier.CTRL);
		assertEquals(1, zoom(), 1e-9);
		canvas.key('-', Modifier.CTRL);
		double out = zoom();
		assertTrue(out < 1);
		canvas.key('=', Modifier.CTRL);
		assertEquals(1, zoom(), 1e-9);
		canvas.key('+', Modifier.CTRL);
		assertTrue(zoom() > 1);
		canvas.key('9', Modifier.CTRL);
		assertNotEquals(1, zoom());
	}

	private double zoom() {
		return UserInterface.get(() -> ((ScalableFreeformRootEditPart) editor.rootEditPart().part()).getZoomManager().getZoom());
	}

	@Test
	void shiftF10OpensTheContextMenu() {
		boolean[] shown = new boolean[1];
		canvas.select("encoder.dense1");
		UserInterface.run(() -> editor.canvas().getMenu().addListener(SWT.Show, event -> {
			shown[0] = true;
			event.display.timerExec(300, () -> editor.canvas().getMenu().setVisible(false));
		}));
		canvas.key(Key.F10, Modifier.SHIFT);
		UserInterface.waitUntil("the menu is shown", () -> shown[0]);
		fixture.screenshot("context-menu");
		canvas.key(Key.ESCAPE);
	}
}
