package org.genwright.ui;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Display;

/** Says why the workbench does not start, for who has no terminal to read it in. */
final class ClosingMessage {

	/** Long enough to read a paragraph; an unattended start must end by itself. */
	private static final int SHOWN_FOR_MILLIS = 8_000;

	private ClosingMessage() {
	}

	/** Shows the text in a dialog that closes by itself, unless there is a terminal. */
	static void show(Display display, String text) {
		if (System.console() != null && System.console().isTerminal()) {
			return;
		}
		MessageDialog dialog = new MessageDialog(null, Messages.ClosingMessage_title, null,
				text + "\n\n" + Messages.ClosingMessage_closesItself, MessageDialog.ERROR, 0, IDialogConstants.OK_LABEL);
		display.timerExec(SHOWN_FOR_MILLIS, dialog::close);
		dialog.open();
	}
}
