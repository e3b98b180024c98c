package org.genwright.core.job;

import org.genwright.core.problem.ProblemException;
import org.genwright.core.run.Request;
import org.genwright.core.run.RunState;
import org.genwright.core.run.RunWriter;

/**
 * Honours, between steps, what a job is asked to do: by its stop token, or by requests that any process puts in the run
 * directory. Waits while the run is paused.
 */
final class Steering {

	private static final long POLL_MILLIS = 200;

	/** What the job is to do next. */
	enum Command {
		/** Take the next step. */
		CONTINUE,
		/** Write a checkpoint and end. */
		STOP
	}

	/** Writes a checkpoint of where the training stands. */
	interface Checkpointer {

		void write() throws ProblemException;
	}

	private final RunWriter writer;
	private final JobListener listener;
	private final StopToken stop;
	private final Checkpointer checkpointer;

	Steering(RunWriter writer, JobListener listener, StopToken stop, Checkpointer checkpointer) {
		this.writer = writer;
		this.listener = listener;
		this.stop = stop;
		this.checkpointer = checkpointer;
	}

	/** Honours everything asked since the last call, in its order. */
	Command next() throws ProblemException {
		boolean paused = false;
		while (true) {
			for (Request request : writer.takeRequests()) {
				switch (request) {
					case STOP -> stop.request("a request in the run directory");
					case PAUSE -> paused = pause(paused);
					case RESUME -> paused = resume(paused);
					case CHECKPOINT -> checkpointer.write();
				}
			}
			if (stop.requested()) {
				return Command.STOP;
			}
			if (!paused) {
				return Command.CONTINUE;
			}
			sleep();
		}
	}

	private boolean pause(boolean paused) throws ProblemException {
		if (!paused) {
			checkpointer.write();
			change(RunState.PAUSED, "Paused on request.");
		}
		return true;
	}

	private boolean resume(boolean paused) throws ProblemException {
		if (paused) {
			change(RunState.RUNNING, "Goes on after a pause.");
		}
		return false;
	}

	private void change(RunState state, String message) throws ProblemException {
		writer.update(writer.record().withState(state));
		writer.log(message);
		writer.flush();
		listener.stateChanged(state);
		listener.message(message);
	}

	private void sleep() {
		try {
			Thread.sleep(POLL_MILLIS);
		} catch (InterruptedException interrupted) {
			Thread.currentThread().interrupt();
			stop.request("an interruption of its thread");
		}
	}
}
