package org.genwright.ui.editor.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.scene.NodeFigure;
import org.genwright.model.architecture.LayoutDirection;
import org.genwright.model.edit.Settings;
import org.genwright.testing.ui.UserInterface;
import org.genwright.testing.ui.gef.SWTBotGefEditor;
import org.genwright.ui.editor.ModelEditorFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The context menu of the canvas: every action is one command. */
class CanvasMenuTest {

	@RegisterExtension
	final ModelEditorFixture fixture = new ModelEditorFixture();

	private SWTBotGefEditor editor;
	private CanvasGestures canvas;
	private String before;

	@BeforeEach
	void open() {
		editor = fixture.openExample("digits-vae");
		canvas = new CanvasGestures(fixture);
		before = fixture.xmi();
	}

	private Map<String, Box> boxes() {
		return UserInterface.get(() -> fixture.session().state().scene().nodes().collect(Collectors.toMap(NodeFigure::id, NodeFigure::box)));
	}

	@Test
	void theRightButtonOpensTheMenu() {
		boolean[] shown = new boolean[1];
		UserInterface.run(() -> editor.canvas().getMenu().addListener(SWT.Show, event -> shown[0] = true));
		fixture.input().contextClick(editor.getEditPart("flatten").center());
		UserInterface.waitUntil("the menu is open", () -> shown[0] && editor.canvas().getMenu().isVisible());
		fixture.screenshot("context-menu");
		UserInterface.run(() -> editor.canvas().getMenu().setVisible(false));
		canvas.expect("encoder.flatten");
	}

	@Test
	void layersAreAlignedWithThePrimaryOne() {
		canvas.select("encoder.mu-dense", "encoder.mu", "encoder.logVar");
		editor.clickContextMenu("Align", "Bottom Edges");
		Map<String, Box> boxes = boxes();
		int bottom = boxes.get("encoder.logVar").bottom();
		assertEquals(bottom, boxes.get("encoder.mu").bottom());
		assertEquals(bottom, boxes.get("encoder.mu-dense").bottom());
		fixture.undoTo(before);
	}

	@Test
	void layersAreDistributed() {
		canvas.select("decoder.z", "decoder.dense1", "decoder.dropout1");
		editor.clickContextMenu("Distribute", "Horizontally");
		Map<String, Box> boxes = boxes();
		int left = boxes.get("decoder.dense1").x() - boxes.get("decoder.z").right();
		int right = boxes.get("decoder.dropout1").x() - boxes.get("decoder.dense1").right();
		assertTrue(Math.abs(left - right) <= 1, left + " " + right);
	}

	@Test
	void layersGetTheSizeOfThePrimaryOneAndAnAutomaticOneAgain() {
		canvas.select("encoder.flatten", "encoder.dense1");
		editor.clickContextMenu("Align", "Same Size");
		Map<String, Box> boxes = boxes();
		assertEquals(boxes.get("encoder.dense1").width(), boxes.get("encoder.flatten").width());
		editor.clickContextMenu("Align", "Automatic Size");
		assertEquals(0, canvas.node("encoder.flatten").getWidth());
	}

	@Test
	void layoutOfAllIsOneCommandAndPinnedLayersStay() {
		canvas.select("encoder.dense2");
		editor.clickContextMenu("Pin in Place");
		assertTrue(canvas.node("encoder.dense2").isPinned());
		String pinned = fixture.xmi();
		int x = canvas.node("encoder.dense2").getX();
		editor.clickContextMenu("Lay Out", "Flow Down");
		assertEquals(LayoutDirection.DOWN, fixture.model(model -> model.getLayoutDirection()));
		assertEquals(x, canvas.node("encoder.dense2").getX());
		fixture.screenshot("flow-down");
		fixture.undoTo(pinned);
		fixture.undoTo(before);
	}

	@Test
	void theSelectionAloneIsLaidOut() {
		canvas.select("decoder.dense1", "decoder.dropout1");
		Box other = boxes().get("decoder.z");
		editor.clickContextMenu("Lay Out", "Lay Out Selection");
		assertEquals(other, boxes().get("decoder.z"));
	}

	@Test
	void aNetworkCollapsesAndExpands() {
		canvas.select("encoder");
		editor.clickContextMenu("Collapse Network");
		assertTrue(fixture.model(model -> model.getNetworks().getFirst().isCollapsed()));
		editor.clickContextMenu("Collapse Network");
		assertFalse(fixture.model(model -> model.getNetworks().getFirst().isCollapsed()));
		assertEquals(before, fixture.xmi());
	}

	@Test
	void allLayersOfTheNetworkAreSelected() {
		canvas.select("decoder.dense1");
		editor.clickContextMenu("Select All in Network");
		int nodes = fixture.model(model -> model.getNetworks().get(1).getNodes().size());
		assertEquals(nodes, canvas.selection().size());
	}

	@Test
	void aLayerIsCreatedFromTheMenuAfterTheSelection() {
		canvas.select("decoder.dense1");
		editor.clickContextMenu("Create", "Normalisation", "Batch normalisation");
		assertEquals("batch-norm", canvas.selectedNode().getType());
		fixture.undoTo(before);
	}

	@Test
	void aQuickFixIsOfferedForTheSelectedLayer() {
		UserInterface.run(() -> fixture.session().run("Wrong",
				(model, ids) -> model.getNetworks().getFirst().getNodes().stream().filter(node -> node.getId().equals("encoder.mu-dense"))
						.forEach(node -> Settings.set(node.getSettings(), "units", "17"))));
		String wrong = fixture.xmi();
		UserInterface.waitUntil("the problem is known", () -> !fixture.session().state().report().problems().isEmpty());
		String element = UserInterface.get(() -> fixture.session().state().report().problems().getFirst().elementId());
		canvas.select(element);
		editor.clickContextMenu("Quick Fix", "Set units of 'mu-dense' to 16");
		assertNotEquals(wrong, fixture.xmi());
		UserInterface.waitUntil("the problem is gone", () -> fixture.session().state().report().problems().isEmpty());
	}
}
