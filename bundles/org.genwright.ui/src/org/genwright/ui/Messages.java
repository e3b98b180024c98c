package org.genwright.ui;

import org.eclipse.osgi.util.NLS;

/** Texts of the application itself. */
final class Messages extends NLS {

	public static String Application_name;
	public static String Application_noDisplay;
	public static String Application_unexpected;
	public static String ClosingMessage_title;
	public static String ClosingMessage_closesItself;

	static {
		NLS.initializeMessages("org.genwright.ui.messages", Messages.class);
	}

	private Messages() {
	}
}
