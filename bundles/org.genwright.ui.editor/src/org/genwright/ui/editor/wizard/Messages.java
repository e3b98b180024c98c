package org.genwright.ui.editor.wizard;

import org.eclipse.osgi.util.NLS;

/** Texts of the wizard. */
final class Messages extends NLS {

	public static String ChoiceTable_filter;
	public static String DatasetPage_browse;
	public static String DatasetPage_catalogue;
	public static String DatasetPage_classes;
	public static String DatasetPage_description;
	public static String DatasetPage_file;
	public static String DatasetPage_found;
	public static String DatasetPage_foundClasses;
	public static String DatasetPage_foundUnlabelled;
	public static String DatasetPage_label;
	public static String DatasetPage_labelHint;
	public static String DatasetPage_licence;
	public static String DatasetPage_name;
	public static String DatasetPage_noFile;
	public static String DatasetPage_path;
	public static String DatasetPage_reading;
	public static String DatasetPage_shape;
	public static String DatasetPage_source;
	public static String DatasetPage_title;
	public static String DatasetPage_unlabelled;
	public static String DatasetPage_unreadable;
	public static String EmptyTemplate_description;
	public static String EmptyTemplate_name;
	public static String EmptyTemplate_size;
	public static String EmptyTemplate_sizeDescription;
	public static String FamilyPage_density;
	public static String FamilyPage_description;
	public static String FamilyPage_family;
	public static String FamilyPage_none;
	public static String FamilyPage_summary;
	public static String FamilyPage_title;
	public static String ModelPlace_closed;
	public static String ModelPlace_exists;
	public static String ModelPlace_fileInTheWay;
	public static String ModelPlace_newFolder;
	public static String ModelPlace_newProject;
	public static String ModelPlace_noFolder;
	public static String ModelPlace_noName;
	public static String ModelPlace_project;
	public static String ModelSummary_network;
	public static String ModelSummary_parameters;
	public static String ModelSummary_problems;
	public static String ModelSummary_runs;
	public static String NewModelWizard_failed;
	public static String NewModelWizard_title;
	public static String TemplatePage_chooseFolder;
	public static String TemplatePage_description;
	public static String TemplatePage_folder;
	public static String TemplatePage_name;
	public static String TemplatePage_noTemplate;
	public static String TemplatePage_size;
	public static String TemplatePage_summary;
	public static String TemplatePage_template;
	public static String TemplatePage_title;

	static {
		NLS.initializeMessages("org.genwright.ui.editor.wizard.messages", Messages.class);
	}

	private Messages() {
	}
}
