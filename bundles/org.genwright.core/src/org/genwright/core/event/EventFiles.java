package org.genwright.core.event;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.genwright.core.file.Folders;

/**
 * The names of event files, {@code events.out.tfevents.SECONDS.SESSION.HOST}: ten digits of seconds since 1970 and four
 * digits of a counter, so that the order of names is the order of sessions, even for two in one second or after the
 * clock was set back.
 */
public final class EventFiles {

	private static final String PREFIX = "events.out.tfevents.";
	private static final Pattern NAME = Pattern.compile("events\\.out\\.tfevents\\.(\\d{10})\\.(\\d{4,})\\..*");

	private EventFiles() {
	}

	/** Returns the event files of a folder in the order of their sessions; empty if there are none or no folder. */
	public static List<Path> list(Path directory) throws IOException {
		return Folders.list(directory).stream().filter(path -> path.getFileName().toString().startsWith(PREFIX)).toList();
	}

	/** Returns the name of the file of a new session. */
	static Path next(Path directory, long seconds, String host) throws IOException {
		long latest = seconds;
		long session = 1;
		for (Path file : list(directory)) {
			Matcher name = NAME.matcher(file.getFileName().toString());
			if (name.matches()) {
				latest = Math.max(latest, Long.parseLong(name.group(1)));
				session = Math.max(session, Long.parseLong(name.group(2)) + 1);
			}
		}
		return directory.resolve("%s%010d.%04d.%s".formatted(PREFIX, latest, session, host.replaceAll("[^A-Za-z0-9.-]", "-")));
	}
}
