package org.genwright.ui.runs;

import org.eclipse.osgi.util.NLS;

/** Texts of the Runs view. */
final class Messages extends NLS {

	public static String KeyResult_nll;
	public static String RunActions_confirmDelete;
	public static String RunActions_confirmDeleteOne;
	public static String RunActions_copyPath;
	public static String RunActions_delete;
	public static String RunActions_deleteButton;
	public static String RunActions_deleteTitle;
	public static String RunActions_deleting;
	public static String RunActions_failed;
	public static String RunActions_keepButton;
	public static String RunActions_noFileManager;
	public static String RunActions_openFolder;
	public static String RunActions_refresh;
	public static String RunActions_stop;
	public static String RunActions_stopping;
	public static String RunColumn_dataset;
	public static String RunColumn_duration;
	public static String RunColumn_family;
	public static String RunColumn_model;
	public static String RunColumn_name;
	public static String RunColumn_progress;
	public static String RunColumn_result;
	public static String RunColumn_started;
	public static String RunColumn_state;
	public static String RunDetails_categoryData;
	public static String RunDetails_categoryEnvironment;
	public static String RunDetails_categoryParameters;
	public static String RunDetails_categoryResults;
	public static String RunDetails_categoryRun;
	public static String RunDetails_categorySettings;
	public static String RunDetails_categoryTraining;
	public static String RunDetails_backend;
	public static String RunDetails_classes;
	public static String RunDetails_columns;
	public static String RunDetails_created;
	public static String RunDetails_dataset;
	public static String RunDetails_directory;
	public static String RunDetails_ended;
	public static String RunDetails_error;
	public static String RunDetails_family;
	public static String RunDetails_host;
	public static String RunDetails_id;
	public static String RunDetails_label;
	public static String RunDetails_model;
	public static String RunDetails_preprocessing;
	public static String RunDetails_resumed;
	public static String RunDetails_rows;
	public static String RunDetails_seed;
	public static String RunDetails_shape;
	public static String RunDetails_source;
	public static String RunDetails_split;
	public static String RunDetails_splitRows;
	public static String RunDetails_state;
	public static String RunDetails_step;
	public static String RunDetails_threads;
	public static String RunDetails_weight;
	public static String RunStatus_failed;
	public static String RunStatus_finished;
	public static String RunStatus_interrupted;
	public static String RunStatus_paused;
	public static String RunStatus_running;
	public static String RunStatus_stopped;
	public static String RunStatus_unreadable;
	public static String RunsMonitor_job;
	public static String RunsView_counts;
	public static String RunsView_countsFiltered;
	public static String RunsView_empty;
	public static String RunsView_filter;
	public static String Times_hours;
	public static String Times_millis;
	public static String Times_minutes;
	public static String Times_seconds;

	static {
		NLS.initializeMessages("org.genwright.ui.runs.messages", Messages.class);
	}

	private Messages() {
	}
}
