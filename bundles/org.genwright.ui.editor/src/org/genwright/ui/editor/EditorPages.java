package org.genwright.ui.editor;

import java.util.List;

import org.genwright.ui.editor.session.ModelSession;

/** The pages of the editor, from left to right. */
final class EditorPages {

	private EditorPages() {
	}

	/** Creates the pages for a model. */
	static List<EditorPage> of(ModelEditor editor, ModelSession session) {
		return List.of();
	}
}
