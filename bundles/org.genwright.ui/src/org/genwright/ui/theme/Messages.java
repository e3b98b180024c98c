package org.genwright.ui.theme;

import org.eclipse.osgi.util.NLS;

/** Texts of the theme switch. */
final class Messages extends NLS {

	public static String ThemeHandler_later;
	public static String ThemeHandler_restart;
	public static String ThemeHandler_restartQuestion;
	public static String ThemeHandler_restartTitle;

	static {
		NLS.initializeMessages("org.genwright.ui.theme.messages", Messages.class);
	}

	private Messages() {
	}
}
