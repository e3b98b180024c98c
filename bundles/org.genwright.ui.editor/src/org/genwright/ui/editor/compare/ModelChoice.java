package org.genwright.ui.editor.compare;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceProxy;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.viewers.ILabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.run.RunStore;
import org.genwright.model.io.ArchitectureFile;

/** Lets a person choose a model: one of the workspace, that of a run, or any file. */
final class ModelChoice {

	private static final String RUNS = "runs";
	private static final String ENDING = '.' + ArchitectureFile.EXTENSION;

	private final Shell shell;

	ModelChoice(Shell shell) {
		this.shell = shell;
	}

	/** Asks which model to compare another with; empty if none is chosen. */
	Optional<Path> ask(Path other) {
		Map<String, Path> candidates = new LinkedHashMap<>();
		candidates().entrySet().stream().filter(entry -> !entry.getKey().equals(other)).sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
				.forEach(entry -> candidates.putIfAbsent(entry.getValue(), entry.getKey()));
		ILabelProvider labels = LabelProvider.createTextProvider(Object::toString);
		ElementListSelectionDialog dialog = new ElementListSelectionDialog(shell, labels);
		dialog.setTitle(Messages.CompareHandler_chooseTitle);
		dialog.setMessage(NLS.bind(Messages.CompareHandler_chooseMessage, CompareInput.name(other)));
		dialog.setMultipleSelection(false);
		dialog.setElements(Stream.concat(candidates.keySet().stream(), Stream.of(Messages.CompareHandler_other)).toArray());
		if (dialog.open() != Window.OK || dialog.getFirstResult() == null) {
			return Optional.empty();
		}
		return Optional.ofNullable(candidates.get(dialog.getFirstResult())).or(() -> file(other));
	}

	private Optional<Path> file(Path other) {
		FileDialog dialog = new FileDialog(shell, SWT.OPEN);
		dialog.setFilterPath(String.valueOf(other.getParent()));
		dialog.setFilterExtensions(new String[] {'*' + ENDING});
		return Optional.ofNullable(dialog.open()).map(Path::of);
	}

	/** Returns names by path: model files of the workspace, and the models of its runs, refreshed or not. */
	private static Map<Path, String> candidates() {
		Map<Path, String> found = new LinkedHashMap<>();
		addRuns(ResourcesPlugin.getWorkspace().getRoot().getLocation().toPath(), found);
		for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
			if (project.isOpen() && project.getLocation() != null) {
				addRuns(project.getLocation().toPath(), found);
				addFiles(project, found);
			}
		}
		return found;
	}

	private static void addRuns(Path folder, Map<Path, String> found) {
		try {
			new RunStore(folder.resolve(RUNS)).list().runs().forEach(run -> found.put(run.architecture(),
					NLS.bind(Messages.CompareHandler_run, run.id(), folder.getFileName())));
		} catch (ProblemException unreadable) {
			ILog.of(ModelChoice.class).warn(unreadable.getMessage());
		}
	}

	private static void addFiles(IProject project, Map<Path, String> found) {
		Predicate<IResourceProxy> model = proxy -> proxy.getType() == IResource.FILE && proxy.getName().endsWith(ENDING);
		try {
			project.accept(proxy -> {
				if (model.test(proxy) && proxy.requestResource().getLocation() != null) {
					found.putIfAbsent(proxy.requestResource().getLocation().toPath(), proxy.requestFullPath().makeRelative().toString());
				}
				return true;
			}, IResource.NONE);
		} catch (CoreException failure) {
			ILog.of(ModelChoice.class).log(failure.getStatus());
		}
	}
}
