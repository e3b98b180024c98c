package org.genwright.ui.editor.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.genwright.testing.ui.SWTBotShell;
import org.genwright.testing.ui.UserInterface;
import org.genwright.testing.ui.input.Key;
import org.genwright.testing.ui.input.Modifier;
import org.genwright.ui.editor.ModelEditorFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Writing the diagram to a file from the editor. */
class ExportDiagramTest {

	@RegisterExtension
	final ModelEditorFixture fixture = new ModelEditorFixture();

	@TempDir
	Path folder;

	private Path export(String name) {
		fixture.openExample("moons-vae");
		Path file = folder.resolve(name);
		UserInterface.start(() -> new ExportDiagram(fixture.session(), fixture.editor().canvas().getShell()).export(file));
		return file;
	}

	/** Returns the texts of the dialogs that are open. */
	private static String refusal() {
		StringBuilder texts = new StringBuilder();
		for (Shell shell : Display.getDefault().getShells()) {
			if (shell.isVisible() && shell.getText().equals("Export Diagram")) {
				Arrays.stream(shell.getChildren()).forEach(child -> collect(child, texts));
			}
		}
		return texts.toString();
	}

	private static void collect(Control control, StringBuilder texts) {
		if (control instanceof Label label) {
			texts.append(label.getText());
		} else if (control instanceof Composite composite) {
			Arrays.stream(composite.getChildren()).forEach(child -> collect(child, texts));
		}
	}

	private void answer(String scale) {
		SWTBotShell dialog = fixture.bot().shell("Export Diagram");
		fixture.input().focus(dialog.widget());
		fixture.input().key('a', Modifier.CTRL);
		fixture.input().type(scale);
		fixture.input().key(Key.ENTER);
	}

	@Test
	void theDrawingIsComplete() throws IOException {
		Path file = export("moons.svg");
		UserInterface.waitUntil("the file is there", () -> Files.exists(file));
		String svg = Files.readString(file);
		List<String> names = fixture.model(model -> model.getNetworks().stream().flatMap(network -> network.getNodes().stream()).map(node -> node.getName()).toList());
		names.forEach(name -> assertTrue(svg.contains('>' + name), name));
		assertEquals(1, folder.toFile().list().length);
	}

	@Test
	void aFileIsNotReplacedUnaskedWhenItsEndingWasAppended() throws IOException {
		fixture.openExample("moons-vae");
		Path file = Files.writeString(folder.resolve("moons.svg"), "mine");
		UserInterface.start(() -> new ExportDiagram(fixture.session(), fixture.editor().canvas().getShell()).chosen(folder.resolve("moons").toString(), ".svg"));
		UserInterface.waitUntil("the question is asked", () -> refusal().contains("moons.svg"));
		fixture.input().focus(fixture.bot().shell("Export Diagram").widget());
		fixture.input().key(Key.ESCAPE);
		UserInterface.waitUntil("the dialog is closed", () -> fixture.bot().shells("Export Diagram").isEmpty());
		fixture.input().settle();
		assertEquals("mine", Files.readString(file));
	}

	@Test
	void aPictureHasTheScaleThatWasAskedFor() {
		Path file = export("moons.png");
		answer("0.5");
		UserInterface.waitUntil("the file is there", () -> Files.exists(file));
		int width = UserInterface.get(() -> fixture.session().state().scene().bounds().width());
		assertEquals(width / 2.0, new ImageData(file.toString()).width, 1);
	}

	@Test
	void aPictureThatIsTooLargeIsRefusedWithTheReason() {
		Path file = export("moons.png");
		answer("500");
		UserInterface.waitUntil("the reason is shown", () -> refusal().contains("at most 100 megapixels") && refusal().contains("SVG"));
		fixture.screenshot("export-refused");
		fixture.input().focus(fixture.bot().shell("Export Diagram").widget());
		fixture.input().key(Key.ENTER);
		UserInterface.waitUntil("the dialog is closed", () -> fixture.bot().shells("Export Diagram").isEmpty());
		assertFalse(Files.exists(file));
		assertEquals(0, folder.toFile().list().length);
	}
}
