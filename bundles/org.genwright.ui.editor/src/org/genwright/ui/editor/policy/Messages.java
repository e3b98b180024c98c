package org.genwright.ui.editor.policy;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

	public static String Bend;
	public static String Connect;
	public static String Copy_one;
	public static String Copy_several;
	public static String Create;
	public static String Delete_one;
	public static String Delete_several;
	public static String Insert;
	public static String MoveTracker_foreign;
	public static String Move_one;
	public static String Move_several;
	public static String Reconnect;
	public static String Rename;
	public static String Resize_one;
	public static String Resize_several;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
	}

	private Messages() {
	}
}
