package org.genwright.ui.editor.canvas;

import org.eclipse.gef.dnd.TemplateTransferDropTargetListener;
import org.eclipse.gef.requests.CreationFactory;
import org.eclipse.swt.dnd.DND;
import org.genwright.ui.editor.session.ModelSession;

/** Takes layers that are dragged from the palette. */
final class LayerDropListener extends TemplateTransferDropTargetListener {

	private final DiagramViewer viewer;

	LayerDropListener(DiagramViewer viewer) {
		super(viewer);
		this.viewer = viewer;
	}

	@Override
	protected CreationFactory getFactory(Object template) {
		return new Layers(String.valueOf(template));
	}

	@Override
	protected void handleDragOver() {
		getCurrentEvent().detail = DND.DROP_COPY;
		super.handleDragOver();
	}

	@Override
	protected void handleDrop() {
		ModelSession session = viewer.context().session();
		updateTargetRequest();
		updateTargetEditPart();
		if (getTargetEditPart() == null) {
			getCurrentEvent().detail = DND.DROP_NONE;
			return;
		}
		if (getCommand() == null || !getCommand().canExecute()) {
			getCurrentEvent().detail = DND.DROP_NONE;
			return;
		}
		session.selection().select(NewElements.nodes(session, () -> viewer.getEditDomain().getCommandStack().execute(getCommand())), this);
		viewer.getControl().setFocus();
	}
}
