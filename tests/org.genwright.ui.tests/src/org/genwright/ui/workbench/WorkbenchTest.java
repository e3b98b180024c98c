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
import java.util.stream.Collectors;

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
import org.genwright.testing.ui.SWTBotView;
import org.genwright.testing.ui.SWTWorkbenchBot;
import org.genwright.testing.ui.UserInterface;

class WorkbenchTest {

	private static final String EXPLORER = "org.eclipse.ui.navigator.ProjectExplorer";

	private final SWTWorkbenchBot bot = new SWTWorkbenchBot();
	private final IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("workbench-test");

	@AfterEach
	void deleteProject() throws CoreException {
		bot.closeAllEditors();
		project.delete(true, true, null);
	}

	@Test
	void itOpensInTheModellingPerspectiveWithItsViews() {
		assertTrue(bot.perspectiveById(ModellingPerspective.ID).isActive());
		assertEquals(Set.of("Project Explorer", "Outline", "Runs", "Problems", "Progress", "Error Log", "Properties"), bot.views().stream().map(SWTBotView::getTitle).collect(Collectors.toSet()));
		assertTrue(bot.mainShell().getText().endsWith(" - Genwright"), bot.mainShell().getText());
	}

	@Test
	void theExplorerShowsProjectsAndFilesWithIcons() throws CoreException {
		createModel();
		SWTBotTree tree = bot.viewById(EXPLORER).bot().tree();
		assertTrue(tree.expandNode(project.getName()).hasImage());
		assertTrue(tree.expandNode(project.getName(), "model.genmodel").hasImage());
	}

	@Test
	void aModelFileOpensInTheModelEditor() throws CoreException {
		createModel();
		bot.viewById(EXPLORER).bot().tree().expandNode(project.getName(), "model.genmodel").doubleClick();
		SWTBotEditor editor = bot.activeEditor();
		assertEquals("org.genwright.ui.editor.model", editor.getId());
		assertEquals("model.genmodel", editor.getTitle());
	}

	@Test
	void filesMadeOutsideAppearByThemselves() throws Exception {
		createModel();
		SWTBotTree tree = bot.viewById(EXPLORER).bot().tree();
		tree.expandNode(project.getName(), "model.genmodel");
		Files.writeString(project.getLocation().toPath().resolve("outside.txt"), "made by another program");
		assertEquals("outside.txt", tree.expandNode(project.getName(), "outside.txt").getText());
	}

	@Test
	void theProblemsViewListsMarkers() throws CoreException {
		IMarker marker = createModel().createMarker(IMarker.PROBLEM);
		marker.setAttribute(IMarker.MESSAGE, "decoder / dense2: expected [N, 784], found [N, 512].");
		marker.setAttribute(IMarker.SEVERITY, IMarker.SEVERITY_ERROR);
		SWTBotTree tree = bot.openView("org.eclipse.ui.views.ProblemView").bot().tree();
		assertTrue(tree.expandNode("Errors (1 item)", "decoder / dense2: expected [N, 784], found [N, 512].").hasImage());
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
		String text = about.styledText().getText();
		assertTrue(text.contains("A workbench for generative modelling."), text);
		assertTrue(text.contains("Version " + FrameworkUtil.getBundle(ModellingPerspective.class).getVersion()), text);
		about.close();
	}

	@Test
	void thePreferencesHaveAPageOfGenwright() {
		bot.menu("Window", "Preferences...").click();
		var preferences = bot.shell("Preferences");
		assertEquals("Genwright", preferences.tree().expandNode("Genwright").getText());
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
