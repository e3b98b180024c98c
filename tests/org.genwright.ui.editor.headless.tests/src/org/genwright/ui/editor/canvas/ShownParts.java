package org.genwright.ui.editor.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.eclipse.gef.EditPart;
import org.genwright.diagram.scene.DiagramScene;
import org.genwright.ui.editor.figure.SkeletonNode;
import org.genwright.ui.editor.part.ConnectionPart;
import org.genwright.ui.editor.part.ElementPart;
import org.genwright.ui.editor.part.FramePart;
import org.genwright.ui.editor.part.NodePart;
import org.genwright.ui.editor.part.SkeletonPart;
import org.genwright.ui.editor.session.ElementSelection;

/** Asserts that the parts show the scene: all of it, nothing else, and of each element what the scene says. */
final class ShownParts {

	private final Map<String, Record> expected = new HashMap<>();
	private final Set<String> shown = new HashSet<>();

	private ShownParts(DiagramScene scene) {
		scene.frames().forEach(frame -> expected.put(frame.network(), frame));
		scene.nodes().forEach(node -> expected.put(node.id(), node));
		scene.connections().forEach(connection -> expected.put(connection.id(), connection));
		scene.skeleton().elements().forEach(element -> expected.put(ElementSelection.SKELETON + element.element().id(), element));
	}

	static void assertShown(DrawnModel model) {
		ShownParts parts = new ShownParts(model.session().state().scene());
		model.viewer().getContents().getChildren().forEach(part -> parts.visit(model, (EditPart) part));
		assertEquals(parts.expected.keySet(), parts.shown);
	}

	private void visit(DrawnModel model, EditPart part) {
		ElementPart element = (ElementPart) part;
		shown.add(element.elementId());
		assertSame(part, model.viewer().context().part(element.elementId()).orElseThrow());
		Record record = expected.get(element.elementId());
		switch (part) {
			case SkeletonPart skeleton -> assertEquals(record, ((SkeletonNode) skeleton.getFigure()).shown());
			case FramePart frame -> {
				assertEquals(record, frame.frame().shown());
				frame.getChildren().forEach(node -> visit(model, (EditPart) node));
			}
			case NodePart node -> {
				assertEquals(record, node.record());
				node.getSourceConnections().forEach(connection -> visit(model, (EditPart) connection));
			}
			case ConnectionPart connection -> {
				assertEquals(record, connection.record());
				assertSame(connection.connection().getTarget(), connection.getTarget().getModel());
			}
			default -> throw new AssertionError(part);
		}
	}
}
