package org.genwright.ui.editor;

import java.util.List;

import org.genwright.ui.editor.canvas.CanvasPage;
import org.genwright.ui.editor.probability.ProbabilityPage;
import org.genwright.ui.editor.session.ModelSession;
import org.genwright.ui.editor.source.SourcePage;
import org.genwright.ui.editor.table.LayerTablePage;

/** The pages of the editor, from left to right. */
final class EditorPages {

	private EditorPages() {
	}

	/** Creates the pages for a model. */
	static List<EditorPage> of(ModelEditor editor, ModelSession session) {
		return List.of( //
				new CanvasPage(editor, session), //
				new ProbabilityPage(editor, session), //
				new LayerTablePage(editor, session), //
				new SourcePage(editor, session));
	}
}
