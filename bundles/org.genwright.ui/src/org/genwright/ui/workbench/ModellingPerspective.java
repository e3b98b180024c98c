package org.genwright.ui.workbench;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.navigator.resources.ProjectExplorer;
import org.eclipse.ui.progress.IProgressConstants;

import org.genwright.ui.runs.RunsView;

/** Projects and the outline on the left, runs below, and above them the editors with the properties of what is selected beside them. */
public final class ModellingPerspective implements IPerspectiveFactory {

	/** The id in {@code plugin.xml}. */
	public static final String ID = "org.genwright.ui.perspectives.modelling";

	private static final String ERROR_LOG = "org.eclipse.pde.runtime.LogView";

	@Override
	public void createInitialLayout(IPageLayout layout) {
		String editors = layout.getEditorArea();
		layout.createFolder("left", IPageLayout.LEFT, 0.17f, editors).addView(ProjectExplorer.VIEW_ID);
		layout.createFolder("outline", IPageLayout.BOTTOM, 0.5f, "left").addView(IPageLayout.ID_OUTLINE);
		IFolderLayout bottom = layout.createFolder("bottom", IPageLayout.BOTTOM, 0.72f, editors);
		bottom.addView(RunsView.ID);
		bottom.addView(IPageLayout.ID_PROBLEM_VIEW);
		bottom.addView(IProgressConstants.PROGRESS_VIEW_ID);
		bottom.addView(ERROR_LOG);
		layout.createFolder("right", IPageLayout.RIGHT, 0.72f, editors).addView(IPageLayout.ID_PROP_SHEET);
	}
}
