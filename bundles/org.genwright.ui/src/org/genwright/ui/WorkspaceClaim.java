package org.genwright.ui;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

import org.eclipse.core.runtime.URIUtil;
import org.eclipse.osgi.service.datalocation.Location;

import org.genwright.core.file.FileProblems;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;

/**
 * A workspace folder held by one process: the platform's lock on {@code .metadata/.lock}, and beside it a note of who
 * holds it. The operating system frees the lock when the process ends, however it ends.
 */
public final class WorkspaceClaim implements AutoCloseable {

	private static final String OTHER_FOLDER = "start this one in another folder: genwright -data FOLDER";

	private final Location location;
	private final Path folder;

	private WorkspaceClaim(Location location, Path folder) {
		this.location = location;
		this.folder = folder;
	}

	/**
	 * Claims the folder of a location.
	 *
	 * @param location      where the platform keeps the workspace; {@code null} if it was started without one
	 * @param defaultFolder the folder taken if none was given
	 * @throws ProblemException if another process holds the folder, or it cannot be written
	 */
	public static WorkspaceClaim of(Location location, Path defaultFolder) throws ProblemException {
		if (location == null) {
			throw ProblemException.input(Problem.error("workspace-none", "Workspace", "a folder", "'-data @none'",
					"Start the workbench with -data FOLDER, or without -data."));
		}
		try {
			if (!location.isSet()) {
				location.set(defaultFolder.toUri().toURL(), false);
			}
			WorkspaceClaim claim = new WorkspaceClaim(location, folder(location));
			Files.createDirectories(claim.folder);
			if (!location.lock()) {
				throw inUse(claim.folder);
			}
			claim.writeNote();
			return claim;
		} catch (IOException exception) {
			throw unwritable(location.isSet() ? folder(location) : defaultFolder, exception);
		}
	}

	/** Returns the folder of a location, whose URL may or may not have its spaces encoded. */
	private static Path folder(Location location) {
		try {
			return URIUtil.toFile(URIUtil.toURI(location.getURL())).toPath();
		} catch (URISyntaxException exception) {
			throw new IllegalStateException("The workspace location '" + location.getURL() + "' is no file URL.", exception);
		}
	}

	private static ProblemException unwritable(Path folder, IOException reason) {
		Problem problem = FileProblems.cannotWrite(folder, reason);
		return ProblemException.input(Problem.error("workspace-unwritable", "Workspace " + problem.where(), problem.expected(),
				problem.found(), "Check the permissions and the free space, or " + OTHER_FOLDER), reason);
	}

	private static ProblemException inUse(Path folder) {
		return ProblemException.input(Problem.error("workspace-in-use", "Workspace '" + folder + "'",
				"a workspace that no other workbench has open", "one in use" + holder(folder),
				"Close the other workbench, or " + OTHER_FOLDER));
	}

	/** Returns {@code  by process 4242 on host 'name'}, or nothing if the note cannot be read. */
	private static String holder(Path folder) {
		Properties note = new Properties();
		try (var reader = Files.newBufferedReader(note(folder))) {
			note.load(reader);
		} catch (IOException | IllegalArgumentException unreadable) {
			return "";
		}
		String host = note.getProperty("host", "");
		return " by process " + note.getProperty("process", "?") + (host.isEmpty() ? "" : " on host '" + host + "'");
	}

	private void writeNote() throws IOException {
		Properties note = new Properties();
		note.setProperty("process", Long.toString(ProcessHandle.current().pid()));
		note.setProperty("host", hostName());
		try (var writer = Files.newBufferedWriter(note(folder))) {
			note.store(writer, "Who has this workspace open");
		}
	}

	private static String hostName() {
		try {
			return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
		} catch (IOException unavailable) {
			return "";
		}
	}

	private static Path note(Path folder) {
		return folder.resolve(".metadata").resolve(".genwright-holder");
	}

	/** Returns the folder claimed. */
	public Path folder() {
		return folder;
	}

	/** Frees the folder for other processes. */
	@Override
	public void close() {
		try {
			Files.deleteIfExists(note(folder));
		} catch (IOException ignored) {
			// A stale note is never read: only who fails to get the lock looks for one.
		}
		location.release();
	}
}
