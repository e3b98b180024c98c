/**
 * The Runs view: all run directories of the workspace, followed live.
 * <p>
 * {@link org.genwright.ui.runs.RunFolders} says where to look, {@link org.genwright.ui.runs.RunsMonitor} looks once a
 * second in a job while the view is visible, {@link org.genwright.ui.runs.RunReader} turns what core read into immutable
 * {@link org.genwright.ui.runs.RunRow rows} (text and sort keys, nothing left to compute), and
 * {@link org.genwright.ui.runs.RunsView} shows them. The Properties view shows a selected row's details
 * ({@link org.genwright.ui.runs.RunProperties}). To act on a run the view puts a request file into its directory, as any
 * other process could, or deletes the directory of one that has ended ({@link org.genwright.ui.runs.RunActions}). A selected
 * row adapts to the path of its directory, by which other plug-ins know a run.
 */
package org.genwright.ui.runs;
