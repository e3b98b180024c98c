package org.genwright.ui.editor.problem;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.menus.UIElement;

/** Switches the validation of unopened model files on or off for the selected projects. */
public final class CheckModelsHandler extends AbstractHandler implements IElementUpdater {

	@Override
	public Object execute(ExecutionEvent event) {
		List<IProject> projects = projects(HandlerUtil.getCurrentSelection(event));
		boolean on = projects.stream().allMatch(ModelNature::isOn);
		WorkspaceJob job = new WorkspaceJob(Messages.CheckModelsHandler_job) {
			@Override
			public IStatus runInWorkspace(IProgressMonitor monitor) throws CoreException {
				for (IProject project : projects) {
					if (ModelNature.isOn(project) == on) {
						ModelNature.toggle(project, monitor);
						if (!on) {
							project.build(IncrementalProjectBuilder.FULL_BUILD, ModelBuilder.ID, Map.of(), monitor);
						}
					}
				}
				return Status.OK_STATUS;
			}
		};
		job.setRule(ResourcesPlugin.getWorkspace().getRoot());
		job.schedule();
		return null;
	}

	@Override
	@SuppressWarnings("rawtypes")
	public void updateElement(UIElement element, Map parameters) {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		List<IProject> projects = window == null ? List.of() : projects(window.getSelectionService().getSelection());
		element.setChecked(!projects.isEmpty() && projects.stream().allMatch(ModelNature::isOn));
	}

	private static List<IProject> projects(ISelection selection) {
		return selection instanceof IStructuredSelection objects ? Stream.of(objects.toArray())
				.map(object -> Adapters.adapt(object, IProject.class)).filter(Objects::nonNull).filter(IProject::isOpen).toList() : List.of();
	}
}
