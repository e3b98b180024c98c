package org.genwright.ui.runs;

import java.util.EnumSet;
import java.util.Set;

import org.genwright.core.run.RunState;

/** What the Runs view says of a run: the states of {@code run.json}, and what they hide. */
public enum RunStatus {
	/** A worker trains it now. */
	RUNNING(Messages.RunStatus_running, "state-running"),
	/** A worker holds it and waits for a request to go on. */
	PAUSED(Messages.RunStatus_paused, "state-paused"),
	/** Ended on request; it can be resumed. */
	STOPPED(Messages.RunStatus_stopped, "state-stopped"),
	/** Trained to the end and evaluated. */
	FINISHED(Messages.RunStatus_finished, "state-finished"),
	/** Ended on an error. */
	FAILED(Messages.RunStatus_failed, "state-failed"),
	/** Its worker is gone without having ended it; it can be resumed. */
	INTERRUPTED(Messages.RunStatus_interrupted, "state-interrupted"),
	/** Its {@code run.json} cannot be read. */
	UNREADABLE(Messages.RunStatus_unreadable, "state-failed");

	private static final Set<RunStatus> LIVE = EnumSet.of(RUNNING, PAUSED);

	private final String label;
	private final String icon;

	RunStatus(String label, String icon) {
		this.label = label;
		this.icon = icon;
	}

	/** Returns what is shown of a state. */
	static RunStatus of(RunState state) {
		return switch (state) {
		case RUNNING -> RUNNING;
		case PAUSED -> PAUSED;
		case STOPPED -> STOPPED;
		case FINISHED -> FINISHED;
		case FAILED -> FAILED;
		case INTERRUPTED -> INTERRUPTED;
		};
	}

	/** Returns the text shown. */
	public String label() {
		return label;
	}

	/** Returns the icon's path in this bundle. */
	String iconPath() {
		return "icons/" + icon + ".svg";
	}

	/** Tells whether a worker holds the run. */
	public boolean isLive() {
		return LIVE.contains(this);
	}
}
