package org.genwright.testing.ui.gef;

import java.util.Arrays;

import org.eclipse.ui.IEditorReference;

import org.genwright.testing.ui.SWTWorkbenchBot;
import org.genwright.testing.ui.UserInterface;

/** The workbench with graphical editors. */
public final class SWTGefBot extends SWTWorkbenchBot {

	/** Returns an open graphical editor by its title. */
	public SWTBotGefEditor gefEditor(String title) {
		IEditorReference found = UserInterface.get(() -> Arrays.stream(page().getEditorReferences())
				.filter(editor -> title.equals(editor.getPartName())).findFirst().orElse(null));
		return found == null ? new SWTBotGefEditor(editorByTitle(title).getReference(), this) : new SWTBotGefEditor(found, this);
	}
}
