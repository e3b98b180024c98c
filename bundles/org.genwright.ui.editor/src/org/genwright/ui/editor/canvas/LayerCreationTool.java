package org.genwright.ui.editor.canvas;

import org.eclipse.gef.EditPartViewer;
import org.eclipse.gef.tools.CreationTool;
import org.genwright.ui.editor.session.ModelSession;

/** Puts a layer where the canvas is clicked, or into the connection there, and selects it. */
public final class LayerCreationTool extends CreationTool {

	/** Creates a tool for a layer type. */
	public LayerCreationTool(String type) {
		super(new Layers(type));
	}

	@Override
	protected void performCreation(int button) {
		EditPartViewer viewer = getCurrentViewer();
		if (viewer instanceof DiagramViewer diagram) {
			ModelSession session = diagram.context().session();
			session.selection().select(NewElements.nodes(session, this::executeCurrentCommand), this);
		}
	}
}
