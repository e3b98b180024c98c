package org.genwright.ui.runs;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.program.Program;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.IWorkbenchSite;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.statushandlers.StatusManager;

import org.genwright.core.problem.ProblemException;
import org.genwright.core.run.Request;
import org.genwright.core.run.Requests;
import org.genwright.core.run.Run;

/** What can be done with the selected runs. All work on files happens in jobs. */
final class RunActions {

	private static final String BUNDLE = "org.genwright.ui";

	private final IWorkbenchSite site;
	private final RunsTable table;
	private final Runnable refresher;

	private final IAction refresh;
	private final IAction stop;
	private final IAction openFolder;
	private final IAction copyPath;
	private final IAction delete;

	RunActions(IWorkbenchSite site, RunsTable table, Runnable refresher) {
		this.site = site;
		this.table = table;
		this.refresher = refresher;
		refresh = action(Messages.RunActions_refresh, ownImage("refresh"), refresher);
		stop = action(Messages.RunActions_stop, sharedImage(ISharedImages.IMG_ELCL_STOP), this::requestStop);
		openFolder = action(Messages.RunActions_openFolder, sharedImage(ISharedImages.IMG_OBJ_FOLDER), this::openSelectedFolder);
		copyPath = action(Messages.RunActions_copyPath, sharedImage(ISharedImages.IMG_TOOL_COPY), this::copySelectedPaths);
		delete = action(Messages.RunActions_delete, sharedImage(ISharedImages.IMG_ETOOL_DELETE), this::deleteSelected);
		table.viewer().addSelectionChangedListener(_ -> update());
		update();
	}

	private static IAction action(String text, ImageDescriptor image, Runnable code) {
		Action action = new Action(text, image) {
			@Override
			public void run() {
				code.run();
			}
		};
		action.setToolTipText(text.replace("&", ""));
		return action;
	}

	private static ImageDescriptor sharedImage(String name) {
		return PlatformUI.getWorkbench().getSharedImages().getImageDescriptor(name);
	}

	private static ImageDescriptor ownImage(String name) {
		return ResourceLocator.imageDescriptorFromBundle(BUNDLE, "icons/" + name + ".svg").orElseGet(ImageDescriptor::getMissingImageDescriptor);
	}

	private void update() {
		List<RunRow> selected = table.selected();
		stop.setEnabled(selected.stream().anyMatch(row -> row.status().isLive()));
		openFolder.setEnabled(selected.size() == 1);
		copyPath.setEnabled(!selected.isEmpty());
		delete.setEnabled(!selected.isEmpty() && selected.stream().noneMatch(row -> row.status().isLive()));
	}

	private void requestStop() {
		List<Path> runs = table.selected().stream().filter(row -> row.status().isLive()).map(RunRow::directory).toList();
		schedule(Messages.RunActions_stopping, progress -> {
			for (Path run : runs) {
				new Requests(run).put(Request.STOP);
			}
		});
	}

	private void openSelectedFolder() {
		Path folder = table.selected().getFirst().directory();
		if (!Program.launch(folder.toString())) {
			StatusManager.getManager().handle(Status.error(NLS.bind(Messages.RunActions_noFileManager, folder)), StatusManager.SHOW);
		}
	}

	private void copySelectedPaths() {
		String paths = table.selected().stream().map(row -> row.directory().toString()).collect(Collectors.joining(System.lineSeparator()));
		Clipboard clipboard = new Clipboard(site.getShell().getDisplay());
		clipboard.setContents(new Object[] {paths}, new Transfer[] {TextTransfer.getInstance()});
		clipboard.dispose();
	}

	private void deleteSelected() {
		List<RunRow> selected = table.selected();
		String question = selected.size() == 1 ? NLS.bind(Messages.RunActions_confirmDeleteOne, selected.getFirst().id())
				: NLS.bind(Messages.RunActions_confirmDelete, selected.size());
		if (MessageDialog.open(MessageDialog.QUESTION, site.getShell(), Messages.RunActions_deleteTitle, question, SWT.NONE,
				Messages.RunActions_deleteButton, Messages.RunActions_keepButton) == 0) {
			schedule(Messages.RunActions_deleting, progress -> delete(selected, progress));
		}
	}

	private static void delete(List<RunRow> runs, SubMonitor progress) throws Exception {
		progress.setWorkRemaining(runs.size());
		for (RunRow run : runs) {
			Run.open(run.directory()).delete();
			progress.worked(1);
		}
	}

	/** Work on files, done in the background. */
	private interface FileWork {
		void run(SubMonitor progress) throws Exception;
	}

	private void schedule(String name, FileWork work) {
		Job job = Job.create(name, monitor -> {
			IStatus result = perform(name, work, SubMonitor.convert(monitor));
			refresher.run();
			return result;
		});
		job.setUser(true);
		job.schedule();
	}

	private static IStatus perform(String name, FileWork work, SubMonitor progress) {
		try {
			work.run(progress);
			return Status.OK_STATUS;
		} catch (ProblemException problem) {
			return Status.error(problem.getMessage());
		} catch (Exception exception) {
			return Status.error(NLS.bind(Messages.RunActions_failed, name, exception.getMessage()), exception);
		}
	}

	IAction refresh() {
		return refresh;
	}

	IAction stop() {
		return stop;
	}

	IAction openFolder() {
		return openFolder;
	}

	IAction copyPath() {
		return copyPath;
	}

	IAction delete() {
		return delete;
	}
}
