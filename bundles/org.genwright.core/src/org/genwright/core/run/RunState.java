package org.genwright.core.run;

/** How a run stands. */
public enum RunState {
	/** A process works on it. */
	RUNNING,
	/** A process holds it and waits to be told to go on. */
	PAUSED,
	/** Stopped on request, can be resumed. */
	STOPPED,
	/** Came to its end. */
	FINISHED,
	/** Ended by an error, which the record tells; can be resumed from its last checkpoint. */
	FAILED,
	/** Its process died without a word, can be resumed. Never recorded, only {@linkplain Run#effectiveState() found}. */
	INTERRUPTED;

	/** Tells whether a process should be working on a run recorded so. */
	public boolean active() {
		return this == RUNNING || this == PAUSED;
	}

	/**
	 * Tells whether the process that holds the run may record the other state after this one. Ended runs become RUNNING
	 * again only by {@link RunWriter#reopen}.
	 */
	public boolean mayBecome(RunState next) {
		return next == this || switch (this) {
			case RUNNING -> next != INTERRUPTED;
			case PAUSED -> next == RUNNING || next == STOPPED || next == FAILED;
			case STOPPED, FINISHED, FAILED, INTERRUPTED -> false;
		};
	}
}
