package org.genwright.core.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.genwright.core.event.ScalarHistory;
import org.genwright.core.family.Checkpoint;
import org.genwright.core.file.AtomicFile;
import org.genwright.core.file.FileProblems;
import org.genwright.core.file.Folders;
import org.genwright.core.json.Json;
import org.genwright.core.json.JsonObject;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;

/** A run as any process may read it, live or ended. The record is as it was when the run was opened. */
public final class Run {

	private final Path directory;
	private final RunRecord record;

	private Run(Path directory, RunRecord record) {
		this.directory = directory;
		this.record = record;
	}

	/**
	 * Opens the run in a folder.
	 *
	 * @throws ProblemException if the folder is none of a run, or its {@code run.json} cannot be read
	 */
	public static Run open(Path directory) throws ProblemException {
		Path file = directory.resolve(RunFiles.RUN);
		if (!Files.exists(file)) {
			throw ProblemException.input(Problem.error("no-run", FileProblems.quoted(directory), "the folder of a run",
					Files.isDirectory(directory) ? "a folder without '" + RunFiles.RUN + "'" : "no folder",
					"Name a run directory, its id, a unique beginning of it, or 'last'."));
		}
		return new Run(directory, RunRecord.read(file));
	}

	/** Returns the folder. */
	public Path directory() {
		return directory;
	}

	/** Returns the name of the folder, by which the run is referred to. */
	public String id() {
		return directory.toAbsolutePath().normalize().getFileName().toString();
	}

	/** Returns the record as it was when the run was opened. */
	public RunRecord record() {
		return record;
	}

	/**
	 * Opens the run again, to see what happened since.
	 *
	 * @throws ProblemException as {@link #open}
	 */
	public Run reload() throws ProblemException {
		return open(directory);
	}

	/**
	 * Returns how the run stands now: as recorded, but {@link RunState#INTERRUPTED} if a process should be working on it
	 * and none is.
	 */
	public RunState effectiveState() {
		if (!record.state().active() || RunLock.liveOwner(directory).isPresent()) {
			return record.state();
		}
		try {
			RunState now = reload().record.state(); // it may have ended since it was opened
			return now.active() ? RunState.INTERRUPTED : now;
		} catch (ProblemException _) {
			return RunState.INTERRUPTED;
		}
	}

	/** Returns the figures recorded so far; {@link ScalarHistory#refresh} follows a live run. */
	public ScalarHistory history() {
		return ScalarHistory.read(directory);
	}

	/**
	 * Returns the steps of the checkpoints, ascending; they are not checked.
	 *
	 * @throws ProblemException if the folder cannot be read
	 */
	public List<Long> checkpoints() throws ProblemException {
		return new CheckpointFolder(directory).steps();
	}

	/**
	 * Reads a checkpoint.
	 *
	 * @throws ProblemException if there is none of that step, naming those there are, or it is damaged
	 */
	public Checkpoint readCheckpoint(long step) throws ProblemException {
		return new CheckpointFolder(directory).read(step);
	}

	/**
	 * Returns the newest checkpoint that is not damaged.
	 *
	 * @throws ProblemException if the folder cannot be read
	 */
	public LatestCheckpoint latestCheckpoint() throws ProblemException {
		return new CheckpointFolder(directory).latest();
	}

	/** Returns the file of the exact model. */
	public Path architecture() {
		return directory.resolve(RunFiles.ARCHITECTURE);
	}

	/** Returns what the process that works on the run is asked to do. */
	public Requests requests() {
		return new Requests(directory);
	}

	/**
	 * Returns the person's notes; {@link RunNotes#NONE} if there are none.
	 *
	 * @throws ProblemException if the file cannot be read
	 */
	public RunNotes notes() throws ProblemException {
		Path file = directory.resolve(RunFiles.NOTES);
		return Files.exists(file) ? RunNotes.from(new JsonObject(Json.readObject(file), FileProblems.quoted(file)))
				: RunNotes.NONE;
	}

	/**
	 * Replaces the person's notes.
	 *
	 * @throws ProblemException if the file cannot be written
	 */
	public void writeNotes(RunNotes notes) throws ProblemException {
		Path file = directory.resolve(RunFiles.NOTES);
		try {
			AtomicFile.write(file, Json.bytes(notes.toMap()));
		} catch (IOException e) {
			throw ProblemException.input(FileProblems.cannotWrite(file, e), e);
		}
	}

	/**
	 * Deletes the run with everything in it. It is never seen half deleted.
	 *
	 * @throws ProblemException if a process is working on it, or it cannot be deleted
	 */
	public void delete() throws ProblemException {
		Optional<LockOwner> owner = RunLock.liveOwner(directory);
		if (owner.isPresent()) {
			throw ProblemException.input(Problem.error("run-live", "Run '" + id() + "'", "a run no process works on",
					owner.get().describe(), "Stop it first, then delete it."));
		}
		try {
			Folders.deleteAtomically(directory);
		} catch (IOException e) {
			throw ProblemException.input(FileProblems.cannotWrite(directory, e), e);
		}
	}
}
