package org.genwright.core.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.genwright.core.event.EventWriter;
import org.genwright.core.event.Histogram;
import org.genwright.core.family.Checkpoint;
import org.genwright.core.family.StepReport;
import org.genwright.core.file.AtomicFile;
import org.genwright.core.file.FileProblems;
import org.genwright.core.json.Json;
import org.genwright.core.problem.ProblemException;

/**
 * The only writer of a run, from its creation or resumption until it is closed; holds the run's lock. Every method
 * throws a {@link ProblemException} of the kind RUN if the folder cannot be written, say because the disk is full;
 * what was there before is then unharmed. May be used by several threads.
 */
public final class RunWriter implements AutoCloseable {

	/** Changes files. */
	private interface Change {
		void apply() throws IOException, ProblemException;
	}

	private final Path directory;
	private final RunLock lock;
	private final RunLog log;
	private EventWriter events;
	private RunRecord record;
	private boolean closed;

	private RunWriter(Path directory, RunLock lock, RunRecord record) {
		this.directory = directory;
		this.lock = lock;
		this.record = record;
		log = new RunLog(directory);
	}

	/** Goes on with a run whose folder was just created and whose lock is held. */
	static RunWriter start(Path directory, RunLock lock, RunRecord record) throws IOException {
		RunWriter writer = new RunWriter(directory, lock, record);
		writer.events = EventWriter.open(directory, RunProcess.current().host(), 0);
		return writer;
	}

	/**
	 * Takes a run up again after the given step: takes its lock, clears what a died process left behind, requests that
	 * nobody honoured and checkpoints after that step, records the state RUNNING, and starts a session at the next step.
	 *
	 * @param run  the run, in whatever state
	 * @param step the step of the checkpoint to go on from; 0 to start over
	 * @throws ProblemException if a live process holds the lock, or the folder cannot be read or written
	 */
	public static RunWriter reopen(Run run, long step) throws ProblemException {
		Path directory = run.directory();
		RunLock lock = RunLock.acquire(directory);
		try {
			RunRecord found = run.reload().record();
			RunWriter writer = new RunWriter(directory, lock, found);
			writer.apply(() -> writer.resume(found, step));
			return writer;
		} catch (ProblemException | RuntimeException e) {
			lock.close();
			throw e;
		}
	}

	private void resume(RunRecord found, long step) throws IOException, ProblemException {
		Leftovers.cleanRun(directory);
		new Requests(directory).take();
		CheckpointFolder checkpoints = new CheckpointFolder(directory);
		checkpoints.removeAfter(step);
		boolean over = step == 0 && !checkpoints.steps().contains(step);
		events = EventWriter.open(directory, RunProcess.current().host(), over ? 0 : step + 1);
		write(found.withState(RunState.RUNNING).withError("").withProgress(found.progress().resumedAt(now(), step)));
	}

	/** Returns the folder. */
	public Path directory() {
		return directory;
	}

	/** Returns the record as it was last written. */
	public synchronized RunRecord record() {
		return record;
	}

	/** Returns the run for reading. */
	public Run run() throws ProblemException {
		return Run.open(directory);
	}

	/**
	 * Replaces {@code run.json}; the time of the end is added when the state is one.
	 *
	 * @throws IllegalArgumentException if the id is another or the state may not follow the present one
	 */
	public synchronized void update(RunRecord next) throws ProblemException {
		if (!next.id().equals(record.id()) || !record.state().mayBecome(next.state())) {
			throw new IllegalArgumentException("Run '" + record.id() + "' in state " + record.state()
					+ ": expected a record of the same run in a state that may follow, found '" + next.id() + "' in state "
					+ next.state() + ".");
		}
		boolean ends = record.state().active() && !next.state().active();
		apply(() -> write(ends ? next.withProgress(next.progress().endedAt(now())) : next));
	}

	/**
	 * Writes a checkpoint in one step, after everything reported before it, and removes old ones.
	 *
	 * @param checkpoint the checkpoint
	 * @param keep       how many of the newest checkpoints remain, at least 1
	 * @return its folder
	 */
	public synchronized Path checkpoint(Checkpoint checkpoint, int keep) throws ProblemException {
		if (keep < 1) {
			throw new IllegalArgumentException("Checkpoints to keep: expected at least 1, found " + keep + ".");
		}
		apply(() -> {
			events.sync();
			CheckpointFolder folder = new CheckpointFolder(directory);
			folder.write(checkpoint);
			folder.keepNewest(keep);
		});
		return RunFiles.checkpoint(directory, checkpoint.step());
	}

	/** Records the figures of a step in the event file, and its message, if any, in the log. */
	public synchronized void report(StepReport report) throws ProblemException {
		apply(() -> {
			events.scalars(report.step(), report.scalars());
			log.add(report.message());
		});
	}

	/**
	 * Records a picture in {@code samples/} and in the event file.
	 *
	 * @param tag its name; {@code samples} gives {@code samples/step-000500.png}, others are added to the file's name
	 * @param png the bytes of a PNG file
	 * @return the file
	 * @throws IllegalArgumentException if the bytes are no PNG file
	 */
	public synchronized Path image(long step, String tag, byte[] png) throws ProblemException {
		String suffix = tag.equals(RunFiles.SAMPLES) ? "" : "_" + tag.replaceAll("[^A-Za-z0-9.-]", "-");
		Path file = directory.resolve(RunFiles.SAMPLES).resolve(RunFiles.step(step) + suffix + ".png");
		apply(() -> {
			events.image(step, tag, png);
			Files.createDirectories(file.getParent());
			AtomicFile.write(file, png);
			events.flush();
		});
		return file;
	}

	/** Records a text in the event file; TensorBoard shows it as Markdown. */
	public synchronized void text(long step, String tag, String text) throws ProblemException {
		apply(() -> events.text(step, tag, text));
	}

	/** Records a histogram in the event file. */
	public synchronized void histogram(long step, String tag, Histogram histogram) throws ProblemException {
		apply(() -> events.histogram(step, tag, histogram));
	}

	/** Adds a text to {@code log.txt}, each line with the time. */
	public synchronized void log(String text) throws ProblemException {
		apply(() -> log.add(text));
	}

	/** Returns what was asked since the last call, the oldest first. */
	public List<Request> takeRequests() throws ProblemException {
		return new Requests(directory).take();
	}

	/** Makes what was reported visible to other processes; it is by itself within half a second of the next report. */
	public synchronized void flush() throws ProblemException {
		apply(() -> events.flush());
	}

	/** Ends the session and gives the lock up. A run whose state is still RUNNING then counts as interrupted. */
	@Override
	public synchronized void close() throws ProblemException {
		if (!closed) {
			closed = true;
			try (lock) {
				apply(() -> events.close());
			}
		}
	}

	private void write(RunRecord next) throws IOException {
		AtomicFile.write(directory.resolve(RunFiles.RUN), Json.bytes(next.toMap()));
		record = next;
	}

	private void apply(Change change) throws ProblemException {
		try {
			change.apply();
		} catch (IOException e) {
			throw ProblemException.run(FileProblems.cannotWrite(directory, e), e);
		}
	}

	private static Instant now() {
		return Instant.now();
	}
}
