package org.genwright.ui.editor.clipboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Connection;
import org.genwright.model.architecture.Node;
import org.genwright.testing.ui.UserInterface;
import org.genwright.testing.ui.input.Modifier;
import org.genwright.ui.editor.ModelEditorFixture;
import org.genwright.ui.editor.action.CanvasGestures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Copy, cut and paste by their keys, in one editor and between two, and with a text that another program put there. */
class ClipboardTest {

	@RegisterExtension
	final ModelEditorFixture fixture = new ModelEditorFixture();

	private CanvasGestures open() {
		fixture.openExample("digits-vae");
		return new CanvasGestures(fixture);
	}

	private static void put(String text) {
		UserInterface.run(() -> {
			Clipboard clipboard = new Clipboard(Display.getDefault());
			clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
			clipboard.dispose();
		});
	}

	private static String text() {
		return UserInterface.get(() -> {
			Clipboard clipboard = new Clipboard(Display.getDefault());
			Object text = clipboard.getContents(TextTransfer.getInstance());
			clipboard.dispose();
			return (String) text;
		});
	}

	private List<String> names(int network) {
		return fixture.model(model -> model.getNetworks().get(network).getNodes().stream().map(Node::getName).toList());
	}

	@Test
	void copyAndPasteInOneEditor() {
		CanvasGestures canvas = open();
		String before = fixture.xmi();
		canvas.select("encoder.dense1", "encoder.dropout1").key('c', Modifier.CTRL).key('v', Modifier.CTRL);
		assertEquals(2, canvas.selection().size());
		assertTrue(names(0).containsAll(List.of("dense3", "dropout3")), names(0).toString());
		fixture.undoTo(before);
	}

	@Test
	void aConnectionThatIsNotCopiedIsNotCut() {
		CanvasGestures canvas = open();
		canvas.select("decoder.dense1-dropout1", "encoder.dense1").key('x', Modifier.CTRL);
		assertFalse(names(0).contains("dense1"));
		assertTrue(fixture.model(model -> model.getNetworks().get(1).getConnections().stream().map(Connection::getId).toList())
				.contains("decoder.dense1-dropout1"));
	}

	@Test
	void pasteGoesIntoTheSelectedNetwork() {
		CanvasGestures canvas = open();
		int before = names(1).size();
		canvas.select("encoder.dense1").key('c', Modifier.CTRL).select("decoder").key('v', Modifier.CTRL);
		assertEquals(before + 1, names(1).size());
	}

	@Test
	void whatIsCutFromOneEditorIsPastedInAnother() {
		open().select("encoder.dense1", "encoder.dropout1").key('x', Modifier.CTRL);
		assertFalse(names(0).contains("dense1"));
		fixture.openExample("moons-vae");
		int before = names(0).size();
		String encoder = fixture.model(model -> model.getNetworks().getFirst().getId());
		new CanvasGestures(fixture).select(encoder).key('v', Modifier.CTRL);
		assertEquals(before + 2, names(0).size());
		assertTrue(fixture.editor().isDirty());
	}

	@Test
	void theClipboardHoldsPlainTextThatAnotherProcessMayHavePutThere() {
		CanvasGestures canvas = open();
		canvas.select("decoder").key('c', Modifier.CTRL);
		String copied = text();
		assertTrue(copied.startsWith("<?xml") && copied.contains("role=\"decoder\"") && !copied.contains("role=\"encoder\""), copied);
		put("nothing of interest");
		put(copied);
		fixture.bot().editorByTitle("digits-vae.genmodel").show();
		canvas.select().key('v', Modifier.CTRL);
		assertEquals(List.of("encoder", "decoder", "decoder"), fixture.model(model -> model.getNetworks().stream().map(Network::getRole).toList()));
	}

	@Test
	void otherTextCannotBePasted() {
		CanvasGestures canvas = open();
		String before = fixture.xmi();
		canvas.select("encoder.dense1").key('c', Modifier.CTRL);
		assertTrue(fixture.editor().contextMenu("Paste").isEnabled());
		put("dense, 256 units");
		canvas.key('v', Modifier.CTRL);
		assertEquals(before, fixture.xmi());
		UserInterface.run(() -> Display.getDefault().getFocusControl().traverse(SWT.TRAVERSE_TAB_NEXT));
		canvas.select("encoder");
		long end = System.nanoTime() + 5_000_000_000L;
		while (fixture.editor().contextMenu("Paste").isEnabled() && System.nanoTime() < end) {
			fixture.input().settle();
		}
		assertFalse(fixture.editor().contextMenu("Paste").isEnabled());
		assertFalse(fixture.editor().isDirty());
		assertEquals("dense, 256 units", text());
	}
}
