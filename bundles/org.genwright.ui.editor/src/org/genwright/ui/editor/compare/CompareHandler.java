package org.genwright.ui.editor.compare;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.genwright.core.run.RunFiles;

/**
 * Compares two selected models: model files of the workspace, or anything that adapts to the folder of a run or to the
 * path of a model file. With less than two, compares the model of the active editor with one that is chosen.
 */
public final class CompareHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		List<Path> selected = HandlerUtil.getCurrentStructuredSelection(event).stream().flatMap(element -> model(element).stream()).toList();
		IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
		if (selected.size() >= 2) {
			open(page, new CompareInput(selected.get(0), selected.get(1)));
		} else {
			Optional<Path> left = selected.stream().findFirst().or(() -> edited(HandlerUtil.getActiveEditor(event)));
			Optional<Path> right = left.flatMap(new ModelChoice(HandlerUtil.getActiveShell(event))::ask);
			if (right.isPresent()) {
				open(page, new CompareInput(left.get(), right.get()));
			}
		}
		return null;
	}

	private static Optional<Path> edited(IEditorPart editor) {
		return Optional.ofNullable(Adapters.adapt(editor, Path.class));
	}

	private static Optional<Path> model(Object element) {
		IFile file = Adapters.adapt(element, IFile.class);
		Optional<Path> path = file != null && file.getLocation() != null ? Optional.of(file.getLocation().toPath())
				: Optional.ofNullable(Adapters.adapt(element, Path.class));
		return path.map(found -> found.toFile().isDirectory() ? found.resolve(RunFiles.ARCHITECTURE) : found);
	}

	private static void open(IWorkbenchPage page, CompareInput input) throws ExecutionException {
		try {
			page.openEditor(input, CompareEditor.ID);
		} catch (PartInitException failure) {
			throw new ExecutionException(failure.getMessage(), failure);
		}
	}
}
