package org.genwright.ui.editor.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.genwright.core.fix.SetSetting;
import org.genwright.model.architecture.Node;
import org.genwright.model.edit.Ids;
import org.genwright.model.edit.Settings;
import org.genwright.model.io.ArchitectureFile;
import org.genwright.testing.ui.SWTBotTreeItem;
import org.genwright.testing.ui.UserInterface;
import org.genwright.testing.ui.gef.SWTGefBot;
import org.genwright.testing.ui.input.Key;
import org.genwright.testing.ui.input.Modifier;
import org.genwright.ui.editor.ModelEditorFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The Problems view and the editor say the same of a model, and both mend it. */
class ProblemMarkersTest {

	private static final String NODE = "encoder.mu-dense";
	private static final String MESSAGE = "encoder / mu-dense: expected [N, 2] for 2 latent dimensions, found [N, 7]. Set units to 2 or add"
			+ " a layer.";
	private static final String TITLE = "Set units of 'mu-dense' to 2";

	private static final String EXPLORER = "org.eclipse.ui.navigator.ProjectExplorer";

	@RegisterExtension
	final ModelEditorFixture fixture = new ModelEditorFixture();

	private Marked marked() {
		return new Marked(fixture.file("moons-vae"));
	}

	private void damage() {
		UserInterface.run(() -> fixture.session().run("Damage", new SetSetting(NODE, "units", "7")));
	}

	/** Returns the lines of the list of fixes; none if it is not open. */
	private static List<String> listed() {
		return Stream.of(Display.getDefault().getShells()).filter(shell -> shell.getText().equals("Quick Fixes") && shell.isVisible())
				.flatMap(shell -> Stream.of(shell.getChildren())).filter(Table.class::isInstance)
				.flatMap(table -> Stream.of(((Table) table).getItems())).map(TableItem::getText).toList();
	}

	private void lighten() {
		fixture.bot().menu("Window", "Appearance", "Light").click();
		UserInterface.waitUntil("question", () -> !fixture.bot().shells("Light Theme").isEmpty());
		fixture.bot().shell("Light Theme").button("Later").click();
		UserInterface.waitUntil("the question is gone", () -> fixture.bot().shells("Light Theme").isEmpty());
	}

	/** Clicks a layer until it is selected: the canvas may still move to fit its new size. */
	private void click(String label, String id) {
		for (int attempt = 0; attempt < 5 && !UserInterface.get(() -> fixture.session().selection().ids()).equals(Set.of(id)); attempt++) {
			fixture.input().settle();
			fixture.editor().click(label);
		}
		assertEquals(Set.of(id), UserInterface.get(() -> fixture.session().selection().ids()));
	}

	private String units() {
		return fixture.model(model -> Settings.get(((Node) Ids.find(model, NODE).orElseThrow()).getSettings(), "units").orElse(""));
	}

	@Test
	void markersFollowTheModelWhileItIsEdited() {
		fixture.openExample("moons-vae");
		marked().await();
		damage();
		marked().await(MESSAGE);
		UserInterface.run(() -> fixture.session().commands().undo());
		marked().await();
	}

	@Test
	void goingToAMarkerSelectsItsElement() {
		fixture.openExample("moons-vae");
		damage();
		marked().await(MESSAGE);
		IMarker marker = marked().markers().getFirst();
		UserInterface.run(() -> {
			fixture.session().selection().select(List.of(), this);
			IDE.gotoMarker(SWTGefBot.page().getActiveEditor(), marker);
		});
		assertEquals(Set.of(NODE), UserInterface.get(() -> fixture.session().selection().ids()));
	}

	@Test
	void fixOfAnOpenModelIsAnUndoableCommand() {
		fixture.openExample("moons-vae");
		damage();
		marked().await(MESSAGE);
		IMarkerResolution first = marked().resolutions().getFirst();
		assertEquals(TITLE, first.getLabel());
		IMarker marker = marked().markers().getFirst();
		UserInterface.run(() -> first.run(marker));
		assertEquals("2", units());
		marked().await();
		UserInterface.run(() -> fixture.session().commands().undo());
		assertEquals("7", units());
		marked().await(MESSAGE);
	}

	@Test
	void keyListsTheFixesOfTheSelectionAndEnterApplies() {
		fixture.openExample("moons-vae");
		damage();
		fixture.maximise();
		click("mu-dense", NODE);
		fixture.input().key('1', Modifier.CTRL);
		UserInterface.waitUntil("list of fixes", () -> listed().contains(TITLE));
		assertEquals(TITLE, UserInterface.get(() -> listed().getFirst()));
		fixture.screenshot("quick-fixes");
		fixture.input().key(Key.ENTER);
		UserInterface.waitUntil("units", () -> units().equals("2"));
		assertTrue(fixture.editor().isDirty());
	}

