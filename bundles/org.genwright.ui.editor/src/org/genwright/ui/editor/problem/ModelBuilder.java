package org.genwright.ui.editor.problem;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.genwright.core.run.RunFiles;
import org.genwright.ui.editor.session.Installation;

/**
 * Validates the model files of a project that no editor has open. Run directories are left alone: their model is a
 * record of what was trained.
 */
public final class ModelBuilder extends IncrementalProjectBuilder {

	/** The id of the builder. */
	public static final String ID = "org.genwright.ui.editor.builder";

	private static final IPath RUN_RECORD = IPath.fromPortableString(RunFiles.RUN);

	/** What changed in the project. */
	private static final class Changes {

		private final Set<IFile> models = new LinkedHashSet<>();
		private boolean data;
	}

	@Override
	protected IProject[] build(int kind, Map<String, String> arguments, IProgressMonitor monitor) throws CoreException {
		IResourceDelta delta = kind == FULL_BUILD ? null : getDelta(getProject());
		Set<IFile> models = delta == null ? all() : changed(delta);
		SubMonitor progress = SubMonitor.convert(monitor, models.size());
		for (IFile model : models) {
			progress.split(1).setTaskName(model.getName());
			if (OpenModels.session(model).isEmpty()) {
				new UnopenedModel(model, Installation.current()).mark();
			}
		}
		return new IProject[0];
	}

	@Override
	protected void clean(IProgressMonitor monitor) throws CoreException {
		removeMarkers(getProject());
	}

	/** Removes the markers of all files of a project that no editor has open. */
	static void removeMarkers(IProject project) throws CoreException {
		for (IFile model : models(project)) {
			if (OpenModels.session(model).isEmpty()) {
				ProblemMarkers.remove(model);
			}
		}
	}

	private Set<IFile> all() throws CoreException {
		return models(getProject());
	}

	private static Set<IFile> models(IProject project) throws CoreException {
		Set<IFile> models = new LinkedHashSet<>();
		project.accept(resource -> {
			if (UnopenedModel.isModel(resource) && !resource.isDerived()) {
				models.add((IFile) resource);
			}
			return !isRun(resource);
		});
		return models;
	}

	/** Returns the models to validate: those that changed, or all if other files came or went, which they may name as data. */
	private Set<IFile> changed(IResourceDelta delta) throws CoreException {
		Changes changes = new Changes();
		delta.accept(change -> {
			IResource resource = change.getResource();
			if (UnopenedModel.isModel(resource)) {
				if (change.getKind() == IResourceDelta.ADDED || (change.getFlags() & IResourceDelta.CONTENT) != 0) {
					changes.models.add((IFile) resource);
				}
			} else if (resource instanceof IFile && change.getKind() != IResourceDelta.CHANGED) {
				changes.data = true;
			}
			return !isRun(resource);
		});
		return changes.data ? all() : changes.models;
	}

	private static boolean isRun(IResource resource) {
		return resource instanceof IContainer container && resource.getType() == IResource.FOLDER && container.exists(RUN_RECORD);
	}
}
