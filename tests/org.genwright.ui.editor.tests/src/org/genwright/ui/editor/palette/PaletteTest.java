package org.genwright.ui.editor.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.gef.editparts.ScalableFreeformRootEditPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.Network;
import org.genwright.model.edit.Architectures;
import org.genwright.testing.ui.UserInterface;
import org.genwright.testing.ui.gef.SWTBotGefEditor;
import org.genwright.testing.ui.input.Key;
import org.genwright.testing.ui.input.Modifier;
import org.genwright.ui.editor.ModelEditorFixture;
import org.genwright.ui.editor.action.CanvasGestures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The palette, by real mouse and keys. */
class PaletteTest {

	private static final String KEY = "org.eclipse.swtbot.widget.key";

	@RegisterExtension
	final ModelEditorFixture fixture = new ModelEditorFixture();

	private SWTBotGefEditor open() {
		SWTBotGefEditor editor = fixture.openExample("digits-vae");
		fixture.maximise();
		UserInterface.waitUntil("the whole diagram is shown",
				() -> ((ScalableFreeformRootEditPart) editor.rootEditPart().part()).getZoomManager().getZoom() < 0.9);
		return editor;
	}

	private Tree tree() {
		return fixture.bot().widget("the palette", Tree.class, tree -> "palette".equals(tree.getData(KEY)));
	}

	private Text search() {
		return fixture.bot().widget("the search field", Text.class, text -> "palette-search".equals(text.getData(KEY)));
	}

	private List<String> entries() {
		return UserInterface.get(() -> {
			List<String> texts = new ArrayList<>();
			for (TreeItem group : tree().getItems()) {
				for (TreeItem entry : group.getItems()) {
					texts.add(entry.getText());
				}
			}
			return texts;
		});
	}

	/** Returns the middle of an entry on the display, brought into view. */
	private Point place(String label) {
		TreeItem item = UserInterface.get(() -> item(label));
		UserInterface.run(() -> tree().showItem(item));
		fixture.input().settle();
		return UserInterface.get(() -> {
			Rectangle bounds = item.getBounds();
			return tree().toDisplay(bounds.x + bounds.width / 2, bounds.y + bounds.height / 2);
		});
	}

	private TreeItem item(String label) {
		for (TreeItem group : tree().getItems()) {
			for (TreeItem entry : group.getItems()) {
				if (entry.getText().equals(label)) {
					return entry;
				}
			}
		}
		throw new AssertionError("Expected an entry '" + label + "' in the palette.");
	}

	private void find(String text) {
		Point place = UserInterface.get(() -> search().toDisplay(40, 10));
		click(place);
		fixture.input().type(text);
	}

	private int nodes() {
		return fixture.model(model -> model.getNetworks().stream().mapToInt(network -> network.getNodes().size()).sum());
	}

	/** Clicks the canvas after a rest there, as a person does: the tool follows the mouse first. */
	private void click(Point at) {
		fixture.input().move(new Point(at.x - 8, at.y - 2));
		fixture.input().move(at);
		fixture.input().settle();
		fixture.input().click(at);
	}

	private void expectNodes(int count) {
		UserInterface.waitUntil(count + " layers are there", () -> nodes() == count);
	}

	private Point free(SWTBotGefEditor editor) {
		org.eclipse.draw2d.geometry.Rectangle frame = editor.getEditPart("encoder").bounds();
		return UserInterface.get(() -> editor.canvas().toDisplay(frame.x + 30, frame.bottom() - 25));
	}

	@Test
	void theSearchFieldFiltersByAllWords() {
		open();
		int all = entries().size();
		find("lstm");
		assertTrue(entries().contains("LSTM") && entries().size() < all, entries().toString());
		fixture.screenshot("palette-search");
		fixture.input().key('a', Modifier.CTRL);
		fixture.input().key(Key.BACKSPACE);
		assertEquals(all, entries().size());
	}

	@Test
	void enterInTheListAddsAfterTheSelection() {
		open();
		CanvasGestures canvas = new CanvasGestures(fixture).select("decoder.dense1");
		find("layer norm");
		fixture.input().key(Key.DOWN);
		fixture.input().key(Key.DOWN);
		fixture.input().key(Key.ENTER);
		assertEquals("layer-norm", canvas.selectedNode().getType());
	}

	@Test
	void aClickWithCtrlArmsTheCanvasUntilEsc() {
		SWTBotGefEditor editor = open();
		int before = nodes();
		fixture.input().click(place("Dense"), Modifier.CTRL);
		Point place = free(editor);
		click(place);
		expectNodes(before + 1);
		click(new Point(place.x + 250, place.y));
		expectNodes(before + 2);
	}

	@Test
	void rolesWithoutANetworkAreOfferedAndAddedByADoubleClick() {
		Architecture empty = Architectures.create("empty", "Empty", "vae");
		empty.setDataShape("1x8x8");
		fixture.open("empty", empty);
		fixture.maximise();
		assertEquals(List.of("Network: Encoder", "Network: Decoder"), entries().subList(0, 2));
		fixture.input().doubleClick(place("Network: Encoder"));
		Network network = fixture.model(model -> model.getNetworks().getFirst());
		assertEquals("encoder", network.getRole());
		UserInterface.waitUntil("the role is not offered any more", () -> !entries().contains("Network: Encoder"));
		fixture.screenshot("palette-network");
	}

	@Test
	void thePaletteFoldsAwayAndComesBack() {
		open();
		ToolBar button = fixture.bot().widget("the button that folds", ToolBar.class, bar -> bar.getItemCount() == 1 && bar.getItem(0).getText().equals("«"));
		Point at = UserInterface.get(() -> button.toDisplay(10, 10));
		fixture.input().click(at);
		assertFalse(UserInterface.get(() -> button.getParent().getChildren()[0].isVisible()));
		fixture.screenshot("palette-folded");
		fixture.input().click(UserInterface.get(() -> button.toDisplay(10, 10)));
		assertTrue(UserInterface.get(() -> tree().isVisible()));
	}

	@Test
	void theToolTipExplainsAnEntry() {
		open();
		Tree tree = tree();
		PaletteEntry entry = UserInterface.get(() -> (PaletteEntry) tree.getItem(1).getItem(0).getData());
		assertTrue(entry.details().contains("[N, units]"), entry.details());
		Point at = place(entry.label());
		fixture.input().move(at);
		UserInterface.waitUntil("the tool tip is shown",
				() -> Arrays.stream(tree.getDisplay().getShells()).anyMatch(shell -> shell.isVisible() && (shell.getStyle() & SWT.TOOL) != 0));
		fixture.screenshot("palette-tooltip");
	}
}
