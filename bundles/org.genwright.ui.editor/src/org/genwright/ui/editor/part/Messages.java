package org.genwright.ui.editor.part;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

	public static String ConnectionPart_name;
	public static String Explanations_input;
	public static String Explanations_output;
	public static String Explanations_unknown;
	public static String FramePart_collapse;
	public static String FramePart_expand;
	public static String FramePart_name;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
	}

	private Messages() {
	}
}
