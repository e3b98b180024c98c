package org.genwright.ui.editor.action;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.dialogs.IInputValidator;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.genwright.core.problem.ProblemException;
import org.genwright.diagram.DiagramExport;
import org.genwright.model.edit.Architectures;
import org.genwright.ui.editor.session.ModelSession;

/** Asks for a file and writes the complete diagram to it, in the light colours. */
final class ExportDiagram {

	private static final String[] PATTERNS = {"*.svg", "*.png"};
	private static final double DEFAULT_SCALE = 2;

	private final ModelSession session;
	private final Shell shell;

	ExportDiagram(ModelSession session, Shell shell) {
		this.session = session;
		this.shell = shell;
	}

	/** Opens the dialogs. */
	void open() {
		FileDialog dialog = new FileDialog(shell, SWT.SAVE);
		dialog.setText(Messages.ExportDiagram_title);
		dialog.setFilterExtensions(PATTERNS);
		dialog.setFilterNames(new String[] {Messages.ExportDiagram_svg, Messages.ExportDiagram_png});
		dialog.setFileName(session.file().getFileName().toString().replaceFirst("\\.[^.]*$", "") + ".svg");
		Optional.ofNullable(session.file().getParent()).ifPresent(folder -> dialog.setFilterPath(folder.toString()));
		dialog.setOverwrite(true);
		String chosen = dialog.open();
		if (chosen != null) {
			chosen(chosen, PATTERNS[Math.max(0, dialog.getFilterIndex())].substring(1));
		}
	}

	/** Exports to a file that was chosen; asks before replacing one that the dialog could not ask about. */
	void chosen(String name, String extension) {
		Path file = withExtension(name, extension);
		boolean asked = file.equals(Path.of(name));
		if (asked || !Files.exists(file)
				|| MessageDialog.openQuestion(shell, Messages.ExportDiagram_title, Messages.bind(Messages.ExportDiagram_replace, file))) {
			export(file);
		}
	}

	private static Path withExtension(String chosen, String extension) {
		String lower = chosen.toLowerCase(Locale.ROOT);
		return Path.of(lower.endsWith(".svg") || lower.endsWith(".png") ? chosen : chosen + extension);
	}

	/** Writes the diagram to a file; asks for the scale of a PNG picture. */
	void export(Path file) {
		if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".png")) {
			write(file, 1);
			return;
		}
		IInputValidator validator = text -> scale(text).isPresent() ? null : Messages.ExportDiagram_scaleWrong;
		InputDialog dialog = new InputDialog(shell, Messages.ExportDiagram_title, Messages.ExportDiagram_scale, Double.toString(DEFAULT_SCALE), validator);
		if (dialog.open() == Window.OK) {
			write(file, scale(dialog.getValue()).orElseThrow());
		}
	}

	private static Optional<Double> scale(String text) {
		try {
			return Optional.of(Double.parseDouble(text.strip())).filter(scale -> scale > 0 && scale < Double.POSITIVE_INFINITY);
		} catch (NumberFormatException noNumber) {
			return Optional.empty();
		}
	}

	private void write(Path file, double scale) {
		DiagramExport diagram = new DiagramExport(Architectures.copy(session.architecture()), session.state().figures());
		try {
			PlatformUI.getWorkbench().getProgressService().busyCursorWhile(monitor -> {
				try {
					write(diagram, file, scale);
				} catch (IOException | ProblemException failure) {
					throw new InvocationTargetException(failure);
				}
			});
		} catch (InvocationTargetException failure) {
			MessageDialog.openError(shell, Messages.ExportDiagram_title, reason(file, failure.getCause()));
		} catch (InterruptedException cancelled) {
			return;
		}
	}

	private static String reason(Path file, Throwable failure) {
		return failure instanceof IOException ? Messages.bind(Messages.ExportDiagram_failed, file, failure.getMessage()) : failure.getMessage();
	}

	/** Writes the whole file, or leaves the one that is there. */
	static void write(DiagramExport diagram, Path file, double scale) throws IOException, ProblemException {
		Path unfinished = file.resolveSibling('.' + file.getFileName().toString() + ".part");
		try {
			if (file.toString().toLowerCase(Locale.ROOT).endsWith(".png")) {
				try (OutputStream out = Files.newOutputStream(unfinished)) {
					diagram.png(scale, out);
				}
			} else {
				Files.writeString(unfinished, diagram.svg(), StandardCharsets.UTF_8);
			}
			Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
		} finally {
			Files.deleteIfExists(unfinished);
		}
	}
}
