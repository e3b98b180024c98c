package org.genwright.testing.ui;

import org.eclipse.swt.widgets.Shell;

/** A window or dialog. */
public final class SWTBotShell extends SWTBot {

	private final Shell shell;

	/** Creates a bot for a window. */
	public SWTBotShell(Shell shell) {
		super(shell);
		this.shell = shell;
	}

	/** Returns a bot for what is in the window. */
	public SWTBot bot() {
		return this;
	}

	/** Brings the window to the front and gives it the focus. */
	public SWTBotShell activate() {
		UserInterface.run(() -> {
			shell.forceActive();
			shell.forceFocus();
		});
		return this;
	}

	/** Closes the window. */
	public void close() {
		UserInterface.run(() -> {
			if (!shell.isDisposed()) {
				shell.close();
			}
		});
	}

	/** Returns the window; to be used on the user interface thread only. */
	public Shell widget() {
		return shell;
	}

	/** Tells whether the window is open. */
	public boolean isOpen() {
		return UserInterface.get(() -> !shell.isDisposed() && shell.isVisible());
	}

	/** Tells whether the window has the focus. */
	public boolean isActive() {
		return UserInterface.get(() -> shell.getDisplay().getActiveShell() == shell);
	}

	/** Returns the title. */
	public String getText() {
		return UserInterface.get(shell::getText);
	}
}
