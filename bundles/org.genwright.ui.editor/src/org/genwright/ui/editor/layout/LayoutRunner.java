package org.genwright.ui.editor.layout;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.core.runtime.jobs.IJobChangeListener;
import org.genwright.core.fix.ModelEdit;
import org.genwright.diagram.box.ModelFigures;
import org.genwright.diagram.geometry.Placement;
import org.genwright.diagram.geometry.PlacementEdit;
import org.genwright.diagram.layout.DiagramLayout;
import org.genwright.diagram.layout.LayoutScope;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.LayoutDirection;
import org.genwright.model.edit.Architectures;
import org.genwright.ui.editor.session.ModelSession;

/**
 * Runs automatic layout as one undoable command. Layout works on a copy; of a large model in a job that can be cancelled,
 * whose result is dropped if the model changed meanwhile.
 */
public final class LayoutRunner {

	/** The number of nodes up to which a layout runs at once. */
	public static final int PATIENT_NODES = 200;

	private final ModelSession session;
	private final Executor userInterface;
	private final Runnable dropped;
	private final Set<LayoutJob> jobs = ConcurrentHashMap.newKeySet();
	private volatile boolean disposed;

	/**
	 * Creates a runner.
	 *
	 * @param session       the open model
	 * @param userInterface runs what concerns the editor
	 * @param dropped       tells people that the model changed meanwhile and was not laid out
	 */
	public LayoutRunner(ModelSession session, Executor userInterface, Runnable dropped) {
		this.session = session;
		this.userInterface = userInterface;
		this.dropped = dropped;
	}

	/** Lays a model out. */
	public void run(String label, LayoutScope scope) {
		start(label, scope, Optional.empty());
	}

	/** Turns the direction in which data flow, and lays the whole model out. */
	public void turn(String label, LayoutDirection direction) {
		start(label, new LayoutScope.All(), Optional.of(direction));
	}

	private void start(String label, LayoutScope scope, Optional<LayoutDirection> direction) {
		Architecture copy = Architectures.copy(session.architecture());
		direction.ifPresent(copy::setLayoutDirection);
		ModelFigures known = session.state().figures();
		if (session.state().scene().nodes().count() <= PATIENT_NODES) {
			session.run(label, edit(placement(copy, known, scope, () -> false), direction));
		} else {
			later(label, cancelled -> placement(copy, known, scope, cancelled), placement -> edit(placement, direction));
		}
	}

	private void later(String label, Function<BooleanSupplier, Placement> layout, Function<Placement, ModelEdit> edit) {
		long version = session.state().version();
		Consumer<Placement> done = placement -> {
			if (disposed) {
				return;
			}
			if (session.state().version() == version) {
				session.run(label, edit.apply(placement));
			} else {
				dropped.run();
			}
		};
		LayoutJob job = new LayoutJob(label, layout, placement -> {
			if (!disposed) {
				userInterface.execute(() -> done.accept(placement));
			}
		});
		jobs.add(job);
		job.addJobChangeListener(IJobChangeListener.onDone(event -> jobs.remove(job)));
		job.schedule();
	}

	/** Cancels what is under way; nothing changes the model any more. */
	public void dispose() {
		disposed = true;
		jobs.forEach(LayoutJob::cancel);
	}

	private static Placement placement(Architecture copy, ModelFigures known, LayoutScope scope, BooleanSupplier cancelled) {
		return new DiagramLayout(copy, known).layout(scope, cancelled);
	}

	private static ModelEdit edit(Placement placement, Optional<LayoutDirection> direction) {
		return (architecture, ids) -> {
			direction.filter(wanted -> wanted != architecture.getLayoutDirection()).ifPresent(architecture::setLayoutDirection);
			PlacementEdit.apply(placement, architecture);
		};
	}
}
