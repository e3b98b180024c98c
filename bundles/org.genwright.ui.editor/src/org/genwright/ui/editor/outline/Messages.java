package org.genwright.ui.editor.outline;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

	public static String OutlineEntries_skeleton;
	public static String OutlinePage_share;
	public static String OutlineTree_name;
	public static String Overview_name;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
	}

	private Messages() {
	}
}
