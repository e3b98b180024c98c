package org.genwright.core.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.genwright.core.file.AtomicFile;
import org.genwright.core.file.FileProblems;
import org.genwright.core.file.Folders;
import org.genwright.core.problem.ProblemException;

/**
 * The folder {@code requests/} of a run: any process puts requests, the one that works on the run takes them in the
 * order of time. A request is an empty file whose name says it all, such as {@code …-STOP} or
 * {@code …-LEARNING_RATE=0.0005}, so there are no torn ones; other files are left alone.
 */
public final class Requests {

	private static final Pattern NAME = Pattern
			.compile("\\d{16}-\\d+-\\d+-(STOP|PAUSE|RESUME|CHECKPOINT|LEARNING_RATE)(?:=(" + Request.ARGUMENT + "))?");
	private static final AtomicLong COUNTER = new AtomicLong();

	private final Path directory;

	/** Makes the requests of the run in the given folder. */
	public Requests(Path run) {
		directory = run.resolve(RunFiles.REQUESTS);
	}

	/**
	 * Asks for something.
	 *
	 * @throws ProblemException if the folder cannot be written
	 */
	public void put(Request request) throws ProblemException {
		try {
			Files.createDirectories(directory);
			Files.createFile(directory.resolve("%016d-%06d-%d-%s".formatted(System.currentTimeMillis(),
					COUNTER.incrementAndGet(), ProcessHandle.current().pid(), name(request))));
			AtomicFile.syncDirectory(directory);
		} catch (IOException e) {
			throw ProblemException.input(FileProblems.cannotWrite(directory, e), e);
		}
	}

	private static String name(Request request) {
		return request.kind() + (request.argument().isEmpty() ? "" : "=" + request.argument());
	}

	/**
	 * Returns the requests since the last call, the oldest first, and removes them.
	 *
	 * @throws ProblemException if the folder cannot be read
	 */
	public List<Request> take() throws ProblemException {
		List<Request> requests = new ArrayList<>();
		try {
			for (Path file : Folders.list(directory)) {
				Matcher name = NAME.matcher(file.getFileName().toString());
				if (name.matches() && Files.deleteIfExists(file)) {
					requests.add(new Request(Request.Kind.valueOf(name.group(1)), name.group(2) == null ? "" : name.group(2)));
				}
			}
		} catch (IOException e) {
			throw ProblemException.run(FileProblems.cannotRead(directory, e), e);
		}
		return requests;
	}
}
