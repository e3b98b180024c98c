package org.genwright.ui.preferences;

import org.eclipse.osgi.util.NLS;

/** Texts of the preference page. */
final class Messages extends NLS {

	public static String GenwrightPage_chooseRunFolder;
	public static String GenwrightPage_description;
	public static String GenwrightPage_runFolders;

	static {
		NLS.initializeMessages("org.genwright.ui.preferences.messages", Messages.class);
	}

	private Messages() {
	}
}
