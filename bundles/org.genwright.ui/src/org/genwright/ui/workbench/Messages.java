package org.genwright.ui.workbench;

import org.eclipse.osgi.util.NLS;

/** Texts of the window and its menus. */
final class Messages extends NLS {

	public static String ActionBarAdvisor_edit;
	public static String ActionBarAdvisor_file;
	public static String ActionBarAdvisor_help;
	public static String ActionBarAdvisor_new;
	public static String ActionBarAdvisor_showView;
	public static String ActionBarAdvisor_window;
	public static String WindowAdvisor_title;

	static {
		NLS.initializeMessages("org.genwright.ui.workbench.messages", Messages.class);
	}

	private Messages() {
	}
}
