package org.genwright.core.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.genwright.core.file.AtomicFile;
import org.genwright.core.file.FileProblems;
import org.genwright.core.json.Json;
import org.genwright.core.json.JsonObject;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;

/**
 * The right to change a run: held by one process at a time, given up when it ends, however it ends. The system's lock on
 * {@code .lock} decides between processes of one computer; {@code lock.json} says who holds it, and its heartbeat
 * decides between computers.
 */
public final class RunLock implements AutoCloseable {

	// A system lock belongs to the whole process, and opening the guard a second time in it would give the lock up when
	// that second one is closed: so the process remembers what it holds.
	private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

	private final FileChannel guard;
	private final Instant since = now();
	private final Thread heartbeat;
	private Path run;
	private Path key;
	private boolean closed;

	private RunLock(Path run, Path key, FileChannel guard) throws IOException {
		this.run = run;
		this.key = key;
		this.guard = guard;
		writeOwner();
		heartbeat = Thread.ofPlatform().daemon().name("Heartbeat of " + run.getFileName()).start(this::beat);
	}

	/**
	 * Takes the lock of a run.
	 *
	 * @throws ProblemException if a live process holds it, naming it, or if the folder cannot be written
	 */
	public static RunLock acquire(Path run) throws ProblemException {
		Path key = key(run);
		if (!HELD.add(key)) {
			throw held(run, owner(run));
		}
		FileChannel guard = null;
		boolean acquired = false;
		try {
			guard = FileChannel.open(run.resolve(RunFiles.LOCK_GUARD), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
			FileLock lock = guard.tryLock();
			if (lock == null || liveOwner(run).filter(owner -> !owner.process().equals(RunProcess.current())).isPresent()) {
				throw held(run, owner(run));
			}
			RunLock result = new RunLock(run, key, guard);
			acquired = true;
			return result;
		} catch (OverlappingFileLockException e) {
			throw held(run, owner(run));
		} catch (IOException e) {
			throw ProblemException.input(FileProblems.cannotWrite(run, e), e);
		} finally {
			if (!acquired) {
				HELD.remove(key);
				closeQuietly(guard);
			}
		}
	}

	/** Returns the live process that holds the lock of a run; empty if there is none. */
	public static Optional<LockOwner> liveOwner(Path run) {
		return owner(run).filter(owner -> owner.alive(Instant.now()));
	}

	/** Renames the folder of the run, whose lock stays held. */
	synchronized void rename(Path to) throws IOException {
		AtomicFile.move(run, to);
		HELD.remove(key);
		run = to;
		key = key(to);
		HELD.add(key);
	}

	/** Gives the lock up. */
	@Override
	public void close() {
		heartbeat.interrupt();
		synchronized (this) {
			if (!closed) {
				closed = true;
				try {
					Files.deleteIfExists(run.resolve(RunFiles.LOCK));
				} catch (IOException _) {
					// The folder was taken away: then there is nothing to give up, and a dead process's lock counts for nothing.
				}
				closeQuietly(guard);
				HELD.remove(key);
			}
		}
	}

	private void beat() {
		try {
			while (true) {
				Thread.sleep(LockOwner.HEARTBEAT);
				writeHeartbeat();
			}
		} catch (InterruptedException _) {
			// The lock was given up.
		}
	}

	private synchronized void writeHeartbeat() {
		try {
			if (!closed) {
				writeOwner();
			}
		} catch (IOException _) {
			// A disk that is full for a while must not end the training; the next beat tries again.
		}
	}

	private void writeOwner() throws IOException {
		AtomicFile.write(run.resolve(RunFiles.LOCK), Json.bytes(new LockOwner(RunProcess.current(), since, now()).toMap()));
	}

	private static Optional<LockOwner> owner(Path run) {
		Path file = run.resolve(RunFiles.LOCK);
		try {
			return Files.exists(file) ? Optional.of(LockOwner.from(new JsonObject(Json.readObject(file), file.toString())))
					: Optional.empty();
		} catch (ProblemException _) {
			return Optional.empty(); // given up in this moment, or damaged: the system's lock decides
		}
	}

	private static ProblemException held(Path run, Optional<LockOwner> owner) {
		return ProblemException.input(Problem.error("run-locked", "Run " + FileProblems.quoted(run),
				"a run no process works on", owner.map(LockOwner::describe).orElse("one another process works on"),
				"Wait until it ends, or stop it first."));
	}

	private static Path key(Path run) {
		try {
			return run.toRealPath();
		} catch (IOException _) {
			return run.toAbsolutePath().normalize();
		}
	}

	private static void closeQuietly(FileChannel channel) {
		try {
			if (channel != null) {
				channel.close();
			}
		} catch (IOException _) {
			// Closing a channel that was only locked loses nothing.
		}
	}

	private static Instant now() {
		return Instant.now().truncatedTo(ChronoUnit.MILLIS);
	}
}
