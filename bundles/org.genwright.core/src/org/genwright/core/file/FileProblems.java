package org.genwright.core.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

import org.genwright.core.problem.Problem;

/** Says in words what the file system refused. */
public final class FileProblems {

	private FileProblems() {
	}

	/** Returns the problem of a file or folder that cannot be written. */
	public static Problem cannotWrite(Path path, IOException e) {
		return Problem.error("cannot-write", quoted(path), "a place that can be written", reason(e),
				"Check the permissions and the free space, or choose another folder.");
	}

	/** Returns the problem of a file or folder that cannot be read. */
	public static Problem cannotRead(Path path, IOException e) {
		return Problem.error("cannot-read", quoted(path), "a readable file", reason(e),
				"Check the path and the permissions.");
	}

	/** Returns a path as problems name it. */
	public static String quoted(Path path) {
		return "'" + path + "'";
	}

	private static String reason(IOException e) {
		return switch (e) {
			case NoSuchFileException _ -> "'no such file or folder'";
			case AccessDeniedException _ -> "'permission denied'";
			case NotDirectoryException _ -> "'not a folder'";
			case FileAlreadyExistsException _ -> "'a file of this name where a folder is needed'";
			case FileSystemException f when f.getReason() != null -> "'" + f.getReason() + "'";
			default -> "'" + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()) + "'";
		};
	}
}
