package org.genwright.ui.editor.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Table;
import org.genwright.model.architecture.Node;
import org.genwright.model.edit.Ids;
import org.genwright.model.edit.Settings;
import org.genwright.testing.ui.SWTBotTable;
import org.genwright.testing.ui.UserInterface;
import org.genwright.testing.ui.input.Modifier;
import org.genwright.ui.editor.ModelEditorFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LayerTablePageTest {

	@RegisterExtension
	final ModelEditorFixture fixture = new ModelEditorFixture();

	private SWTBotTable table;

	@BeforeEach
	void showTable() {
		fixture.openExample("digits-vae");
		fixture.editor().bot().cTabItem("Layers").activate();
		table = fixture.editor().bot().table();
	}

	private List<String> selected() {
		return UserInterface.get(() -> List.copyOf(fixture.session().selection().ids()));
	}

	private void click(int row, Modifier... held) {
		fixture.input().click(UserInterface.get(() -> {
			Table widget = table.widget;
			return widget.toDisplay(new Point(60, widget.getItem(row).getBounds().y + 5));
		}), held);
	}

	@Test
	void theTableHasTheFiguresOfTheCommandLine() {
		int dense = table.indexOf("dense1", "Layer");
		assertEquals(List.of("encoder", "Dense", "units 256, activation tanh", "[N, 64]", "[N, 256]", "16,640", "16,384", "66,560", "1,024"),
				List.of("Network", "Type", "Settings", "Input", "Output", "Parameters", "Multiply-adds", "Bytes of weights", "Bytes per example")
						.stream().map(column -> table.cell(dense, column)).toList());
		assertEquals(17, table.rowCount());
		assertTrue(fixture.editor().bot().label("Total of 17 layers").getText()
				.contains("440,416 parameters, 438,272 multiply-adds per example, 1,761,664 bytes of weights, 13,248 bytes of activations"));
		fixture.screenshot("layers");
	}

	@Test
	void aClickOnAHeadingSorts() {
		table.header("Parameters").click();
		assertEquals("0", table.cell(0, "Parameters"));
		table.header("Parameters").click();
		assertEquals("279,616", table.cell(0, "Parameters"));
		table.header("Parameters").click();
		assertEquals(List.of("x", "flatten", "dense1"), table.cells("Layer").subList(0, 3));
	}

	@Test
	void rowsAndDiagramHaveOneSelection() {
		click(2);
		click(4, Modifier.CTRL);
		fixture.bot().waitUntil("two layers are selected", () -> selected().size() == 2);
		assertEquals(List.of("encoder.dense1", "encoder.dense2"), selected());
		UserInterface.run(() -> fixture.session().selection().select(List.of("decoder.z"), this));
		assertEquals(List.of(table.indexOf("z", "Layer")), table.selection());
	}

	@Test
	void showingTheTableLeavesWhatIsSelectedSelected() {
		List<String> ids = fixture.model(model -> List.of(model.getNetworks().getFirst().getConnections().getFirst().getId(), "encoder.dense1"));
		fixture.editor().bot().cTabItem("Source").activate();
		UserInterface.run(() -> fixture.session().selection().select(ids, this));
		fixture.editor().bot().cTabItem("Layers").activate();
		assertEquals(List.of(table.indexOf("dense1", "Layer")), table.selection());
		assertEquals(ids, selected());
		UserInterface.run(() -> fixture.session().run("Rename", (model, _) -> model.setName("Other")));
		table.header("Parameters").click();
		assertEquals(ids, selected());
	}

	@Test
	void theTableFollowsTheModelAndUndoWorksInIt() {
		String xmi = fixture.xmi();
		UserInterface.run(() -> fixture.session().run("Widen",
				(model, ids) -> Settings.set(((Node) Ids.find(model, "encoder.dense1").orElseThrow()).getSettings(), "units", "300")));
		fixture.bot().waitUntil("the new figures", () -> table.cell(table.indexOf("dense1", "Layer"), "Parameters").equals("19,500"));
		click(0);
		fixture.undoTo(xmi);
		fixture.bot().waitUntil("the old figures", () -> table.cell(table.indexOf("dense1", "Layer"), "Parameters").equals("16,640"));
	}

	@Test
	void selectedRowsAreCopiedAsText() {
		click(2);
		fixture.input().key('c', Modifier.CTRL);
		fixture.bot().waitUntil("the clipboard", () -> clipboard().contains("dense1"));
		assertEquals(List.of("Network\tLayer\tType\tSettings\tInput\tOutput\tParameters\tMultiply-adds\tBytes of weights\tBytes per example",
				"encoder\tdense1\tDense\tunits 256, activation tanh\t[N, 64]\t[N, 256]\t16,640\t16,384\t66,560\t1,024"), clipboard().lines().toList());
	}

	private static String clipboard() {
		return UserInterface.get(() -> {
			Clipboard clipboard = new Clipboard(Display.getCurrent());
			Object text = clipboard.getContents(TextTransfer.getInstance());
			clipboard.dispose();
			return text == null ? "" : text.toString();
		});
	}
}
