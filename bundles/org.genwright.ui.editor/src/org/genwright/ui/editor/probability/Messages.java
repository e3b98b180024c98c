package org.genwright.ui.editor.probability;

import org.eclipse.osgi.util.NLS;

/** Texts of the probabilistic page. */
final class Messages extends NLS {

	public static String ProbabilityPage_export;
	public static String ProbabilityPage_exportFailed;
	public static String ProbabilityPage_exportFilter;
	public static String ProbabilityPage_exportTitle;
	public static String ProbabilityPage_help;
	public static String ProbabilityPage_noObjective;
	public static String ProbabilityPage_notKnown;
	public static String ProbabilityPage_replace;
	public static String ProbabilityPage_show;
	public static String ProbabilityPage_title;
	public static String TermAccess_computedBy;

	static {
		NLS.initializeMessages("org.genwright.ui.editor.probability.messages", Messages.class);
	}

	private Messages() {
	}
}