	@Test
	void elementWithoutProblemsSaysSoInTheDarkAsWell() {
		fixture.openExample("moons-vae");
		damage();
		fixture.bot().menu("Window", "Appearance", "Dark").click();
		try {
			fixture.maximise();
			click("dense1", "encoder.dense1");
			fixture.input().key('1', Modifier.CTRL);
			UserInterface.waitUntil("list of fixes", () -> !listed().isEmpty());
			assertEquals(List.of("There are no problems here."), UserInterface.get(ProblemMarkersTest::listed));
			fixture.screenshot("no-quick-fixes-dark");
			fixture.input().key(Key.ESCAPE);
			UserInterface.waitUntil("list closed", () -> listed().isEmpty());
			click("mu-dense", NODE);
			fixture.input().key('1', Modifier.CTRL);
			UserInterface.waitUntil("list of fixes", () -> listed().contains(TITLE));
			fixture.screenshot("quick-fixes-dark");
			fixture.input().key(Key.ESCAPE);
		} finally {
			lighten();
		}
	}

	@Test
	void fileThatIsClosedUnsavedIsMarkedAsItIs() throws Exception {
		fixture.openExample("moons-vae");
		ModelNature.toggle(fixture.project(), new NullProgressMonitor());
		damage();
		marked().await(MESSAGE);
		fixture.bot().closeAllEditors();
		marked().await();
	}

	@Test
	void aFileThatCannotBeOpenedIsMarkedWhileItsEditorSaysWhy() {
		fixture.openFile("moons-vae", "no model".getBytes(StandardCharsets.UTF_8));
		marked().await("'moons-vae.genmodel': expected a model file, which is XML, found text that starts with \"no model\". Name a model"
				+ " file, one that Genwright saved.");
		fixture.bot().closeAllEditors();
		marked().await();
	}

	@Test
	void unopenedFilesAreCheckedWhereTheProjectAsksForIt() throws Exception {
		IFile file = brokenFile();
		fixture.project().build(IncrementalProjectBuilder.FULL_BUILD, null);
		assertEquals(List.of(), marked().messages());
		ModelNature.toggle(fixture.project(), new NullProgressMonitor());
		fixture.project().build(IncrementalProjectBuilder.FULL_BUILD, null);
		marked().await(MESSAGE);
		assertEquals(NODE, marked().markers().getFirst().getAttribute(ProblemMarkers.ELEMENT, ""));
		file.setContents("no model".getBytes(StandardCharsets.UTF_8), true, false, null);
		fixture.project().build(IncrementalProjectBuilder.INCREMENTAL_BUILD, null);
		marked().await("'moons-vae.genmodel': expected a model file, which is XML, found text that starts with \"no model\". Name a model"
				+ " file, one that Genwright saved.");
		ModelNature.toggle(fixture.project(), new NullProgressMonitor());
		marked().await();
		assertFalse(ModelNature.isOn(fixture.project()));
	}

	@Test
	void menuOfAProjectSwitchesTheCheckOnAndOff() throws Exception {
		brokenFile();
		SWTBotTreeItem project = fixture.bot().viewById(EXPLORER).show().bot().tree().getTreeItem(fixture.project().getName()).select();
		project.contextMenu("Check Genwright Models"); // the explorer forgets its menu when it closes, so the command is called below
		checkModels();
		marked().await(MESSAGE);
		checkModels();
		marked().await();
		assertFalse(ModelNature.isOn(fixture.project()));
	}

	private static void checkModels() {
		UserInterface.get(() -> PlatformUI.getWorkbench().getService(IHandlerService.class)
				.executeCommand("org.genwright.ui.editor.commands.checkModels", null));
	}

	@Test
	void fixOfAnUnopenedFileChangesAndSavesIt() throws Exception {
		IFile file = brokenFile();
		ModelNature.toggle(fixture.project(), new NullProgressMonitor());
		fixture.project().build(IncrementalProjectBuilder.FULL_BUILD, null);
		marked().await(MESSAGE);
		IMarkerResolution first = marked().resolutions().getFirst();
		IMarker marker = marked().markers().getFirst();
		UserInterface.run(() -> first.run(marker));
		assertEquals("2", Settings.get(((Node) Ids.find(ArchitectureFile.load(file.getLocation().toPath()), NODE).orElseThrow()).getSettings(),
				"units").orElseThrow());
		assertTrue(file.isSynchronized(0));
		marked().await();
	}

	@Test
	void modelOfARunIsNotChecked() throws Exception {
		brokenFile();
		fixture.project().getFile("run.json").create("{}".getBytes(StandardCharsets.UTF_8), true, false, null);
		var run = fixture.project().getFolder("run");
		run.create(true, true, null);
		run.getFile("run.json").create("{}".getBytes(StandardCharsets.UTF_8), true, false, null);
		fixture.file("moons-vae").move(run.getFile("architecture.genmodel").getFullPath(), true, null);
		ModelNature.toggle(fixture.project(), new NullProgressMonitor());
		fixture.project().build(IncrementalProjectBuilder.FULL_BUILD, null);
		assertEquals(List.of(), new Marked(run.getFile("architecture.genmodel")).messages());
	}

	/** Makes a file with a problem in the project without leaving it open. */
	private IFile brokenFile() throws Exception {
		fixture.openExample("moons-vae");
		damage();
		fixture.editor().save();
		fixture.bot().closeAllEditors();
		marked().await();
		return fixture.file("moons-vae");
	}
}
