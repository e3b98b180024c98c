package org.genwright.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.FrameworkUtil;

import org.genwright.testing.ui.SWTBotEditor;
import org.genwright.testing.ui.SWTBotTree;
import org.genwright.testing.ui.UserInterface;
import org.genwright.testing.ui.SWTWorkbenchBot;

class WorkbenchTest {

	private static final String EXPLORER = "org.eclipse.ui.navigator.ProjectExplorer";

	private final SWTWorkbenchBot bot = SWTWorkbenchBot.started();
	private final IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("workbench-test");

	@AfterEach
	void deleteProject() throws CoreException {
		UserInterface.run(() -> SWTWorkbenchBot.page().closeAllEditors(false));
		project.delete(true, true, null);
	}

	@Test
	void itOpensInTheModellingPerspectiveWithItsViews() {
		assertEquals(ModellingPerspective.ID, bot.perspective());
		assertEquals(Set.of("Project Explorer", "Runs", "Problems", "Progress", "Error Log", "Properties"), new HashSet<>(bot.views()));
		assertTrue(bot.title().endsWith(" - Genwright"), bot.title());
	}

	@Test
	void theExplorerShowsProjectsAndFilesWithIcons() throws CoreException {
		createModel();
		SWTBotTree tree = bot.viewById(EXPLORER).bot().tree();
		assertTrue(tree.item(project.getName()).hasImage());
		assertTrue(tree.item(project.getName(), "model.genmodel").hasImage());
	}

	@Test
	void aModelFileOpensInTheModelTextEditor() throws CoreException {
		createModel();
		bot.viewById(EXPLORER).bot().tree().item(project.getName(), "model.genmodel").doubleClick();
		SWTBotEditor editor = bot.activeEditor();
		assertEquals("org.genwright.ui.editors.modelText", editor.id());
		assertEquals("model.genmodel", editor.getTitle());
	}

	@Test
	void filesMadeOutsideAppearByThemselves() throws Exception {
		createModel();
		SWTBotTree tree = bot.viewById(EXPLORER).bot().tree();
		tree.item(project.getName(), "model.genmodel");
		Files.writeString(project.getLocation().toPath().resolve("outside.txt"), "made by another program");
		assertEquals("outside.txt", tree.item(project.getName(), "outside.txt").getText());
	}

	@Test
	void theProblemsViewListsMarkers() throws CoreException {
		IMarker marker = createModel().createMarker(IMarker.PROBLEM);
		marker.setAttribute(IMarker.MESSAGE, "decoder / dense2: expected [N, 784], found [N, 512].");
		marker.setAttribute(IMarker.SEVERITY, IMarker.SEVERITY_ERROR);
		SWTBotTree tree = bot.openView("org.eclipse.ui.views.ProblemView").bot().tree();
		assertTrue(tree.item("Errors (1 item)", "decoder / dense2: expected [N, 784], found [N, 512].").hasImage());
	}

	@Test
	void theHelpMenuOffersInstallationOnce() {
		List<String> items = bot.menu("Help").menuItems();
		assertEquals(1, Collections.frequency(items, "Install New Software..."), items.toString());
		assertEquals(1, Collections.frequency(items, "Check for Updates"), items.toString());
		assertEquals("About Genwright", items.getLast());
	}

	@Test
	void noMenuHasAnItemTwice() {
		for (String menu : List.of("File", "Edit", "Window", "Help")) {
			List<String> items = bot.menu(menu).menuItems().stream().filter(text -> !text.isEmpty()).toList();
			assertEquals(new HashSet<>(items).size(), items.size(), menu + ": " + items);
		}
	}

	@Test
	void aboutSaysWhatItIs() {
		bot.menu("Help", "About Genwright").click();
		var about = bot.shell("About Genwright");
		String text = about.styledText();
		assertTrue(text.contains("A workbench for generative modelling."), text);
		assertTrue(text.contains("Version " + FrameworkUtil.getBundle(ModellingPerspective.class).getVersion()), text);
		about.close();
	}

	@Test
	void thePreferencesHaveAPageOfGenwright() {
		bot.menu("Window", "Preferences...").click();
		var preferences = bot.shell("Preferences");
		assertEquals("Genwright", preferences.tree().item("Genwright").getText());
		preferences.label("The Runs view lists the runs of every open project.");
		preferences.close();
	}

	private IFile createModel() throws CoreException {
		project.create(null);
		project.open(null);
		IFile file = project.getFile("model.genmodel");
		file.create(new ByteArrayInputStream("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<model/>\n".getBytes(StandardCharsets.UTF_8)), true, null);
		return file;
	}
}
