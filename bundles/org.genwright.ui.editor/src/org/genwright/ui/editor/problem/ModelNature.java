package org.genwright.ui.editor.problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.ICommand;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IProjectNature;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;

/** Marks projects whose model files are validated while nobody has them open. */
public final class ModelNature implements IProjectNature {

	/** The id of the nature. */
	public static final String ID = "org.genwright.ui.editor.nature";

	private IProject project;

	/** Tells whether an open project has the nature. */
	public static boolean isOn(IProject project) {
		try {
			return project != null && project.isAccessible() && project.hasNature(ID);
		} catch (CoreException closedMeanwhile) {
			return false;
		}
	}

	/** Adds the nature to a project that has not got it. */
	public static void add(IProject project, IProgressMonitor monitor) throws CoreException {
		if (!isOn(project)) {
			toggle(project, monitor);
		}
	}

	/** Adds the nature to a project or removes it. */
	static void toggle(IProject project, IProgressMonitor monitor) throws CoreException {
		IProjectDescription description = project.getDescription();
		List<String> ids = new ArrayList<>(Arrays.asList(description.getNatureIds()));
		if (!ids.remove(ID)) {
			ids.add(ID);
		}
		description.setNatureIds(ids.toArray(String[]::new));
		project.setDescription(description, monitor);
	}

	@Override
	public void configure() throws CoreException {
		IProjectDescription description = project.getDescription();
		List<ICommand> commands = commands(description);
		if (commands.stream().noneMatch(command -> ModelBuilder.ID.equals(command.getBuilderName()))) {
			ICommand command = description.newCommand();
			command.setBuilderName(ModelBuilder.ID);
			commands.add(command);
			description.setBuildSpec(commands.toArray(ICommand[]::new));
			project.setDescription(description, null);
		}
	}

	@Override
	public void deconfigure() throws CoreException {
		IProjectDescription description = project.getDescription();
		List<ICommand> commands = commands(description);
		if (commands.removeIf(command -> ModelBuilder.ID.equals(command.getBuilderName()))) {
			description.setBuildSpec(commands.toArray(ICommand[]::new));
			project.setDescription(description, null);
		}
		ModelBuilder.removeMarkers(project);
	}

	private static List<ICommand> commands(IProjectDescription description) {
		return new ArrayList<>(Arrays.asList(description.getBuildSpec()));
	}

	@Override
	public IProject getProject() {
		return project;
	}

	@Override
	public void setProject(IProject named) {
		project = named;
	}
}
