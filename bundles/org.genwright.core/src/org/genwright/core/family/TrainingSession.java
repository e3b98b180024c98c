package org.genwright.core.family;

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

	/** Returns all that is needed to continue from here, to the bit. */
	Checkpoint checkpoint();

	/** Returns the model as it stands; valid until the next step or until the session is closed. */
	TrainedModel model();

	/** Releases memory and threads. */
	@Override
	void close();
}
