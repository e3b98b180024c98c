package org.genwright.ui.preferences;

import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.PathEditor;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;

/** The preference page: which further folders the Runs view looks into. */
public final class GenwrightPage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

	/** Creates the page. */
	public GenwrightPage() {
		super(GRID);
		setDescription(Messages.GenwrightPage_description);
		setPreferenceStore(RunFolderPreference.store());
	}

	@Override
	public void init(IWorkbench workbench) {
		// The page needs nothing of the workbench.
	}

	@Override
	protected void createFieldEditors() {
		addField(new PathEditor(RunFolderPreference.KEY, Messages.GenwrightPage_runFolders, Messages.GenwrightPage_chooseRunFolder,
				getFieldEditorParent()));
	}
}
