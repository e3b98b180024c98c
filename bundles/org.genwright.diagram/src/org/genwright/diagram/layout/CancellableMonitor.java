package org.genwright.diagram.layout;

import java.util.function.BooleanSupplier;

import org.eclipse.elk.core.util.BasicProgressMonitor;

/** Tells ELK between its phases whether to stop. */
final class CancellableMonitor extends BasicProgressMonitor {

	private final BooleanSupplier cancelled;

	CancellableMonitor(BooleanSupplier cancelled) {
		this.cancelled = cancelled;
	}

	@Override
	public boolean isCanceled() {
		return cancelled.getAsBoolean();
	}

	@Override
	protected BasicProgressMonitor doSubTask(float work, int maxHierarchyLevels) {
		return new CancellableMonitor(cancelled);
	}
}
