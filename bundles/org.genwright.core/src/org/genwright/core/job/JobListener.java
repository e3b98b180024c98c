package org.genwright.core.job;

import org.genwright.core.family.StepReport;
import org.genwright.core.run.Run;
import org.genwright.core.run.RunState;

/** Hears how a job goes, on the job's thread, between steps. What takes long delays the training. */
public interface JobListener {

	/** Hears nothing. */
	JobListener NONE = new JobListener() {
	};

	/** The run directory exists and training begins or continues. */
	default void started(Run run) {
	}

	/**
	 * A step was taken and recorded.
	 *
	 * @param report   what the step has to say; its message is in the run's log
	 * @param fraction how much of the expected work is done, 0 … 1
	 */
	default void advanced(StepReport report, double fraction) {
	}

	/** A checkpoint after the given number of steps is on disk. */
	default void checkpointWritten(long step) {
	}

	/** The state of the run changed. */
	default void stateChanged(RunState state) {
	}

	/** Something worth telling beside the steps, as one line. */
	default void message(String line) {
	}
}
