package org.genwright.ui.editor.typeahead;

import org.eclipse.osgi.util.NLS;

/** Texts of the type-ahead. */
final class Messages extends NLS {

	public static String ChoicePopup_none;
	public static String ConnectTo_connect;
	public static String ConnectTo_hint;
	public static String TypeAhead_hint;

	static {
		NLS.initializeMessages("org.genwright.ui.editor.typeahead.messages", Messages.class);
	}

	private Messages() {
	}
}
