package org.genwright.ui.editor.canvas;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

	public static String CanvasPage_title;
	public static String NameEditor_missing;
	public static String NameEditor_taken;
	public static String RefusalPopup_close;
	public static String RefusalPopup_title;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
	}

	private Messages() {
	}
}
