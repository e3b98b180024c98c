package org.genwright.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.ide.IDE;
import org.genwright.core.fix.ModelEdit;
import org.genwright.model.io.ArchitectureFile;
import org.genwright.testing.ui.SWTBot;
import org.genwright.testing.ui.SWTBotEditor;
import org.genwright.testing.ui.SWTBotShell;
import org.genwright.testing.ui.SWTWorkbenchBot;
import org.genwright.testing.ui.UserInterface;
import org.genwright.ui.editor.session.ModelSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ModelEditorFileTest {

	private static final String MODEL = """
			<?xml version="1.0" encoding="UTF-8"?>
			<architecture:Architecture xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:architecture="http://genwright.org/architecture/1" id="m" formatVersion="1" name="Later" family="energy-based" dataShape="2" mood="good">
			  <networks id="n" role="energy">
			    <nodes id="a" name="a" type="hypergraph" x="10" tint="red"/>
			    <nodes id="b" name="b" type="dense" x="300"/>
			    <connections id="c" source="a" target="b"/>
			  </networks>
			</architecture:Architecture>
			""";
	private static final String CHANGED = "The File Has Changed";

	@RegisterExtension
	final ModelEditorFixture fixture = new ModelEditorFixture();

	@TempDir
	Path folder;

	private SWTBotEditor open(String text) {
		return fixture.openFile("model", text.getBytes(StandardCharsets.UTF_8));
	}

	private Path path() {
		return fixture.file("model").getLocation().toPath();
	}

	private static ModelSession session(SWTBotEditor editor) {
		return UserInterface.get(() -> editor.part().getAdapter(ModelSession.class));
	}

	private static void run(SWTBotEditor editor, String label, ModelEdit edit) {
		UserInterface.run(() -> session(editor).run(label, edit));
	}

	private static void rename(SWTBotEditor editor, String name) {
		run(editor, "Rename", (model, ids) -> model.setName(name));
	}

	private static String name(SWTBotEditor editor) {
		return UserInterface.get(() -> session(editor).architecture().getName());
	}

	/** Writes the file as another program does, and lets the workspace see it. */
	private void writeOutside(String text) throws IOException, CoreException {
		Files.writeString(path(), text);
		fixture.file("model").refreshLocal(IResource.DEPTH_ZERO, null);
	}

	private SWTBotShell dialog(String title) {
		return fixture.bot().shell(title);
	}

	private static void awaitHint(SWTBotEditor editor, String part) {
		SWTBot bot = editor.bot();
		UserInterface.waitUntil("the hint '" + part + "'", () -> UserInterface.get(() -> bot.widget("a label", Label.class,
				label -> label.isVisible() && label.getText().contains(part))) != null);
	}

	@Test
	void savingWritesTheFileAtOnceAndKeepsWhatIsUnknown() throws IOException {
		SWTBotEditor editor = open(MODEL);
		assertFalse(editor.isDirty());
		run(editor, "Move", (model, ids) -> model.getNetworks().getFirst().getNodes().getFirst().setX(20));
		assertTrue(editor.isDirty());
		editor.save();
		assertFalse(editor.isDirty());
		assertEquals(MODEL.replace("x=\"10\"", "x=\"20\""), Files.readString(path()));
		assertTrue(fixture.file("model").isSynchronized(IResource.DEPTH_ZERO));
		UserInterface.run(() -> session(editor).commands().undo());
		assertTrue(editor.isDirty());
		UserInterface.run(() -> session(editor).commands().redo());
		assertFalse(editor.isDirty());
	}

	@Test
	void aModelWithoutOwnChangesFollowsTheFileAndKeepsItsSelection() throws IOException, CoreException {
		SWTBotEditor editor = open(MODEL);
		UserInterface.run(() -> session(editor).selection().select(List.of("b"), this));
		writeOutside(MODEL.replace("Later", "Newest").replace("tint", "hue"));
		fixture.bot().waitUntil("the model was read again", () -> name(editor).equals("Newest"));
		assertFalse(editor.isDirty());
		assertEquals(MODEL.replace("Later", "Newest").replace("tint", "hue"),
				UserInterface.get(() -> new String(ArchitectureFile.toBytes(session(editor).architecture()), StandardCharsets.UTF_8)));
		fixture.bot().waitUntil("the selection stays", () -> List.copyOf(session(editor).selection().ids()).equals(List.of("b")));
		UserInterface.run(() -> session(editor).commands().undo());
		assertEquals("Later", name(editor));
		assertTrue(editor.isDirty());
	}

	@Test
	void ownChangesAreKeptIfThePersonSaysSo() throws IOException, CoreException {
		SWTBotEditor editor = open(MODEL);
		rename(editor, "Mine");
		writeOutside(MODEL.replace("Later", "Theirs"));
		SWTBotShell dialog = dialog(CHANGED);
		assertTrue(dialog.label("changed by another program").getText().contains("model.genmodel"));
		dialog.button("Keep Mine").click();
		assertEquals("Mine", name(editor));
		UserInterface.run(() -> session(editor).commands().undo());
		assertTrue(editor.isDirty(), "the file has another model");
		UserInterface.run(() -> session(editor).commands().redo());
		editor.save();
		assertFalse(editor.isDirty());
		assertEquals(MODEL.replace("Later", "Mine"), Files.readString(path()));
	}

	@Test
	void savingAsksAgainIfTheFileChangesOnceMoreAfterKeepMine() throws IOException, CoreException {
		SWTBotEditor editor = open(MODEL);
		rename(editor, "Mine");
		writeOutside(MODEL.replace("Later", "Theirs"));
		dialog(CHANGED).button("Keep Mine").click();
		fixture.bot().waitUntil("no dialog", () -> fixture.bot().shells(CHANGED).isEmpty());
		Files.writeString(path(), MODEL.replace("Later", "Newest"));
		UserInterface.start(editor::save);
		dialog(CHANGED).button("Overwrite");
		assertEquals(MODEL.replace("Later", "Newest"), Files.readString(path()));
		dialog(CHANGED).button("Cancel").click();
		fixture.bot().waitUntil("no dialog", () -> fixture.bot().shells(CHANGED).isEmpty());
		assertEquals(MODEL.replace("Later", "Newest"), Files.readString(path()));
		assertTrue(editor.isDirty());
	}

	@Test
	void ownChangesCanBeGivenUpAndComeBackByUndo() throws IOException, CoreException {
		SWTBotEditor editor = open(MODEL);
		rename(editor, "Mine");
		writeOutside(MODEL.replace("Later", "Theirs"));
		dialog(CHANGED).button("Reload").click();
		assertEquals("Theirs", name(editor));
		assertFalse(editor.isDirty());
		UserInterface.run(() -> session(editor).commands().undo());
		assertEquals("Mine", name(editor));
		assertTrue(editor.isDirty());
	}

	@Test
	void aDeletedFileIsWrittenAnewBySaving() throws IOException, CoreException {
		SWTBotEditor editor = open(MODEL);
		fixture.file("model").delete(true, null);
		fixture.bot().waitUntil("dirty", editor::isDirty);
		awaitHint(editor, "has been deleted or moved");
		fixture.screenshot("deleted-file");
		editor.save();
		assertFalse(editor.isDirty());
		assertEquals(MODEL, Files.readString(path()));
		assertTrue(fixture.file("model").exists());
	}

	@Test
	void aRenamedFileIsFollowed() throws IOException, CoreException {
		SWTBotEditor editor = open(MODEL);
		rename(editor, "Mine");
		IFile target = fixture.file("other");
		fixture.file("model").move(target.getFullPath(), true, null);
		fixture.bot().waitUntil("the title", () -> editor.getTitle().equals("other.genmodel"));
		assertTrue(editor.isDirty());
		assertEquals(target.getLocation().toPath(), UserInterface.get(() -> session(editor).file()));
		editor.save();
		assertEquals(MODEL.replace("Later", "Mine"), Files.readString(target.getLocation().toPath()));
		assertFalse(Files.exists(path()));
	}

	@Test
	void aFileThatBreaksOutsideLeavesTheOpenModelAlone() throws IOException, CoreException {
		SWTBotEditor editor = open(MODEL);
		writeOutside("<broken");
		fixture.bot().waitUntil("dirty", editor::isDirty);
		awaitHint(editor, "cannot be read as a model now");
		assertEquals("Later", name(editor));
		writeOutside(MODEL);
		fixture.bot().waitUntil("as the file", () -> !editor.isDirty());
	}

	@Test
	void aBrokenFileSaysWhyAndOpensOnceItIsRepaired() throws IOException, CoreException {
		SWTBotEditor editor = open(MODEL.replace("</networks>", ""));
		String reason = editor.bot().text().getText();
		assertTrue(reason.startsWith("\"" + path() + "\", line 8"), reason);
		fixture.screenshot("broken-file");
		editor.bot().button("Open as Text").click();
		SWTBotEditor text = fixture.bot().activeEditor();
		assertEquals(ModelEditor.TEXT_EDITOR, text.getId());
		assertEquals(MODEL.replace("</networks>", ""), text.bot().styledText().getText());
		text.bot().styledText().setText(MODEL);
		text.save();
		text.close();
		editor.show();
		editor.bot().button("Try Again").click();
		assertEquals("Later", name(editor));
		assertFalse(editor.isDirty());
		assertEquals(MODEL, Files.readString(path()));
	}

	@Test
	void aReadOnlyFileIsWrittenAfterThePersonAgreed() throws IOException {
		SWTBotEditor editor = open(MODEL);
		Files.setPosixFilePermissions(path(), PosixFilePermissions.fromString("r--r--r--"));
		rename(editor, "Mine");
		UserInterface.start(editor::save);
		SWTBotShell dialog = dialog("Read-Only File");
		fixture.screenshot("read-only-file");
		dialog.button("Cancel").click();
		assertTrue(editor.isDirty());
		assertEquals(MODEL, Files.readString(path()));
		UserInterface.start(editor::save);
		dialog("Read-Only File").button("Make Writable and Save").click();
		fixture.bot().waitUntil("saved", () -> !editor.isDirty());
		assertEquals(MODEL.replace("Later", "Mine"), Files.readString(path()));
	}

	@Test
	void savingOverWhatOthersWroteIsAskedFirst() throws IOException {
		SWTBotEditor editor = open(MODEL);
		rename(editor, "Mine");
		Files.writeString(path(), MODEL.replace("Later", "Theirs"));
		UserInterface.start(editor::save);
		dialog(CHANGED).button("Cancel").click();
		fixture.bot().waitUntil("no dialog", () -> fixture.bot().shells(CHANGED).isEmpty());
		assertEquals(MODEL.replace("Later", "Theirs"), Files.readString(path()));
		UserInterface.start(editor::save);
		dialog(CHANGED).button("Overwrite").click();
		fixture.bot().waitUntil("saved", () -> !editor.isDirty());
		assertEquals(MODEL.replace("Later", "Mine"), Files.readString(path()));
	}

	@Test
	void aBrokenFileIsFollowedToItsNewNameToo() throws CoreException {
		SWTBotEditor editor = open("<broken");
		fixture.file("model").move(fixture.file("other").getFullPath(), true, null);
		fixture.bot().waitUntil("the title", () -> editor.getTitle().equals("other.genmodel"));
		editor.bot().button("Try Again").click();
		assertTrue(editor.bot().text().getText().contains("other.genmodel"));
	}

	@Test
	void saveAsWritesAnotherFileOfTheProject() throws IOException {
		SWTBotEditor editor = open(MODEL);
		rename(editor, "Mine");
		UserInterface.start(() -> fixture.bot().menu("File", "Save As...").click());
		SWTBotShell dialog = dialog("Save As");
		dialog.textWithLabel("File name:").setText("second");
		dialog.button("OK").click();
		fixture.bot().waitUntil("saved", () -> editor.getTitle().equals("second.genmodel"));
		assertFalse(editor.isDirty());
		assertEquals(MODEL, Files.readString(path()));
		assertEquals(MODEL.replace("Later", "Mine"), Files.readString(fixture.file("second").getLocation().toPath()));
		assertTrue(fixture.file("second").exists());
	}

	@Test
	void aFileOutsideOfTheWorkspaceIsFollowedWhenTheEditorBecomesActive() throws IOException {
		Path outside = folder.resolve("outside.genmodel");
		Files.writeString(outside, MODEL);
		UserInterface.get(() -> IDE.openEditor(SWTWorkbenchBot.page(), outside.toUri(), ModelEditor.ID, true));
		SWTBotEditor editor = fixture.bot().editorByTitle("outside.genmodel");
		Files.writeString(outside, MODEL.replace("Later", "Theirs"));
		fixture.bot().openView("org.eclipse.ui.views.ProblemView");
		editor.show();
		fixture.bot().waitUntil("read again", () -> name(editor).equals("Theirs"));
		rename(editor, "Mine");
		editor.save();
		assertEquals(MODEL.replace("Later", "Mine"), Files.readString(outside));
	}

	@Test
	void aLaterFormatAndAMissingPlugInAreSaid() {
		SWTBotEditor editor = open(MODEL.replace("formatVersion=\"1\"", "formatVersion=\"99\"").replace("</architecture:A",
				"  <contributors bundle=\"org.example.energy\" version=\"1.0.0\" feature=\"org.example.energy.feature\"/>\n</architecture:A"));
		awaitHint(editor, "The file has format version 99, and this Genwright knows version 1");
		awaitHint(editor, "plug-ins that are not installed: 'org.example.energy'.");
		fixture.screenshot("later-format");
		editor.bot().button("Close").click();
		assertFalse(editor.isDirty());
	}
}
