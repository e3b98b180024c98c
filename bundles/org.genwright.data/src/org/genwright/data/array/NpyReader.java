package org.genwright.data.array;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.genwright.core.dataset.ColumnSelection;
import org.genwright.core.dataset.Dataset;
import org.genwright.core.dataset.DatasetReader;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.genwright.data.ClassLabels;
import org.genwright.data.NoColumns;

/** Reads one unlabelled array of numbers from an NPY file; its first axis counts the examples. */
public final class NpyReader implements DatasetReader {

	@Override
	public String name() {
		return "NumPy array";
	}

	@Override
	public List<String> endings() {
		return List.of("npy");
	}

	@Override
	public Dataset read(Path file, ColumnSelection columns) throws ProblemException {
		String where = "Array '" + file + "'";
		NoColumns.require(columns, where, "For classes, save values and classes as 'x' and 'y' with numpy.savez.");
		try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
			NpyStream array = new NpyStream(where, bytes);
			array.requireAtMost(Files.size(file));
			return ArrayDataset.read(file, where, array, ClassLabels.NONE);
		} catch (IOException e) {
			throw ProblemException.input(Problem.error("npy-unreadable", where, "a readable file", "'" + e.getMessage() + "'",
					"Check that it is a file and may be read."), e);
		}
	}
}
