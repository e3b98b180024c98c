package org.genwright.ui.editor.probability;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.genwright.diagram.ObjectiveExport;
import org.genwright.ui.editor.document.FileEnding;

/** Asks for a file and writes the objective to it as SVG, in the light colours. */
final class ExportObjective {

	private static final FileEnding ENDING = new FileEnding(".svg");

	private final ObjectiveExport objective;
	private final Path model;
	private final Shell shell;

	/** @param model the file of the model, for the name and folder that are proposed */
	ExportObjective(ObjectiveExport objective, Path model, Shell shell) {
		this.objective = objective;
		this.model = model;
		this.shell = shell;
	}

	/** Opens the dialog. */
	void open() {
		FileDialog dialog = new FileDialog(shell, SWT.SAVE);
		dialog.setText(Messages.ProbabilityPage_exportTitle);
		dialog.setFilterExtensions(new String[] {"*" + ENDING.text()});
		dialog.setFilterNames(new String[] {Messages.ProbabilityPage_exportFilter});
		dialog.setFileName(model.getFileName().toString().replaceFirst("\\.[^.]*$", "") + "-objective" + ENDING.text());
		Optional.ofNullable(model.getParent()).ifPresent(folder -> dialog.setFilterPath(folder.toString()));
		dialog.setOverwrite(true);
		String chosen = dialog.open();
		if (chosen != null) {
			ENDING.complete(Path.of(chosen), this::mayReplace).ifPresent(this::write);
		}
	}

	private boolean mayReplace(Path file) {
		return MessageDialog.openQuestion(shell, Messages.ProbabilityPage_exportTitle, NLS.bind(Messages.ProbabilityPage_replace, file));
	}

	private void write(Path file) {
		try {
			write(objective, file);
		} catch (IOException failure) {
			MessageDialog.openError(shell, Messages.ProbabilityPage_exportTitle,
					NLS.bind(Messages.ProbabilityPage_exportFailed, file, failure.getMessage()));
		}
	}

	/** Writes the whole file, or leaves the one that is there. */
	static void write(ObjectiveExport objective, Path file) throws IOException {
		Path unfinished = file.resolveSibling('.' + file.getFileName().toString() + ".part");
		try {
			Files.writeString(unfinished, objective.svg(), StandardCharsets.UTF_8);
			Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
		} finally {
			Files.deleteIfExists(unfinished);
		}
	}
}
