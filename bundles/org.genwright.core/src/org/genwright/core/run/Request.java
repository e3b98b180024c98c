package org.genwright.core.run;

import java.util.regex.Pattern;

/**
 * What the process that works on a run can be asked to do between two steps.
 *
 * @param kind     what to do
 * @param argument with what, for {@link Kind#LEARNING_RATE}; else empty. Letters, digits, points and signs only
 */
public record Request(Kind kind, String argument) {

	/** What can be asked for. */
	public enum Kind {
		/** Write a checkpoint and end; the run becomes STOPPED. */
		STOP,
		/** Write a checkpoint and wait; the run becomes PAUSED. */
		PAUSE,
		/** Go on after a pause. */
		RESUME,
		/** Write a checkpoint and go on. */
		CHECKPOINT,
		/** Go on with another learning rate, the argument. */
		LEARNING_RATE
	}

	/** What an argument may consist of: it is part of a file's name. */
	static final Pattern ARGUMENT = Pattern.compile("[A-Za-z0-9.+-]{0,64}");

	/** Write a checkpoint and end. */
	public static final Request STOP = new Request(Kind.STOP, "");
	/** Write a checkpoint and wait. */
	public static final Request PAUSE = new Request(Kind.PAUSE, "");
	/** Go on after a pause. */
	public static final Request RESUME = new Request(Kind.RESUME, "");
	/** Write a checkpoint and go on. */
	public static final Request CHECKPOINT = new Request(Kind.CHECKPOINT, "");

	/** Checks the argument. */
	public Request {
		if (!ARGUMENT.matcher(argument).matches()) {
			throw new IllegalArgumentException("Request " + kind + ": expected an argument of at most 64 letters, digits, points and"
					+ " signs, found '" + argument + "'.");
		}
	}

	/** Returns the request to go on with another learning rate. */
	public static Request learningRate(double rate) {
		return new Request(Kind.LEARNING_RATE, Double.toString(rate));
	}
}
