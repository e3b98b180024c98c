package org.genwright.ui.runs;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

import org.eclipse.osgi.util.NLS;

/** Points in time and durations as text. */
final class Times {

	private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

	private Times() {
	}

	/** Returns the time in the time zone of this machine, to the second. */
	static String local(Instant instant) {
		return LOCAL.format(instant.atZone(ZoneId.systemDefault()));
	}

	/** Returns the two leading units of a duration: {@code 2 h 05 min}, {@code 3 min 20 s}, {@code 4.2 s}. */
	static String span(Duration duration) {
		if (duration.toHours() > 0) {
			return NLS.bind(Messages.Times_hours, duration.toHours(), "%02d".formatted(duration.toMinutesPart()));
		}
		if (duration.toMinutes() > 0) {
			return NLS.bind(Messages.Times_minutes, duration.toMinutes(), "%02d".formatted(duration.toSecondsPart()));
		}
		return NLS.bind(Messages.Times_seconds, "%.1f".formatted(duration.toMillis() / 1000.0));
	}
}
