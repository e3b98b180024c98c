package org.genwright.testing.ui;

import org.eclipse.ui.IEditorReference;

/**
 * An editor.
 *
 * @param reference the workbench's reference; to be used on the user interface thread only
 */
public record SWTBotEditor(IEditorReference reference) {

	/** Returns the editor's id. */
	public String id() {
		return UserInterface.get(reference::getId);
	}

	/** Returns the title shown on the tab. */
	public String getTitle() {
		return UserInterface.get(reference::getPartName);
	}

	/** Tells whether there are changes that are not saved. */
	public boolean isDirty() {
		return UserInterface.get(reference::isDirty);
	}

	/** Closes the editor without saving. */
	public void close() {
		UserInterface.run(() -> reference.getPage().closeEditors(new IEditorReference[] {reference}, false));
	}
}
