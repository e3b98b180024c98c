package org.genwright.ui.editor;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.SaveAsDialog;
import org.genwright.model.io.ArchitectureFile;
import org.genwright.ui.editor.document.FileEnding;

/** What an editor asks the person about its file. */
final class FileQuestions {

	/** An answer. */
	enum Answer {
		/** Do it in spite of what was said. */
		PROCEED,
		/** Choose another file. */
		OTHER_FILE,
		/** Leave all as it is. */
		CANCEL
	}

	private static final FileEnding ENDING = new FileEnding('.' + ArchitectureFile.EXTENSION);

	private final Shell shell;

	FileQuestions(Shell shell) {
		this.shell = shell;
	}

	/** Asks what to do with a protected file. */
	Answer readOnly(Path file) {
		return answer(MessageDialog.open(MessageDialog.QUESTION, shell, Messages.FileQuestions_readOnlyTitle,
				NLS.bind(Messages.FileQuestions_readOnly, file), SWT.NONE, Messages.FileQuestions_makeWritable, Messages.FileQuestions_saveAs,
				Messages.FileQuestions_cancel));
	}

	private static Answer answer(int button) {
		return button >= 0 && button < Answer.values().length ? Answer.values()[button] : Answer.CANCEL;
	}

	/** Asks whether to replace a file that another program changed since it was read. */
	Answer overwrite(Path file) {
		return answer(MessageDialog.open(MessageDialog.QUESTION, shell, Messages.FileQuestions_overwriteTitle,
				NLS.bind(Messages.FileQuestions_overwrite, file), SWT.NONE, Messages.FileQuestions_overwriteButton,
				Messages.FileQuestions_saveAs, Messages.FileQuestions_cancel));
	}

	/** Asks whether to give up own changes for those of another program. */
	boolean reload(Path file) {
		return MessageDialog.open(MessageDialog.QUESTION, shell, Messages.FileQuestions_reloadTitle,
				NLS.bind(Messages.FileQuestions_reload, file), SWT.NONE, Messages.FileQuestions_reloadButton,
				Messages.FileQuestions_keepMine) == 0;
	}

	/** Says why saving failed. */
	Answer failed(String reason) {
		return MessageDialog.open(MessageDialog.ERROR, shell, Messages.FileQuestions_failedTitle, reason, SWT.NONE,
				Messages.FileQuestions_saveAs, Messages.FileQuestions_cancel) == 0 ? Answer.OTHER_FILE : Answer.CANCEL;
	}

	/** Lets a file of the workspace be chosen. */
	Optional<Path> workspaceFile(IFile original) {
		SaveAsDialog dialog = new SaveAsDialog(shell);
		dialog.setOriginalFile(original);
		if (dialog.open() != Window.OK || dialog.getResult() == null) {
			return Optional.empty();
		}
		IFile chosen = ResourcesPlugin.getWorkspace().getRoot().getFile(dialog.getResult());
		return Optional.ofNullable(chosen.getLocation()).flatMap(location -> complete(location.toPath()));
	}

	/** Lets a file be chosen anywhere. */
	Optional<Path> anyFile(Path original) {
		FileDialog dialog = new FileDialog(shell, SWT.SAVE);
		dialog.setFilterPath(String.valueOf(original.getParent()));
		dialog.setFileName(original.getFileName().toString());
		dialog.setFilterExtensions(new String[] {'*' + ENDING.text()});
		dialog.setOverwrite(true);
		return Optional.ofNullable(dialog.open()).map(Path::of).flatMap(this::complete);
	}

	private Optional<Path> complete(Path chosen) {
		return ENDING.complete(chosen, taken -> MessageDialog.openQuestion(shell, Messages.FileQuestions_replaceTitle,
				NLS.bind(Messages.FileQuestions_replace, taken)));
	}
}
