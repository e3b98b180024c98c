package org.genwright.ui.editor.layout;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.genwright.diagram.geometry.Placement;

/** Lays a large model out in the background; people see its progress and can cancel it. */
final class LayoutJob extends Job {

	private final Function<BooleanSupplier, Placement> layout;
	private final Consumer<Placement> done;

	/**
	 * @param layout asked for the placement, with what tells whether it was cancelled
	 * @param done   receives the placement, on the job's thread, unless it was cancelled
	 */
	LayoutJob(String label, Function<BooleanSupplier, Placement> layout, Consumer<Placement> done) {
		super(label);
		this.layout = layout;
		this.done = done;
		setPriority(INTERACTIVE);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		monitor.beginTask(getName(), IProgressMonitor.UNKNOWN);
		try {
			Placement placement = layout.apply(monitor::isCanceled);
			if (monitor.isCanceled()) {
				return Status.CANCEL_STATUS;
			}
			done.accept(placement);
			return Status.OK_STATUS;
		} catch (CancellationException cancelled) {
			return Status.CANCEL_STATUS;
		} finally {
			monitor.done();
		}
	}
}
