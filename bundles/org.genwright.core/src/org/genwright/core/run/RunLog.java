package org.genwright.core.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;

/** Appends to {@code log.txt}. */
final class RunLog {

	private final Path file;

	RunLog(Path run) {
		file = run.resolve(RunFiles.LOG);
	}

	/** Adds a text, each line with the time; nothing if it has no lines. */
	void add(String text) throws IOException {
		if (text.isEmpty()) {
			return;
		}
		String time = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
		String lines = text.lines().map(line -> time + " " + line + "\n").collect(Collectors.joining());
		Files.write(file, lines.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
	}
}
