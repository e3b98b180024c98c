package org.genwright.ui.editor.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;

import org.genwright.diagram.layout.LayoutScope;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.LayoutDirection;
import org.genwright.model.architecture.Node;
import org.genwright.ui.editor.command.PinNodes;
import org.genwright.ui.editor.command.PinNodes.Pin;
import org.genwright.ui.editor.palette.SampleModel;
import org.genwright.ui.editor.session.ModelSession;
import org.junit.jupiter.api.Test;

/** Automatic layout as a command. */
class LayoutRunnerTest {

	private final Architecture model = SampleModel.architecture();
	private final ModelSession session = SampleModel.session(model);
	private final LayoutRunner runner = new LayoutRunner(session);

	@Test
	void layoutIsOneCommandThatUndoTakesBack() {
		String before = SampleModel.text(model);
		runner.run("Lay Out All", new LayoutScope.All());
		assertNotEquals(before, SampleModel.text(model));
		session.commands().undo();
		assertEquals(before, SampleModel.text(model));
	}

	@Test
	void layingOutAgainLeavesNoTrace() {
		runner.run("Lay Out All", new LayoutScope.All());
		session.commands().markSaveLocation();
		runner.run("Lay Out All", new LayoutScope.All());
		assertFalse(session.commands().isDirty());
	}

	@Test
	void turningRemembersTheDirectionInTheModel() {
		runner.turn("Flow Down", LayoutDirection.DOWN);
		assertEquals(LayoutDirection.DOWN, model.getLayoutDirection());
		Node x = SampleModel.node(model, "x");
		Node flat = SampleModel.node(model, "flat");
		assertTrue(flat.getY() > x.getY());
		session.commands().undo();
		assertEquals(LayoutDirection.RIGHT, model.getLayoutDirection());
	}

	@Test
	void pinnedNodesStay() {
		session.run("Pin", new PinNodes(Set.of("odd"), Pin.PINNED));
		runner.run("Lay Out All", new LayoutScope.All());
		Node odd = SampleModel.node(model, "odd");
		assertEquals("460 260", odd.getX() + " " + odd.getY());
	}

	@Test
	void theOtherNetworkStays() {
		Node z = SampleModel.node(model, "z");
		String before = z.getX() + " " + z.getY();
		runner.run("Lay Out", new LayoutScope.OneNetwork("enc"));
		assertEquals(before, z.getX() + " " + z.getY());
	}
}
