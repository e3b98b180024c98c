package org.genwright.ui.editor.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.HashSet;
import java.util.Set;

import org.eclipse.gef.EditPart;
import org.genwright.diagram.scene.DiagramScene;
import org.genwright.ui.editor.part.ConnectionPart;
import org.genwright.ui.editor.part.FramePart;
import org.genwright.ui.editor.part.NodePart;
import org.genwright.ui.editor.part.SkeletonPart;

/** Asserts that the parts show the scene: all of it, nothing else, and of each element what the scene says. */
final class ShownParts {

	private final DiagramScene scene;
	private final Set<String> shown = new HashSet<>();

	private ShownParts(DiagramScene scene) {
		this.scene = scene;
	}

	static void assertShown(DrawnModel model) {
		ShownParts parts = new ShownParts(model.session().state().scene());
		model.viewer().getContents().getChildren().forEach(part -> parts.visit(model, (EditPart) part));
		Set<String> expected = new HashSet<>();
		parts.scene.frames().forEach(frame -> expected.add(frame.network()));
		parts.scene.nodes().forEach(node -> expected.add(node.id()));
		parts.scene.connections().forEach(connection -> expected.add(connection.id()));
		parts.scene.skeleton().elements().forEach(element -> expected.add("skeleton/" + element.element().id()));
		assertEquals(expected, parts.shown);
	}

	private void visit(DrawnModel model, EditPart part) {
		switch (part) {
			case SkeletonPart element -> shown.add(element.elementId());
			case FramePart frame -> {
				shown.add(frame.elementId());
				assertEquals(scene.frames().stream().filter(figure -> figure.network().equals(frame.elementId())).findFirst().orElseThrow(), frame.frame().shown());
				frame.getChildren().forEach(node -> visit(model, (EditPart) node));
			}
			case NodePart node -> {
				shown.add(node.elementId());
				assertEquals(scene.nodes().filter(figure -> figure.id().equals(node.elementId())).findFirst().orElseThrow(), node.record());
				assertSame(node, model.viewer().context().part(node.elementId()).orElseThrow());
				node.getSourceConnections().forEach(connection -> visit(model, (EditPart) connection));
			}
			case ConnectionPart connection -> {
				shown.add(connection.elementId());
				assertEquals(scene.connections().filter(figure -> figure.id().equals(connection.elementId())).findFirst().orElseThrow(), connection.record());
				assertEquals(connection.connection().getTarget(), connection.getTarget().getModel());
			}
			default -> throw new AssertionError(part);
		}
	}
}
