package org.genwright.ui.editor.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.genwright.diagram.geometry.Box;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.Node;
import org.genwright.ui.editor.command.DeleteElements;
import org.genwright.ui.editor.palette.SampleModel;
import org.genwright.ui.editor.session.ModelSession;
import org.junit.jupiter.api.Test;

/** What actions learn about the selection. */
class SelectedTest {

	private final Architecture model = SampleModel.architecture();
	private final ModelSession session = SampleModel.session(model);
	private final Selected selected = new Selected(session);

	private void select(String... ids) {
		session.selection().select(List.of(ids), this);
	}

	@Test
	void asksTheModelOnceForAllActions() {
		select("d1", "flat");
		Map<String, Box> boxes = selected.boxes();
		assertEquals(List.of("d1", "flat"), List.copyOf(boxes.keySet()));
		assertSame(boxes, selected.boxes());
	}

	@Test
	void followsEverySelectionAndEveryChange() {
		select("d1", "odd");
		assertEquals(Set.of("d1", "odd"), selected.nodeIds());
		session.run("Delete", new DeleteElements(Set.of("odd")));
		assertEquals(List.of("d1"), selected.editable());
		session.commands().undo();
		assertEquals(List.of("d1", "odd"), selected.nodes().stream().map(Node::getId).toList());
		session.run("Move", (architecture, ids) -> SampleModel.node(architecture, "d1").setX(470));
		assertEquals(session.state().scene().nodes().filter(node -> node.id().equals("d1")).findFirst().orElseThrow().box(), selected.boxes().get("d1"));
		select("enc");
		assertEquals(List.of("enc"), selected.editable());
		assertEquals(Map.of(), selected.boxes());
	}

	@Test
	void connectionsAreNotForTheClipboard() {
		select("c6", "d1", "enc");
		assertEquals(List.of("d1", "enc"), selected.copyable());
		assertEquals(List.of("c6", "d1", "enc"), selected.editable());
	}
}
