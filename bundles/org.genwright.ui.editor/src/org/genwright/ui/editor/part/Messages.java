package org.genwright.ui.editor.part;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

	static String ConnectionPart_name;
	static String Explanations_input;
	static String Explanations_output;
	static String Explanations_unknown;
	static String FramePart_collapse;
	static String FramePart_expand;
	static String FramePart_name;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
	}

	private Messages() {
	}
}
