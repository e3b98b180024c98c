package org.genwright.ui.editor.compare;

import org.eclipse.osgi.util.NLS;

/** Texts of the comparison. */
final class Messages extends NLS {

	public static String CompareColours_added;
	public static String CompareColours_changed;
	public static String CompareColours_removed;
	public static String CompareEditor_noInput;
	public static String CompareEditor_record;
	public static String CompareEditor_takeOver;
	public static String CompareEditor_takeOverAll;
	public static String CompareHandler_chooseMessage;
	public static String CompareHandler_chooseTitle;
	public static String CompareHandler_other;
	public static String CompareHandler_run;
	public static String CompareInput_name;
	public static String CompareView_counts;
	public static String CompareView_equal;
	public static String CompareView_fit;
	public static String CompareView_left;
	public static String CompareView_presentation;
	public static String CompareView_right;
	public static String CompareView_takeOver;
	public static String CompareView_takeOverAll;
	public static String DifferenceList_changes;
	public static String DifferenceList_kind;
	public static String DifferenceList_where;

	static {
		NLS.initializeMessages("org.genwright.ui.editor.compare.messages", Messages.class);
	}

	private Messages() {
	}
}
