package org.genwright.ui.editor.policy;

import java.util.ArrayList;
import java.util.List;

import org.genwright.diagram.scene.PortFigure;
import org.genwright.ui.editor.part.FramePart;
import org.genwright.ui.editor.part.NodePart;

/** Lights up the ports where a connection may end, while it is drawn. */
final class LegalTargets {

	private final List<NodePart> lit = new ArrayList<>();

	void show(FramePart frame, ConnectionEnds ends) {
		for (Object child : frame.getChildren()) {
			NodePart part = (NodePart) child;
			List<PortFigure> legal = ends.legal(part);
			if (!legal.isEmpty()) {
				part.shape().light(legal);
				lit.add(part);
			}
		}
	}

	void hide() {
		lit.forEach(part -> part.shape().light(List.of()));
		lit.clear();
	}
}
