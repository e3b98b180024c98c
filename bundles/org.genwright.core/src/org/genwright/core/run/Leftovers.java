package org.genwright.core.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

import org.genwright.core.file.AtomicFile;
import org.genwright.core.file.Folders;

/** Removes the temporary files and folders that died processes left behind. */
final class Leftovers {

	/** What other processes may still be writing is only removed when it is older than this. */
	private static final Duration OLD = Duration.ofMinutes(10);

	private Leftovers() {
	}

	/** Cleans the folder of a run; by the holder of its lock. */
	static void cleanRun(Path run) throws IOException {
		for (Path path : Folders.list(run)) {
			boolean mine = !path.getFileName().toString().startsWith("." + RunFiles.NOTES);
			if (AtomicFile.isTemporary(path) && (mine || old(path))) {
				Folders.delete(path);
			}
		}
		for (String folder : new String[] { RunFiles.CHECKPOINTS, RunFiles.SAMPLES }) {
			for (Path path : Folders.list(run.resolve(folder))) {
				if (AtomicFile.isTemporary(path)) {
					Folders.delete(path);
				}
			}
		}
	}

	/** Cleans a folder of runs of those that were never completely created. */
	static void cleanStore(Path store) throws IOException {
		for (Path path : Folders.list(store)) {
			if (AtomicFile.isTemporary(path) && old(path) && RunLock.liveOwner(path).isEmpty()) {
				deleteIfPossible(path);
			}
		}
	}

	private static void deleteIfPossible(Path path) {
		try {
			Folders.delete(path);
		} catch (IOException _) {
			// Another person's, or just being deleted by another process: what is left over hinders no new run.
		}
	}

	private static boolean old(Path path) throws IOException {
		try {
			return Files.getLastModifiedTime(path).toInstant().plus(OLD).isBefore(Instant.now());
		} catch (NoSuchFileException _) {
			return false; // finished or removed in this moment
		}
	}
}
