package org.genwright.ui.editor.policy;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

	static String Bend;
	static String Connect;
	static String Copy_one;
	static String Copy_several;
	static String Create;
	static String Delete_one;
	static String Delete_several;
	static String Insert;
	static String MoveTracker_foreign;
	static String Move_one;
	static String Move_several;
	static String Reconnect;
	static String Rename;
	static String Resize_one;
	static String Resize_several;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
	}

	private Messages() {
	}
}
