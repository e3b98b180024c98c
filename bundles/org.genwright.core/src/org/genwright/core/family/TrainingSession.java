package org.genwright.core.family;

import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;

/**
 * A training in progress, driven step by step by the job: one EM iteration or one gradient step each. Used by one
 * thread at a time.
 */
public interface TrainingSession extends AutoCloseable {

	/** Returns the number of completed steps. */
	long step();

	/** Tells whether training has come to its end; then {@link #advance()} is not called any more. */
	boolean finished();

	/** Returns how much of the expected work is done, 0 … 1; an estimate for display. */
	double progress();

	/**
	 * Takes one step. A step that fails leaves the state as it was before.
	 *
	 * @return what to record
	 * @throws ProblemException if a number is not finite or the model degenerates, naming step, quantity and remedies
	 */
	StepReport advance() throws ProblemException;

	/**
	 * Changes a setting while training, between two steps; part of the state that checkpoints hold.
	 *
	 * @param setting id of the setting
	 * @param value   its new value
	 * @return one line that says what changed
	 * @throws ProblemException if the setting cannot be changed while training, or the value is wrong
	 */
	default String change(String setting, String value) throws ProblemException {
		throw ProblemException.input(Problem.error("fixed-setting", "Setting '" + setting + "' of a training",
				"a setting that can change while training", "a family that has none", "Start a new run with the other value."));
	}

	/**
	 * Tells whether a sheet of samples of image data is worth drawing of the model as it stands; asked once after each
	 * step but the last, which gets one anyway.
	 */
	default boolean sampleDue() {
		return false;
	}

	/** Tells whether a checkpoint is worth writing here whatever the cadence says; asked before each step. */
	default boolean checkpointDue() {
		return false;
	}

	/**
	 * Ends the training: by itself, or because the job asks for no more steps. Afterwards checkpoint and model are those
	 * to keep, such as the best of all validations, and {@link #advance()} is not called any more.
	 */
	default void conclude() {
		// Most keep the last.
	}

	/** Returns the number of pieces that sums over examples are taken in, on which the bits of the results depend. */
	default int slices() {
		return 1;
	}

	/** Returns all that is needed to continue from here, to the bit. */
	Checkpoint checkpoint();

	/** Returns the model as it stands; valid until the next step or until the session is closed. */
	TrainedModel model();

	/** Releases memory and threads. */
	@Override
	void close();
}
