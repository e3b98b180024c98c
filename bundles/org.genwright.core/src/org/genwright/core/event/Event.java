package org.genwright.core.event;

/**
 * One entry of an event file.
 * <p>
 * Wall times are in seconds since 1970-01-01 UTC. Steps count completed steps.
 */
public sealed interface Event {

	/** Returns the step it belongs to. */
	long step();

	/** Returns when it was written, in seconds since 1970-01-01 UTC. */
	double wallTime();

	/**
	 * The first entry of every file.
	 *
	 * @param step     0
	 * @param wallTime when it was written
	 * @param version  {@code brain.Event:2}
	 */
	record FileVersion(long step, double wallTime, String version) implements Event {
	}

	/**
	 * The start of a session: what earlier sessions recorded from this step on no longer counts.
	 *
	 * @param step     the first step the session takes
	 * @param wallTime when it was written
	 */
	record SessionStart(long step, double wallTime) implements Event {
	}

	/**
	 * A figure.
	 *
	 * @param step     the step it belongs to
	 * @param wallTime when it was written
	 * @param tag      its name, such as {@code train/logLikelihood}
	 * @param value    its value, in single precision in the file; may be NaN or infinite
	 */
	record Scalar(long step, double wallTime, String tag, double value) implements Event {
	}

	/**
	 * A picture.
	 *
	 * @param step     the step it belongs to
	 * @param wallTime when it was written
	 * @param tag      its name
	 * @param width    in pixels
	 * @param height   in pixels
	 * @param png      the encoded picture, not to be changed
	 */
	record Image(long step, double wallTime, String tag, int width, int height, byte[] png) implements Event {
	}

	/**
	 * A text; TensorBoard shows it as Markdown.
	 *
	 * @param step     the step it belongs to
	 * @param wallTime when it was written
	 * @param tag      its name
	 * @param text     the text
	 */
	record Text(long step, double wallTime, String tag, String text) implements Event {
	}

	/**
	 * A distribution of values.
	 *
	 * @param step      the step it belongs to
	 * @param wallTime  when it was written
	 * @param tag       its name
	 * @param histogram the counts
	 */
	record Distribution(long step, double wallTime, String tag, Histogram histogram) implements Event {
	}
}
