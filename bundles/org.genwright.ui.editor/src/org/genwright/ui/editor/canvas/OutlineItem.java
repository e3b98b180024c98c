package org.genwright.ui.editor.canvas;

import java.util.ArrayList;
import java.util.List;

import org.genwright.diagram.scene.FrameFigure;
import org.genwright.diagram.scene.NodeFigure;
import org.genwright.diagram.text.TextLine;
import org.genwright.ui.editor.session.ElementSelection;
import org.genwright.ui.editor.session.ModelState;

/**
 * An entry of the outline.
 *
 * @param id       id of the element in selections; empty for a heading
 * @param text     what is shown
 * @param children entries below it
 */
record OutlineItem(String id, String text, List<OutlineItem> children) {

	/** Returns the entries of a model: its networks with their nodes, then the family's skeleton. */
	static List<OutlineItem> of(ModelState state) {
		List<OutlineItem> items = new ArrayList<>();
		state.scene().frames().forEach(frame -> items.add(new OutlineItem(frame.network(), frame.texts().getFirst().text(), nodes(frame))));
		List<OutlineItem> skeleton = state.scene().skeleton().elements().stream().map(figure -> new OutlineItem(
				ElementSelection.SKELETON + figure.element().id(), figure.element().symbol() + " · " + figure.element().name(), List.of())).toList();
		if (!skeleton.isEmpty()) {
			items.add(new OutlineItem("", Messages.OutlineItem_skeleton, skeleton));
		}
		return items;
	}

	private static List<OutlineItem> nodes(FrameFigure frame) {
		return frame.nodes().stream().map(node -> new OutlineItem(node.id(), text(node), List.of())).toList();
	}

	private static String text(NodeFigure node) {
		return String.join(" · ", node.texts().stream().limit(2).map(TextLine::text).filter(text -> !text.isEmpty()).toList());
	}
}
