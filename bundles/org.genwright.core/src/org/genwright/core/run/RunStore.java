package org.genwright.core.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.genwright.core.file.AtomicFile;
import org.genwright.core.file.FileProblems;
import org.genwright.core.file.Folders;
import org.genwright.core.json.Json;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;

/** A folder of runs, such as {@code ./runs}; it need not exist before the first one. */
public final class RunStore {

	private static final int ATTEMPTS = 100;

	private final Path folder;
	private final RunIds ids = new RunIds();

	/** Makes the store of the runs in a folder. */
	public RunStore(Path folder) {
		this.folder = folder;
	}

	/** Returns the folder. */
	public Path folder() {
		return folder;
	}

	/**
	 * Creates a run: its folder appears complete, with its lock held.
	 *
	 * @param draft        the record; it gets its id, times and the state RUNNING here
	 * @param architecture the bytes of the exact model file
	 * @throws ProblemException if the folder cannot be written
	 */
	public RunWriter create(RunRecord draft, byte[] architecture) throws ProblemException {
		try {
			Files.createDirectories(folder);
			Leftovers.cleanStore(folder);
			for (int attempt = 1;; attempt++) {
				Instant now = Instant.now();
				RunRecord record = draft.withId(ids.next(draft.inputs().model(), now)).withState(RunState.RUNNING)
						.withProgress(RunProgress.startingAt(now));
				try {
					return create(record, architecture, folder.resolve(record.id()));
				} catch (IOException e) {
					if (attempt == ATTEMPTS || !Files.exists(folder.resolve(record.id()))) {
						throw e;
					}
				}
			}
		} catch (IOException e) {
			throw ProblemException.input(FileProblems.cannotWrite(folder, e), e);
		}
	}

	private RunWriter create(RunRecord record, byte[] architecture, Path directory) throws IOException, ProblemException {
		Path temporary = Files.createDirectory(AtomicFile.temporaryBeside(directory));
		try {
			return create(record, architecture, temporary, directory);
		} finally {
			Folders.delete(temporary);
		}
	}

	private static RunWriter create(RunRecord record, byte[] architecture, Path temporary, Path directory)
			throws IOException, ProblemException {
		RunLock lock = RunLock.acquire(temporary);
		try {
			write(temporary.resolve(RunFiles.ARCHITECTURE), architecture);
			write(temporary.resolve(RunFiles.RUN), Json.bytes(record.toMap()));
			AtomicFile.syncDirectory(temporary);
			lock.rename(directory); // refused by the system if there is such a run: a run's folder is never empty
			return RunWriter.start(directory, lock, record);
		} catch (IOException | RuntimeException e) {
			lock.close();
			throw e;
		}
	}

	/**
	 * Returns the runs, the newest first; what looks like a run and cannot be read is among the problems.
	 *
	 * @throws ProblemException if the folder cannot be read; one that does not exist has no runs
	 */
	public RunList list() throws ProblemException {
		List<Run> runs = new ArrayList<>();
		List<Problem> problems = new ArrayList<>();
		for (Path directory : directories()) {
			try {
				runs.add(Run.open(directory));
			} catch (ProblemException e) {
				problems.addAll(e.problems());
			}
		}
		runs.sort(Comparator.comparing((Run run) -> run.record().progress().created()).thenComparing(Run::id).reversed());
		return new RunList(runs, problems);
	}

	/**
	 * Finds a run by the path of its folder, its id, a unique beginning of its id, or {@code last} for the newest.
	 *
	 * @throws ProblemException if there is none or are several, naming candidates, or if the run cannot be read
	 */
	public Run find(String reference) throws ProblemException {
		return new RunSearch(this).find(reference);
	}

	/** Returns the folders that are runs or look like ones, by name. */
	List<Path> directories() throws ProblemException {
		try {
			return Folders.list(folder).stream().filter(path -> Files.isDirectory(path) && !AtomicFile.isTemporary(path))
					.filter(path -> Files.exists(path.resolve(RunFiles.RUN)) || RunIds.looksLikeId(path.getFileName().toString()))
					.toList();
		} catch (IOException e) {
			throw ProblemException.input(FileProblems.cannotRead(folder, e), e);
		}
	}

	private static void write(Path file, byte[] content) throws IOException {
		AtomicFile.writeSynced(file, channel -> AtomicFile.writeFully(channel, ByteBuffer.wrap(content)));
	}
}
