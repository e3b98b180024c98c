package org.genwright.core.job;

import org.genwright.core.gradient.GradientSettings;
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

	/** What is done with the training itself. */
	interface Training {

		/** Writes a checkpoint of where it stands. */
		void checkpoint() throws ProblemException;

		/** Changes a setting, or says why it cannot be changed. */
		void change(String setting, String value) throws ProblemException;
	}

	private final RunWriter writer;
	private final JobListener listener;
	private final StopToken stop;
	private final Training training;

	Steering(RunWriter writer, JobListener listener, StopToken stop, Training training) {
		this.writer = writer;
		this.listener = listener;
		this.stop = stop;
		this.training = training;
	}

	/** Honours everything asked since the last call, in its order. */
	Command next() throws ProblemException {
		boolean paused = false;
		while (true) {
			for (Request request : writer.takeRequests()) {
				switch (request.kind()) {
					case STOP -> stop.request("a request in the run directory");
					case PAUSE -> paused = pause(paused);
					case RESUME -> paused = resume(paused);
					case CHECKPOINT -> training.checkpoint();
					case LEARNING_RATE -> training.change(GradientSettings.LEARNING_RATE.id(), request.argument());
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
			training.checkpoint();
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
