package org.genwright.ui.editor.problem;

import org.eclipse.osgi.util.NLS;

/** Texts of problems and fixes. */
final class Messages extends NLS {

	public static String CheckModelsHandler_job;
	public static String LiveMarkers_job;
	public static String QuickFixPopup_noFix;
	public static String QuickFixPopup_none;
	public static String QuickFixPopup_title;

	static {
		NLS.initializeMessages("org.genwright.ui.editor.problem.messages", Messages.class);
	}

	private Messages() {
	}
}
