package org.genwright.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;

import org.genwright.core.dataset.ColumnSelection;
import org.genwright.core.dataset.Dataset;
import org.genwright.core.dataset.DatasetReader;
import org.genwright.core.problem.ProblemException;

/** What readers are asked in tests. */
public final class Reading {

	private Reading() {
	}

	/** Asserts that a reader refuses a file with a message; {@code FILE} stands for the file. */
	public static void assertRefused(String message, DatasetReader reader, Path file) {
		assertRefused(message, reader, file, ColumnSelection.ALL);
	}

	/** Asserts that a reader refuses a file and columns with a message; {@code FILE} stands for the file. */
	public static void assertRefused(String message, DatasetReader reader, Path file, ColumnSelection columns) {
		ProblemException e = assertThrows(ProblemException.class, () -> reader.read(file, columns));
		assertEquals(message, e.getMessage().replace(file.toString(), "FILE"));
		assertEquals(ProblemException.Kind.INPUT, e.kind());
	}

	/** Returns the values of a row. */
	public static double[] row(Dataset data, int row) {
		double[] x = new double[data.info().shape().dimensions()];
		data.read(row, x, 0);
		return x;
	}
}
