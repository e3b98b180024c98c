package org.genwright.ui.editor.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.genwright.testing.ui.SWTBotEditor;
import org.genwright.testing.ui.SWTBotShell;
import org.genwright.testing.ui.SWTBotStyledText;
import org.genwright.testing.ui.UserInterface;
import org.genwright.testing.ui.input.Key;
import org.genwright.testing.ui.input.Modifier;
import org.genwright.ui.editor.ModelEditor;
import org.genwright.ui.editor.ModelEditorFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SourcePageTest {

	@RegisterExtension
	final ModelEditorFixture fixture = new ModelEditorFixture();

	private SWTBotStyledText source;

	@BeforeEach
	void showSource() {
		fixture.openExample("digits-vae");
		fixture.editor().bot().cTabItem("Source").activate();
		source = fixture.editor().bot().styledText();
	}

	private int line(String part) {
		List<String> lines = source.getLines();
		return lines.indexOf(lines.stream().filter(line -> line.contains(part)).findFirst().orElseThrow());
	}

	private boolean isInSight(int line) {
		StyledText text = source.widget;
		return line >= text.getTopIndex() && text.getLinePixel(line) + text.getLineHeight() <= text.getClientArea().height;
	}

	@Test
	void thePageHasTheFileAsItWillBe() {
		assertEquals(fixture.xmi(), source.getText());
		assertTrue(source.isReadOnly());
		UserInterface.run(() -> fixture.session().run("Rename", (model, ids) -> model.setName("Digits & more")));
		assertTrue(source.getText().contains("name=\"Digits &amp; more\""));
		assertEquals(fixture.xmi(), source.getText());
	}

	@Test
	void theSelectedElementComesInSight() {
		UserInterface.run(() -> fixture.session().selection().select(List.of("decoder.dense2"), this));
		int line = line("id=\"decoder.dense2\"");
		fixture.bot().waitUntil("the element is in sight", () -> isInSight(line));
		fixture.screenshot("source");
	}

	@Test
	void aClickInAnElementSelectsIt() {
		int line = line("id=\"encoder.x\"");
		UserInterface.run(() -> source.widget.setTopIndex(line));
		fixture.input().click(UserInterface.get(() -> source.widget.toDisplay(new Point(60, 5))));
		fixture.bot().waitUntil("the node is selected", () -> List.copyOf(fixture.session().selection().ids()).equals(List.of("encoder.x")));
		String xmi = fixture.xmi();
		UserInterface.run(() -> fixture.session().run("Rename", (model, ids) -> model.setName("Other")));
		fixture.undoTo(xmi);
	}

	@Test
	void theTextCanBeSelectedCopiedAndSearched() {
		fixture.input().click(UserInterface.get(() -> source.widget.toDisplay(new Point(60, 5))));
		fixture.input().key('a', Modifier.CTRL);
		fixture.bot().waitUntil("all is selected", () -> source.getSelection().equals(source.getText()));
		fixture.input().key('f', Modifier.CTRL);
		SWTBotShell find = fixture.bot().shell("Find/Replace");
		fixture.input().type("decoder.z\"");
		fixture.input().key(Key.ENTER);
		fixture.bot().waitUntil("the node is selected", () -> List.copyOf(fixture.session().selection().ids()).equals(List.of("decoder.z")));
		find.close();
	}

	@Test
	void theDarkThemeHasItsColours() {
		fixture.bot().menu("Window", "Appearance", "Dark").click();
		try {
			fixture.bot().waitUntil("a dark page", () -> source.widget.getBackground().getRGB().getHSB()[2] < 0.5);
			UserInterface.run(() -> fixture.session().selection().select(List.of("encoder.dense1"), this));
			fixture.input().settle();
			fixture.screenshot("source-dark");
			fixture.editor().bot().cTabItem("Layers").activate();
			fixture.input().settle();
			fixture.screenshot("layers-dark");
			assertTrue(UserInterface.get(() -> fixture.editor().bot().table().widget.getBackground().getRGB().getHSB()[2]) < 0.5);
		} finally {
			fixture.bot().menu("Window", "Appearance", "Light").click();
			fixture.bot().shell("Light Theme").button("Later").click();
		}
	}

	@Test
	void openAsTextOpensTheTextEditorBesideThisOne() {
		fixture.editor().bot().button("Open as Text").click();
		fixture.bot().waitUntil("the text editor", () -> ModelEditor.TEXT_EDITOR.equals(fixture.bot().activeEditor().getId()));
		assertEquals(List.of(ModelEditor.ID, ModelEditor.TEXT_EDITOR), fixture.bot().editors().stream().map(SWTBotEditor::getId).toList());
	}
}
