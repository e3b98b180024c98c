package org.genwright.swtbot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.swtbot.eclipse.gef.finder.SWTGefBot;
import org.eclipse.swtbot.eclipse.gef.finder.widgets.SWTBotGefEditPart;
import org.eclipse.swtbot.eclipse.gef.finder.widgets.SWTBotGefEditor;
import org.eclipse.swtbot.swt.finder.finders.UIThreadRunnable;
import org.eclipse.swtbot.swt.finder.matchers.WidgetMatcherFactory;
import org.eclipse.swtbot.swt.finder.waits.DefaultCondition;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;
import org.genwright.model.io.ArchitectureFile;
import org.genwright.model.io.ArchitectureFileException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Scenarios of the editor of models. */
class EditorScenarioTest {

	private final Workbench workbench = new Workbench();
	private final SWTGefBot bot = workbench.bot();
	private IFile file;
	private SWTBotGefEditor editor;

	@BeforeEach
	void open() throws CoreException, IOException {
		workbench.start();
		file = workbench.example("digits-vae.genmodel");
		editor = workbench.open(file);
	}

	@AfterEach
	void clear() throws CoreException {
		workbench.clear();
	}

	@Test
	void theCanvasShowsAFrameForEveryNetwork() {
		assertEquals(2, editor.mainEditPart().children().stream()
				.filter(part -> part.part().getModel() instanceof Network).count());
	}

	@Test
	void aClickSelectsANodeAndPropertiesShowsIt() {
		SWTBotGefEditPart node = part("encoder", "x");
		node.click(centre(node));
		bot.waitUntil(new Selected(node));
		assertEquals("x", bot.viewByTitle("Properties").bot().textWithLabel("Name").getText());
	}

	@Test
	void aDeletedNodeComesBackWithItsConnections() {
		int connections = connections(part("decoder", "dense2"));
		editor.select(part("decoder", "dense2"));
		bot.menu("Edit").menu("Delete").click();
		assertTrue(editor.editParts(new NodeNamed("decoder", "dense2")).isEmpty());
		assertTrue(editor.isDirty());
		bot.menu("Edit").menu(WidgetMatcherFactory.withRegex("Undo.*"), false, 0).click();
		assertEquals(connections, connections(part("decoder", "dense2")));
		assertFalse(editor.isDirty());
	}

	@Test
	void aNameTypedInTheCanvasIsSaved() throws ArchitectureFileException {
		part("decoder", "dense1").activateDirectEdit();
		editor.directEditType("hidden");
		bot.waitUntil(new Appears("hidden"));
		editor.save();
		assertFalse(editor.isDirty());
		assertTrue(ArchitectureFile.load(file.getLocation().toPath()).getNetworks().get(1).getNodes().stream()
				.anyMatch(node -> "hidden".equals(node.getName())));
	}

	@Test
	void theContextMenuDuplicatesANode() {
		editor.select(part("decoder", "dense1"));
		editor.clickContextMenu("Duplicate");
		bot.waitUntil(new Appears("dense3"));
		assertTrue(editor.isDirty());
	}

	@Test
	void theLayerTableListsAllNodes() {
		bot.cTabItem("Layers").activate();
		assertEquals(17, bot.table().rowCount());
	}

	private SWTBotGefEditPart part(String role, String name) {
		return editor.editParts(new NodeNamed(role, name)).getFirst();
	}

	private static Point centre(SWTBotGefEditPart part) {
		IFigure figure = ((GraphicalEditPart) part.part()).getFigure();
		return UIThreadRunnable.syncExec(() -> {
			Rectangle bounds = figure.getBounds().getCopy();
			figure.translateToAbsolute(bounds);
			return bounds.getCenter();
		});
	}

	private static int connections(SWTBotGefEditPart part) {
		GraphicalEditPart node = (GraphicalEditPart) part.part();
		return UIThreadRunnable.syncExec(() -> node.getSourceConnections().size() + node.getTargetConnections().size());
	}

	private final class Selected extends DefaultCondition {

		private final SWTBotGefEditPart part;

		Selected(SWTBotGefEditPart part) {
			this.part = part;
		}

		@Override
		public boolean test() {
			return editor.selectedEditParts().stream().anyMatch(selected -> selected.part() == part.part());
		}

		@Override
		public String getFailureMessage() {
			return "The node is not selected.";
		}
	}

	private final class Appears extends DefaultCondition {

		private final String name;

		Appears(String name) {
			this.name = name;
		}

		@Override
		public boolean test() {
			return !editor.editParts(new NodeNamed("decoder", name)).isEmpty();
		}

		@Override
		public String getFailureMessage() {
			return "The decoder has no node " + name + ".";
		}
	}
}
