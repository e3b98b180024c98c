package org.genwright.core.dataset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.genwright.core.problem.ProblemException;

/**
 * Reads datasets of one kind of file or folder, contributed through the extension point
 * {@code org.genwright.core.datasets}. Implementations have a trivial public constructor.
 */
public interface DatasetReader {

	/** Returns the name of the kind of file, such as {@code CSV table}. */
	String name();

	/** Returns the file name endings it reads, lower case, without the dot, such as {@code csv} and {@code csv.gz}. */
	List<String> endings();

	/**
	 * Returns how well a file or folder fits this reader, judged without opening it: 0 if it does not; of several readers
	 * the one with the largest figure reads it. Unless overridden, the length of the longest of {@link #endings()} that
	 * the name of a regular file has.
	 *
	 * @param file an existing file or folder
	 */
	default int fit(Path file) {
		if (!Files.isRegularFile(file)) {
			return 0;
		}
		String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
		return endings().stream().filter(ending -> name.endsWith("." + ending)).mapToInt(String::length).max().orElse(0);
	}

	/**
	 * Reads a file or folder that fits.
	 *
	 * @throws ProblemException naming file, line and column of what cannot be read
	 */
	Dataset read(Path file, ColumnSelection columns) throws ProblemException;
}
