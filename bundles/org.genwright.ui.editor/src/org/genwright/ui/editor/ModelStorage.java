package org.genwright.ui.editor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.PartInitException;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.edit.Ids;
import org.genwright.model.io.ArchitectureFileException;
import org.genwright.ui.editor.document.InstalledPlugIns;
import org.genwright.ui.editor.document.ModelFile;
import org.genwright.ui.editor.document.NeededPlugIns;
import org.genwright.ui.editor.document.Reload;
import org.genwright.ui.editor.session.ElementSelection;
import org.genwright.ui.editor.session.Installation;
import org.genwright.ui.editor.session.ModelSession;

/** Loads and saves the model of an editor, and keeps it in step with what others do to its file. */
final class ModelStorage {

	/** How the file stands to the open model, its own changes aside. */
	private enum Standing {
		IN_STEP, GONE, UNREADABLE, KEPT
	}

	private final ModelEditor editor;
	private final ModelFile file;
	private Standing standing = Standing.IN_STEP;
	private boolean asking;

	ModelStorage(ModelEditor editor) throws PartInitException {
		this.editor = editor;
		file = new ModelFile(ModelInput.path(editor.getEditorInput()),
				new NeededPlugIns(Installation.current().families(), new InstalledPlugIns(Installation.current().families())));
	}

	Path path() {
		return file.path();
	}

	Architecture load() throws ArchitectureFileException {
		return file.load();
	}

	/** Tells whether the file lacks the model even without changes here. */
	boolean isAdrift() {
		return standing != Standing.IN_STEP;
	}

	private FileQuestions questions() {
		return new FileQuestions(editor.getSite().getShell());
	}

	/** Saves; cancels the monitor if that was not done. */
	void save(IProgressMonitor monitor) {
		monitor.setCanceled(!asking(() -> switch (permission()) {
			case PROCEED -> write();
			case OTHER_FILE -> chooseAndSave();
			case CANCEL -> false;
		}));
	}

	/** Asks nothing else while something is asked. */
	private boolean asking(BooleanSupplier code) {
		asking = true;
		try {
			return code.getAsBoolean();
		} finally {
			asking = false;
		}
	}

	private FileQuestions.Answer permission() {
		if (file.standing() == ModelFile.Standing.CHANGED) {
			FileQuestions.Answer answer = questions().overwrite(file.path());
			if (answer != FileQuestions.Answer.PROCEED) {
				return answer;
			}
		}
		return file.isReadOnly() ? unprotected() : validated();
	}

	private FileQuestions.Answer unprotected() {
		FileQuestions.Answer answer = questions().readOnly(file.path());
		if (answer != FileQuestions.Answer.PROCEED) {
			return answer;
		}
		try {
			file.makeWritable();
			return validated();
		} catch (IOException refused) {
			return questions().failed(NLS.bind(Messages.ModelStorage_protected, file.path(), refused.getMessage()));
		}
	}

	private FileQuestions.Answer validated() {
		return ModelInput.workspaceFile(editor.getEditorInput()).filter(IFile::exists)
				.map(found -> ResourcesPlugin.getWorkspace().validateEdit(new IFile[] {found}, editor.getSite().getShell()))
				.filter(status -> !status.isOK()).map(status -> questions().failed(status.getMessage())).orElse(FileQuestions.Answer.PROCEED);
	}

	private boolean write() {
		try {
			file.save(editor.session().architecture());
			saved();
			return true;
		} catch (ArchitectureFileException failure) {
			return questions().failed(failure.getMessage()) == FileQuestions.Answer.OTHER_FILE && chooseAndSave();
		}
	}

	/** Saves under a name that is asked for, which is the file's from then on. */
	void saveAs() {
		asking(this::chooseAndSave);
	}

	private boolean chooseAndSave() {
		Optional<IFile> resource = ModelInput.workspaceFile(editor.getEditorInput());
		Optional<Path> target = resource.isPresent() ? questions().workspaceFile(resource.get()) : questions().anyFile(file.path());
		return target.isPresent() && saveTo(target.get());
	}

	private boolean saveTo(Path target) {
		try {
			file.saveTo(target, editor.session().architecture());
			editor.follow(ModelInput.of(target), target);
			saved();
			return true;
		} catch (ArchitectureFileException failure) {
			return questions().failed(failure.getMessage()) == FileQuestions.Answer.OTHER_FILE && chooseAndSave();
		}
	}

	private void saved() {
		editor.session().commands().markSaveLocation();
		settle(Standing.IN_STEP, "");
		ModelInput.workspaceFile(editor.getEditorInput()).filter(found -> found.getParent().isAccessible()).ifPresent(ModelStorage::refresh);
	}

	private static void refresh(IFile resource) {
		try {
			resource.refreshLocal(IResource.DEPTH_ZERO, null);
		} catch (CoreException failure) {
			ILog.of(ModelStorage.class).log(failure.getStatus());
		}
	}

	/** Follows a file that was renamed or moved in the workspace. */
	void moved(IFile target) {
		if (target.getLocation() != null) {
			file.moveTo(target.getLocation().toPath());
			editor.follow(ModelInput.of(file.path()), file.path());
		}
	}

	/** Looks at the file, and follows what others did to it. */
	void check() {
		if (!asking) {
			switch (file.standing()) {
				case SAME -> settle(standing == Standing.KEPT ? Standing.KEPT : Standing.IN_STEP, "");
				case GONE -> settle(Standing.GONE, NLS.bind(Messages.ModelStorage_gone, file.path()));
				case CHANGED -> changed();
			}
		}
	}

	private void changed() {
		if (!isDirtyHere()) {
			reload();
		} else if (editor.isActive()) {
			if (asking(() -> questions().reload(file.path()))) {
				reload();
			} else {
				file.acknowledge();
				settle(Standing.KEPT, "");
			}
		}
	}

	private boolean isDirtyHere() {
		return standing == Standing.KEPT || editor.session().commands().isDirty();
	}

	private void reload() {
		try {
			Architecture outside = file.load();
			ModelSession session = editor.session();
			Set<String> selected = session.selection().ids();
			session.run(Messages.ModelStorage_reload, new Reload(outside));
			session.commands().markSaveLocation();
			session.selection().select(remaining(selected, session.architecture()), this);
			settle(Standing.IN_STEP, "");
		} catch (ArchitectureFileException broken) {
			settle(Standing.UNREADABLE, NLS.bind(Messages.ModelStorage_unreadable, broken.getMessage()));
		}
	}

	/** Elements with the same ids stay selected, though they are other objects. */
	private static List<String> remaining(Set<String> selected, Architecture architecture) {
		Set<String> present = Ids.of(architecture);
		return selected.stream().filter(id -> id.startsWith(ElementSelection.SKELETON) || present.contains(id)).toList();
	}

	private void settle(Standing next, String hint) {
		if (standing != next) {
			standing = next;
			editor.hint(hint);
		}
		editor.dirtyChanged();
	}
}
