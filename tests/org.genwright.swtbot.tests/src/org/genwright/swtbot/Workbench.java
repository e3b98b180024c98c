package org.genwright.swtbot;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.swtbot.eclipse.finder.waits.Conditions;
import org.eclipse.swtbot.eclipse.gef.finder.SWTGefBot;
import org.eclipse.swtbot.eclipse.gef.finder.widgets.SWTBotGefEditor;
import org.eclipse.swtbot.swt.finder.finders.UIThreadRunnable;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;

/** The running workbench with one project, for scenarios. */
final class Workbench {

	private static final String PROJECT = "scenarios";

	private final SWTGefBot bot = new SWTGefBot();

	SWTGefBot bot() {
		return bot;
	}

	/** Waits for the window and makes an empty project. */
	IProject start() throws CoreException {
		bot.waitUntil(new WorkbenchIsThere(), 60_000);
		clear();
		UIThreadRunnable.syncExec(() -> PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell().forceActive());
		bot.waitUntil(new WindowIsActive());
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(PROJECT);
		project.create(new NullProgressMonitor());
		project.open(new NullProgressMonitor());
		return project;
	}

	/** Closes dialogs and all editors without saving, and deletes the project. */
	void clear() throws CoreException {
		bot.closeAllShells();
		UIThreadRunnable.syncExec(() -> PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage().closeAllEditors(false));
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(PROJECT);
		if (project.exists()) {
			project.delete(true, true, new NullProgressMonitor());
		}
	}

	/** Puts a copy of an example in the project. */
	IFile example(String name) throws CoreException, IOException {
		Path examples = Path.of("").toAbsolutePath();
		while (!Files.isDirectory(examples.resolve("examples"))) {
			examples = examples.getParent();
		}
		IFile file = ResourcesPlugin.getWorkspace().getRoot().getProject(PROJECT).getFile(name);
		byte[] bytes = Files.readAllBytes(examples.resolve("examples").resolve(name));
		file.create(new ByteArrayInputStream(bytes), true, new NullProgressMonitor());
		return file;
	}

	/** Opens a file in the editor of models. */
	SWTBotGefEditor open(IFile file) {
		UIThreadRunnable.syncExec(() -> {
			try {
				IDE.openEditor(PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage(), file);
			} catch (PartInitException failure) {
				throw new IllegalStateException(failure);
			}
		});
		bot.waitUntil(Conditions.waitForEditor(org.hamcrest.Matchers.any(org.eclipse.ui.IEditorReference.class)));
		return bot.gefEditor(file.getName());
	}
}
