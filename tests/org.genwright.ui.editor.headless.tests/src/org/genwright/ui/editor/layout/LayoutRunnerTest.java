package org.genwright.ui.editor.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.genwright.core.fix.NewNode;
import org.genwright.diagram.geometry.Point;
import org.genwright.diagram.layout.LayoutScope;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.LayoutDirection;
import org.genwright.model.architecture.Node;
import org.genwright.ui.editor.command.CreateNode;
import org.genwright.ui.editor.command.PinNodes;
import org.genwright.ui.editor.command.PinNodes.Pin;
import org.genwright.ui.editor.palette.SampleModel;
import org.genwright.ui.editor.session.ModelSession;
import org.junit.jupiter.api.Test;

/** Automatic layout as a command. */
class LayoutRunnerTest {

	private final Architecture model = SampleModel.architecture();
	private final ModelSession session = SampleModel.session(model);
	private final LayoutRunner runner = new LayoutRunner(session, Runnable::run, () -> { });

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

	/** Makes the model larger than what is laid out at once. */
	private void grow() {
		session.run("Grow", (architecture, ids) -> {
			for (int i = 0; i < LayoutRunner.PATIENT_NODES; i++) {
				new CreateNode("enc", new NewNode("dense"), new Point(0, 0)).apply(architecture, ids);
			}
		});
		session.commands().markSaveLocation();
	}

	@Test
	void aLargeModelIsLaidOutInTheBackground() throws InterruptedException {
		grow();
		BlockingQueue<Runnable> later = new LinkedBlockingQueue<>();
		new LayoutRunner(session, later::add, () -> { }).run("Lay Out All", new LayoutScope.All());
		assertFalse(session.commands().isDirty());
		later.poll(60, TimeUnit.SECONDS).run();
		assertEquals("Lay Out All", session.commands().getUndoCommand().getLabel());
	}

	@Test
	void itsResultIsDroppedIfTheModelChangedMeanwhile() throws InterruptedException {
		grow();
		BlockingQueue<Runnable> later = new LinkedBlockingQueue<>();
		List<String> told = new ArrayList<>();
		new LayoutRunner(session, later::add, () -> told.add("dropped")).run("Lay Out All", new LayoutScope.All());
		session.run("Rename", (architecture, ids) -> architecture.setName("Another"));
		later.poll(60, TimeUnit.SECONDS).run();
		assertEquals("Rename", session.commands().getUndoCommand().getLabel());
		assertEquals(List.of("dropped"), told);
	}

	@Test
	void nothingIsRunOnAnEditorThatWasClosedMeanwhile() throws InterruptedException {
		grow();
		BlockingQueue<Runnable> later = new LinkedBlockingQueue<>();
		List<String> told = new ArrayList<>();
		LayoutRunner closed = new LayoutRunner(session, later::add, () -> told.add("dropped"));
		closed.run("Lay Out All", new LayoutScope.All());
		Runnable result = later.poll(60, TimeUnit.SECONDS);
		closed.dispose();
		result.run();
		assertFalse(session.commands().isDirty());
		assertEquals(List.of(), told);
	}

	@Test
	void aCancelledJobSaysSoAndHasNoResult() {
		LayoutJob job = new LayoutJob("Lay Out", cancelled -> {
			if (cancelled.getAsBoolean()) {
				throw new CancellationException();
			}
			return null;
		}, placement -> fail("Expected no result."));
		NullProgressMonitor monitor = new NullProgressMonitor();
		monitor.setCanceled(true);
		assertEquals(IStatus.CANCEL, job.run(monitor).getSeverity());
	}
}
