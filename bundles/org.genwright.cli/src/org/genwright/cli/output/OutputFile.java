package org.genwright.cli.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.genwright.core.file.AtomicFile;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;

/**
 * A file that an option names. It is replaced in one step.
 *
 * @param option the option, such as {@code --out}
 * @param path   the file
 */
public record OutputFile(String option, Path path) {

	/**
	 * Writes the file.
	 *
	 * @throws ProblemException if it cannot be written
	 */
	public void write(byte[] content) throws ProblemException {
		requireFolder();
		try {
			AtomicFile.write(path, content);
		} catch (IOException e) {
			throw unwritable(e.getMessage(), e);
		}
	}

	/**
	 * Does nothing if the folder of the file is there.
	 *
	 * @throws ProblemException if it is not
	 */
	public void requireFolder() throws ProblemException {
		Path folder = path.toAbsolutePath().getParent();
		if (folder != null && !Files.isDirectory(folder)) {
			throw unwritable("there is no folder '" + folder + "'", null);
		}
		if (Files.isDirectory(path)) {
			throw unwritable("it is a folder", null);
		}
	}

	private ProblemException unwritable(String reason, IOException cause) {
		return ProblemException.input(Problem.error("output-file", "Option '" + option + "'", "a file that can be written",
				"'" + path + "', which cannot: " + reason, "Choose another file, in a folder you may write in."), cause);
	}
}
