package org.genwright.ui.editor.wizard;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.actions.WorkspaceModifyOperation;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.statushandlers.StatusManager;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;
import org.genwright.model.io.ArchitectureFileException;
import org.genwright.ui.editor.session.Installation;

/** Makes a model file that runs as it is: family, data, template and place, in three pages. */
public final class NewModelWizard extends Wizard implements INewWizard {

	/** The id in {@code plugin.xml}. */
	public static final String ID = "org.genwright.ui.editor.wizards.model";

	private final NewModelDraft draft = new NewModelDraft(Installation.current());
	private IStructuredSelection selection = StructuredSelection.EMPTY;
	private IWorkbench workbench;
	private TemplatePage last;

	/** Creates the wizard. */
	public NewModelWizard() {
		setWindowTitle(Messages.NewModelWizard_title);
		setNeedsProgressMonitor(true);
		ResourceLocator.imageDescriptorFromBundle("org.genwright.ui.editor", "icons/new-model.svg").ifPresent(this::setDefaultPageImageDescriptor);
	}

	@Override
	public void init(IWorkbench current, IStructuredSelection selected) {
		workbench = current;
		selection = selected;
	}

	@Override
	public void addPages() {
		last = new TemplatePage(draft, ModelPlace.of(selection));
		addPage(new FamilyPage(draft));
		addPage(new DatasetPage(draft));
		addPage(last);
	}

	@Override
	public boolean canFinish() {
		return draft.isComplete() && super.canFinish();
	}

	@Override
	public boolean performFinish() {
		ModelPlace place = last.place();
		try {
			getContainer().run(true, false, new WorkspaceModifyOperation() {
				@Override
				protected void execute(IProgressMonitor monitor) throws CoreException {
					place.create(NewModelWizard.this::bytes, monitor);
				}
			});
		} catch (InvocationTargetException failure) {
			show(failure.getCause());
			return false;
		} catch (InterruptedException cancelled) {
			return false;
		}
		open(place.file());
		return true;
	}

	private byte[] bytes(Path file) throws CoreException {
		try {
			return draft.make(last.place().modelName(), file).laidOut().bytes();
		} catch (ArchitectureFileException failure) {
			throw new CoreException(Status.error(failure.getMessage(), failure));
		}
	}

	private void show(Throwable failure) {
		IStatus status = failure instanceof CoreException known ? known.getStatus() : Status.error(Messages.NewModelWizard_failed, failure);
		StatusManager.getManager().handle(status, StatusManager.LOG | StatusManager.SHOW);
	}

	private void open(IFile file) {
		BasicNewResourceWizard.selectAndReveal(file, workbench.getActiveWorkbenchWindow());
		IWorkbenchPage page = workbench.getActiveWorkbenchWindow().getActivePage();
		try {
			IDE.openEditor(page, file, true);
		} catch (PartInitException failure) {
			StatusManager.getManager().handle(failure.getStatus(), StatusManager.LOG | StatusManager.SHOW);
		}
	}
}
