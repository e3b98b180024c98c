package org.genwright.ui.editor.canvas;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

	static String CanvasPage_title;
	static String NameEditor_blank;
	static String RefusalPopup_close;
	static String RefusalPopup_title;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
	}

	private Messages() {
	}
}
