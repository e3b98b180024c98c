package org.genwright.core.run;

/** What the process that works on a run can be asked to do between two steps. */
public enum Request {
	/** Write a checkpoint and end; the run becomes STOPPED. */
	STOP,
	/** Write a checkpoint and wait; the run becomes PAUSED. */
	PAUSE,
	/** Go on after a pause. */
	RESUME,
	/** Write a checkpoint and go on. */
	CHECKPOINT
}
