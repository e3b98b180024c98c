package org.genwright.ui.editor.compare;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.genwright.model.edit.IdGenerator;
import org.genwright.model.io.ArchitectureFileException;
import org.genwright.ui.editor.ModelEditor;
import org.genwright.ui.editor.document.ModelFile;
import org.genwright.ui.editor.session.Installation;
import org.genwright.ui.editor.session.ModelSession;

/** One of two models that are compared: as an editor has it open, or else as its file has it. */
final class ComparedModel {

	private final ModelSession session;
	private final Optional<ModelFile> file;

	private ComparedModel(ModelSession session, Optional<ModelFile> file) {
		this.session = session;
		this.file = file;
	}

	/**
	 * Finds the model of a file.
	 *
	 * @throws ArchitectureFileException if no editor has it open and the file cannot be read
	 */
	static ComparedModel of(Path path, IWorkbenchPage page) throws ArchitectureFileException {
		Optional<ModelSession> open = open(path, page);
		if (open.isPresent()) {
			return new ComparedModel(open.get(), Optional.empty());
		}
		ModelFile file = new ModelFile(path);
		return new ComparedModel(new ModelSession(file.load(), path, Installation.current(), IdGenerator.counting(), ForkJoinPool.commonPool(),
				Display.getCurrent()::asyncExec), Optional.of(file));
	}

	/** Returns the session of the editor that has a file open. */
	static Optional<ModelSession> open(Path path, IWorkbenchPage page) {
		return Stream.of(page.getEditorReferences()).map((IEditorReference reference) -> reference.getEditor(false))
				.filter(ModelEditor.class::isInstance).filter(editor -> path.equals(editor.getAdapter(Path.class).toAbsolutePath().normalize()))
				.flatMap(editor -> Optional.ofNullable(editor.getAdapter(ModelSession.class)).stream()).findFirst();
	}

	ModelSession session() {
		return session;
	}

	/** Tells whether this is still what {@link #of} would find. */
	boolean isCurrent(Path path, IWorkbenchPage page) {
		Optional<ModelSession> open = open(path, page);
		return open.map(found -> found == session)
				.orElseGet(() -> file.filter(known -> known.standing() == ModelFile.Standing.SAME).isPresent());
	}

	/** Releases a session of its own. */
	void dispose() {
		file.ifPresent(_ -> session.dispose());
	}
}
