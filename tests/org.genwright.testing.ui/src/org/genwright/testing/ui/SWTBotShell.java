package org.genwright.testing.ui;

import org.eclipse.swt.widgets.Shell;

/** A window or dialog. */
public final class SWTBotShell extends SWTBot {

	private final Shell shell;

	SWTBotShell(Shell shell) {
		super(shell);
		this.shell = shell;
	}

	/** Closes the window. */
	public void close() {
		UserInterface.run(() -> {
			if (!shell.isDisposed()) {
				shell.close();
			}
		});
	}

	/** Tells whether the window is open. */
	public boolean isOpen() {
		return UserInterface.get(() -> !shell.isDisposed() && shell.isVisible());
	}

	/** Returns the title. */
	public String getText() {
		return UserInterface.get(shell::getText);
	}
}
