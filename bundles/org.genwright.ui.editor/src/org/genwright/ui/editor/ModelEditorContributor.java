package org.genwright.ui.editor;

import java.util.List;

import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.EditorActionBarContributor;

/** Points the workbench's global actions at the page that is shown. */
public final class ModelEditorContributor extends EditorActionBarContributor {

	private static final List<String> GLOBAL = List.of(ActionFactory.UNDO.getId(), ActionFactory.REDO.getId(), ActionFactory.CUT.getId(),
			ActionFactory.COPY.getId(), ActionFactory.PASTE.getId(), ActionFactory.DELETE.getId(), ActionFactory.SELECT_ALL.getId(),
			ActionFactory.RENAME.getId(), ActionFactory.FIND.getId(), ActionFactory.PRINT.getId());

	@Override
	public void setActiveEditor(IEditorPart editor) {
		if (editor instanceof ModelEditor model) {
			show(model);
		}
	}

	/** Points the actions at the page an editor shows. */
	void show(ModelEditor editor) {
		IActionBars bars = getActionBars();
		GLOBAL.forEach(id -> bars.setGlobalActionHandler(id, editor.globalActions().get(id)));
		bars.updateActionBars();
	}
}
