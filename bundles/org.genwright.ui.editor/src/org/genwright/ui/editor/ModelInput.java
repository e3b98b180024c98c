package org.genwright.ui.editor;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IURIEditorInput;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.FileStoreEditorInput;
import org.eclipse.ui.part.FileEditorInput;

/** The file that the input of an editor names, in the workspace or elsewhere. */
public final class ModelInput {

	private static final String LOCAL = "file";

	private ModelInput() {
	}

	/**
	 * Returns the file.
	 *
	 * @throws PartInitException if the input is not a file of this machine
	 */
	public static Path path(IEditorInput input) throws PartInitException {
		URI uri = input instanceof IURIEditorInput located ? located.getURI() : null;
		if (uri == null || !LOCAL.equals(uri.getScheme())) {
			throw new PartInitException(NLS.bind(Messages.ModelInput_noFile, input.getName()));
		}
		return Path.of(uri);
	}

	/** Returns the file of the workspace; empty if it is elsewhere. */
	public static Optional<IFile> workspaceFile(IEditorInput input) {
		return Optional.ofNullable(input.getAdapter(IFile.class));
	}

	/** Returns the input of a file: as one of the workspace, if it is there. */
	public static IEditorInput of(Path path) {
		return Stream.of(ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(path.toUri())).findFirst()
				.<IEditorInput>map(FileEditorInput::new)
				.orElseGet(() -> new FileStoreEditorInput(EFS.getLocalFileSystem().getStore(path.toUri())));
	}
}
