package org.genwright.cli.terminal;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.LongSupplier;

/**
 * Shows how far a run is: on a terminal one line that is redrawn, with a bar, the rate and the time left; elsewhere a
 * plain line now and then. Writes to standard error only.
 */
public final class Progress {

	private static final long REDRAW_NANOS = 100_000_000L;
	private static final long PLAIN_NANOS = 5_000_000_000L;
	private static final int BAR = 24;

	private final PrintStream out;
	private final OptionalInt columns;
	private final LongSupplier nanos;
	private long started;
	private long startStep = -1;
	private double startFraction;
	private long shown = Long.MIN_VALUE;
	private boolean lineOpen;

	/**
	 * @param out     where to write
	 * @param columns the width of the terminal; empty for plain lines
	 * @param nanos   the clock
	 */
	public Progress(PrintStream out, OptionalInt columns, LongSupplier nanos) {
		this.out = out;
		this.columns = columns;
		this.nanos = nanos;
	}

	/**
	 * Shows the state after a step, if the last showing is long enough ago.
	 *
	 * @param step     completed steps
	 * @param fraction share of the expected work that is done, 0 … 1
	 * @param figure   a figure of the step in words, such as {@code loss 1.234}; may be empty
	 */
	public synchronized void step(long step, double fraction, String figure) {
		long now = nanos.getAsLong();
		if (startStep < 0) {
			started = now; // the first step also prepares everything
			startStep = step;
			startFraction = fraction;
		}
		if (shown != Long.MIN_VALUE && now - shown < (columns.isPresent() ? REDRAW_NANOS : PLAIN_NANOS)) {
			return;
		}
		shown = now;
		String text = describe(step, fraction, figure, now);
		if (columns.isPresent()) {
			int width = Math.max(20, columns.getAsInt() - 1);
			String line = bar(fraction) + " " + text;
			out.print("\r" + (line.length() > width ? line.substring(0, width) : line) + "\u001b[K");
			lineOpen = true;
		} else {
			out.println(text);
		}
		out.flush();
	}

	private String describe(long step, double fraction, String figure, long now) {
		double seconds = Math.max(1e-9, (now - started) / 1e9);
		double rate = (step - startStep) / seconds;
		String speed = step == startStep ? "" : ", " + (rate < 10 ? String.format(Locale.ROOT, "%.2f", rate) : Math.round(rate)) + " steps/s";
		String left = fraction > startFraction && fraction < 1
				? ", " + duration(seconds * (1 - fraction) / (fraction - startFraction)) + " left" : "";
		return String.format(Locale.ROOT, "%3d%% step %d%s%s%s", (int) (100 * fraction), step,
				figure.isEmpty() ? "" : ", " + figure, speed, left);
	}

	private static String bar(double fraction) {
		int full = (int) Math.round(Math.clamp(fraction, 0, 1) * BAR);
		return "[" + "#".repeat(full) + "-".repeat(BAR - full) + "]";
	}

	/** Returns a time in words, such as {@code 1:02:03} or {@code 45 s}. */
	static String duration(double seconds) {
		Duration time = Duration.ofSeconds(Math.round(Math.min(seconds, 1e8)));
		return time.toMinutes() == 0 ? time.toSeconds() + " s"
				: time.toHours() == 0 ? String.format(Locale.ROOT, "%d:%02d", time.toMinutes(), time.toSecondsPart())
						: String.format(Locale.ROOT, "%d:%02d:%02d", time.toHours(), time.toMinutesPart(), time.toSecondsPart());
	}

	/** Writes a line of its own above the progress line. */
	public synchronized void line(String text) {
		close();
		out.println(text);
		out.flush();
	}

	/** Ends the progress line. */
	public synchronized void close() {
		if (lineOpen) {
			out.print("\r\u001b[K");
			out.flush();
			lineOpen = false;
		}
	}
}
