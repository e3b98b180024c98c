package org.genwright.ui.editor.source;

import org.eclipse.osgi.util.NLS;

/** Texts of the source page. */
final class Messages extends NLS {

	public static String SourcePage_explanation;
	public static String SourcePage_openAsText;
	public static String SourcePage_title;

	static {
		NLS.initializeMessages("org.genwright.ui.editor.source.messages", Messages.class);
	}

	private Messages() {
	}
}
