package org.genwright.ui.editor.wizard;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.genwright.model.io.ArchitectureFile;
import org.genwright.ui.editor.problem.ModelNature;

/**
 * Where a new model file goes in the workspace.
 *
 * @param folder full path of a project or folder, which need not exist, such as {@code /models}
 * @param name   the file's name without its ending
 */
record ModelPlace(String folder, String name) {

	/** Makes the content of a file. */
	@FunctionalInterface
	interface Content {

		/** Returns the bytes of a file that will be at a place. */
		byte[] of(Path file) throws CoreException;
	}

	/** Returns the folder of what is selected, else the first open project, else a project that is made. */
	static String of(IStructuredSelection selection) {
		Stream<IContainer> selected = Arrays.stream(selection.toArray()).map(element -> Adapters.adapt(element, IResource.class))
				.filter(resource -> resource != null && resource.getProject() != null && resource.getProject().isOpen())
				.map(resource -> resource instanceof IContainer container ? container : resource.getParent());
		Stream<IContainer> projects = Arrays.stream(root().getProjects()).filter(IProject::isOpen).map(IContainer.class::cast);
		return Stream.concat(selected, projects).findFirst().map(container -> container.getFullPath().toString()).orElse(Messages.ModelPlace_project);
	}

	/** Returns what keeps a file from being made here; empty if nothing does. */
	Optional<String> refusal() {
		IWorkspace workspace = ResourcesPlugin.getWorkspace();
		IStatus path = workspace.validatePath(folderPath().toString(), IResource.PROJECT | IResource.FOLDER);
		if (!path.isOK()) {
			return Optional.of(folder.isBlank() ? Messages.ModelPlace_noFolder : path.getMessage());
		}
		if (modelName().isEmpty()) {
			return Optional.of(Messages.ModelPlace_noName);
		}
		IStatus file = workspace.validateName(fileName(), IResource.FILE);
		if (!file.isOK()) {
			return Optional.of(file.getMessage());
		}
		IProject project = root().getProject(folderPath().segment(0));
		if (project.exists() && !project.isOpen()) {
			return Optional.of(NLS.bind(Messages.ModelPlace_closed, project.getName()));
		}
		if (root().findMember(folderPath()) instanceof IFile taken) {
			return Optional.of(NLS.bind(Messages.ModelPlace_fileInTheWay, taken.getFullPath()));
		}
		return exists() ? Optional.of(NLS.bind(Messages.ModelPlace_exists, fileName(), folderPath())) : Optional.empty();
	}

	/** Returns what making the file makes as well; empty if nothing. */
	Optional<String> announcement() {
		if (!root().getProject(folderPath().segment(0)).exists()) {
			return Optional.of(NLS.bind(Messages.ModelPlace_newProject, folderPath().segment(0)));
		}
		return root().exists(folderPath()) ? Optional.empty() : Optional.of(NLS.bind(Messages.ModelPlace_newFolder, folderPath()));
	}

	private boolean exists() {
		return file().exists() || path().toFile().exists();
	}

	/** Returns the same folder with a name that is still free: with a number if need be. */
	ModelPlace free() {
		ModelPlace place = this;
		for (int number = 2; ResourcesPlugin.getWorkspace().validatePath(folderPath().toString(), IResource.PROJECT | IResource.FOLDER).isOK()
				&& place.exists(); number++) {
			place = new ModelPlace(folder, name + "-" + number);
		}
		return place;
	}

	/** Returns a path that a model can be thought to be at, for a look at what it will be. */
	static Path anywhere() {
		return root().getLocation().append("model." + ArchitectureFile.EXTENSION).toPath();
	}

	private IPath folderPath() {
		return IPath.fromPortableString(folder.strip().replace('\\', '/')).makeAbsolute().removeTrailingSeparator();
	}

	/** Returns the model's name: that of the file without its ending. */
	String modelName() {
		String stripped = name.strip();
		String ending = "." + ArchitectureFile.EXTENSION;
		return stripped.endsWith(ending) ? stripped.substring(0, stripped.length() - ending.length()) : stripped;
	}

	private String fileName() {
		return modelName() + "." + ArchitectureFile.EXTENSION;
	}

	/** Returns the file, which need not exist. */
	IFile file() {
		return root().getFile(folderPath().append(fileName()));
	}

	/** Returns where the file is, or will be, on the disk. */
	Path path() {
		IPath location = file().getLocation();
		return (location == null ? root().getLocation().append(file().getFullPath()) : location).toPath();
	}

	/**
	 * Makes the file, and project and folders as far as they are missing. Nothing is overwritten.
	 *
	 * @param content makes the bytes
	 */
	void create(Content content, IProgressMonitor monitor) throws CoreException {
		IProject project = root().getProject(folderPath().segment(0));
		if (!project.exists()) {
			project.create(monitor);
		}
		project.open(monitor);
		ModelNature.add(project, new NullProgressMonitor());
		IContainer container = project;
		for (String segment : List.of(folderPath().removeFirstSegments(1).segments())) {
			IFolder child = container.getFolder(IPath.fromOSString(segment));
			if (!child.exists()) {
				child.create(false, true, new NullProgressMonitor());
			}
			container = child;
		}
		file().create(content.of(path()), false, false, monitor);
	}

	private static IWorkspaceRoot root() {
		return ResourcesPlugin.getWorkspace().getRoot();
	}
}
