package org.genwright.ui.editor;

import org.eclipse.osgi.util.NLS;

/** Texts of the editor itself. */
final class Messages extends NLS {

	public static String ErrorPage_heading;
	public static String ErrorPage_openAsText;
	public static String ErrorPage_title;
	public static String ErrorPage_tryAgain;
	public static String FileQuestions_cancel;
	public static String FileQuestions_failedTitle;
	public static String FileQuestions_keepMine;
	public static String FileQuestions_makeWritable;
	public static String FileQuestions_overwrite;
	public static String FileQuestions_overwriteButton;
	public static String FileQuestions_overwriteTitle;
	public static String FileQuestions_readOnly;
	public static String FileQuestions_readOnlyTitle;
	public static String FileQuestions_reload;
	public static String FileQuestions_reloadButton;
	public static String FileQuestions_reloadTitle;
	public static String FileQuestions_replace;
	public static String FileQuestions_replaceTitle;
	public static String FileQuestions_saveAs;
	public static String HintBar_close;
	public static String ModelInput_noFile;
	public static String ModelStorage_gone;
	public static String ModelStorage_protected;
	public static String ModelStorage_reload;
	public static String ModelStorage_unreadable;
	public static String OpeningHints_format;
	public static String OpeningHints_kept;
	public static String OpeningHints_plugIns;
	public static String OpeningHints_record;
	public static String StatusText_all;
	public static String StatusText_error;
	public static String StatusText_errors;
	public static String StatusText_noProblems;
	public static String StatusText_parameters;
	public static String StatusText_problems;
	public static String StatusText_warning;
	public static String StatusText_warnings;

	static {
		NLS.initializeMessages("org.genwright.ui.editor.messages", Messages.class);
	}

	private Messages() {
	}
}
