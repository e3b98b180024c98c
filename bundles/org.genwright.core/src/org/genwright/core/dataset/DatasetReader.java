package org.genwright.core.dataset;

import java.nio.file.Path;
import java.util.List;

import org.genwright.core.problem.ProblemException;

/**
 * Reads datasets of one kind of file, contributed through the extension point {@code org.genwright.core.datasets}.
 * Implementations have a trivial public constructor.
 */
public interface DatasetReader {

	/** Returns the name of the kind of file, such as {@code CSV table}. */
	String name();

	/** Returns the file name endings it reads, lower case, without the dot, such as {@code csv} and {@code csv.gz}. */
	List<String> endings();

	/**
	 * Reads a file.
	 *
	 * @throws ProblemException naming file, line and column of what cannot be read
	 */
	Dataset read(Path file, ColumnSelection columns) throws ProblemException;
}
