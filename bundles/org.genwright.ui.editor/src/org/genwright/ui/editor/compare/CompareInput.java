package org.genwright.ui.editor.compare;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;
import org.genwright.ui.editor.document.ModelFile;

/**
 * Two model files to compare.
 *
 * @param left  the first, which differences can be taken over to
 * @param right the second
 */
public record CompareInput(Path left, Path right) implements IEditorInput {

	/** Brings the paths in one form, so that the same two files make the same input. */
	public CompareInput {
		left = left.toAbsolutePath().normalize();
		right = right.toAbsolutePath().normalize();
	}

	/** Returns what people call a model file: its name; of the model of a run, the name of the run. */
	static String name(Path model) {
		return ModelFile.isRecord(model) ? model.getParent().getFileName().toString() : model.getFileName().toString();
	}

	@Override
	public boolean exists() {
		return Files.exists(left) && Files.exists(right);
	}

	@Override
	public ImageDescriptor getImageDescriptor() {
		return ImageDescriptor.getMissingImageDescriptor();
	}

	@Override
	public String getName() {
		return NLS.bind(Messages.CompareInput_name, name(left), name(right));
	}

	@Override
	public IPersistableElement getPersistable() {
		return null;
	}

	@Override
	public String getToolTipText() {
		return NLS.bind(Messages.CompareInput_name, left, right);
	}

	@Override
	public <T> T getAdapter(Class<T> type) {
		return null;
	}
}
