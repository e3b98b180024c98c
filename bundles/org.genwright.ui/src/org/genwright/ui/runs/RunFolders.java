package org.genwright.ui.runs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceProxy;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;

import org.genwright.core.run.RunFiles;
import org.genwright.ui.preferences.RunFolderPreference;

/**
 * Where the workspace keeps runs: {@code runs} in the workspace folder and in every open project, wherever else a
 * project has a folder with a {@code run.json}, and the folders of the preferences.
 */
final class RunFolders {

	/** Where the command line puts runs when it is told nothing else. */
	private static final String RUNS = "runs";

	private final IWorkspace workspace = ResourcesPlugin.getWorkspace();

	/** Returns the existing folders; to be called in the background, since it walks the workspace's resources. */
	Set<Path> current() {
		Set<Path> folders = new LinkedHashSet<>();
		folders.add(workspace.getRoot().getLocation().toPath().resolve(RUNS));
		for (IProject project : workspace.getRoot().getProjects()) {
			if (project.isOpen() && project.getLocation() != null) {
				folders.add(project.getLocation().toPath().resolve(RUNS));
				addFoldersWithRuns(project, folders);
			}
		}
		folders.addAll(RunFolderPreference.folders());
		folders.removeIf(folder -> !Files.isDirectory(folder));
		return folders;
	}

	private static void addFoldersWithRuns(IProject project, Set<Path> folders) {
		try {
			project.accept(proxy -> {
				if (isRunRecord(proxy)) {
					add(proxy.requestResource().getParent().getParent(), folders);
				}
				return true;
			}, IResource.NONE);
		} catch (CoreException exception) {
			ILog.of(RunFolders.class).log(exception.getStatus());
		}
	}

	private static boolean isRunRecord(IResourceProxy proxy) {
		return proxy.getType() == IResource.FILE && proxy.getName().equals(RunFiles.RUN);
	}

	private static void add(IContainer folder, Set<Path> folders) {
		if (folder != null && folder.getLocation() != null) {
			folders.add(folder.getLocation().toPath());
		}
	}
}
