package org.genwright.ui.runs;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.eclipse.osgi.util.NLS;

/** Points in time and durations as text. */
final class Times {

	private static final DateTimeFormatter THIS_YEAR = DateTimeFormatter.ofPattern("MMM d HH:mm", Locale.ENGLISH);
	private static final DateTimeFormatter OTHER_YEAR = DateTimeFormatter.ofPattern("MMM d uuuu", Locale.ENGLISH);
	private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

	private Times() {
	}

	/** Returns the time in the time zone of this machine, short: {@code Nov 22 07:01}, or {@code Nov 22 2025} of another year. */
	static String brief(Instant instant, Instant now) {
		ZonedDateTime time = instant.atZone(ZoneId.systemDefault());
		return (time.getYear() == now.atZone(ZoneId.systemDefault()).getYear() ? THIS_YEAR : OTHER_YEAR).format(time);
	}

	/** Returns the time in the time zone of this machine, to the second. */
	static String second(Instant instant) {
		return SECOND.format(instant.atZone(ZoneId.systemDefault()));
	}

	/** Returns the two leading units of a duration: {@code 2 h 05 min}, {@code 3 min 20 s}, {@code 4.2 s}, {@code 40 ms}. */
	static String span(Duration duration) {
		if (duration.toHours() > 0) {
			return NLS.bind(Messages.Times_hours, duration.toHours(), String.format(Locale.ROOT, "%02d", duration.toMinutesPart()));
		}
		if (duration.toMinutes() > 0) {
			return NLS.bind(Messages.Times_minutes, duration.toMinutes(), String.format(Locale.ROOT, "%02d", duration.toSecondsPart()));
		}
		if (duration.toMillis() < 100) {
			return NLS.bind(Messages.Times_millis, duration.toMillis());
		}
		return NLS.bind(Messages.Times_seconds, String.format(Locale.ROOT, "%.1f", duration.toMillis() / 1000.0));
	}
}
