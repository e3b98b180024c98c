package org.genwright.data.table;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.zip.ZipException;

import org.genwright.core.dataset.ColumnSelection;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.genwright.data.MemoryDataset.Rows;

/**
 * A table of numbers read from comma-, semicolon- or tab-separated text in UTF-8.
 * <p>
 * A first row with any text is the header; without one the columns are called x1 … xD. A first row of the consecutive
 * integers 0 … D−1 or 1 … D, as pandas' {@code to_csv} writes it for unnamed columns, is a header too, with these
 * numbers as names, if D is at least 2 and at least 2 rows follow; after an empty first cell always. A first column
 * without a name, as R's {@code write.csv} makes it, holds row names and is left out. Numbers have a decimal point and no
 * thousands separators. Missing values, texts and infinities are errors that name line and column; none is filled in or
 * dropped.
 *
 * @param columns the names of the value columns
 * @param classes the names of the classes in order; empty without a label column
 * @param rows    values, classes and weights
 */
public record CsvTable(List<String> columns, List<String> classes, Rows rows) {

	public CsvTable {
		columns = List.copyOf(columns);
		classes = List.copyOf(classes);
	}

	/**
	 * Reads a table.
	 *
	 * @throws ProblemException naming table, line and column of what cannot be read
	 */
	public static CsvTable read(CsvSource source, ColumnSelection columns) throws ProblemException {
		CsvScan scan = CsvScan.open(source);
		try (BufferedReader text = source.text()) {
			CsvParser parser = new CsvParser(text, scan.separator(), source.name());
			boolean row = parser.next();
			if (scan.header().presence() == TableHeader.Presence.WRITTEN) {
				row = parser.next();
			}
			if (!row) {
				throw unreadable(source, "at least one row after the header", "none", "Add rows, or take another file.");
			}
			TableBuilder builder = new TableBuilder(scan.header(), columns);
			do {
				builder.add(parser.cells(), parser.line());
			} while (parser.next());
			return builder.finish();
		} catch (IOException e) {
			throw unreadable(source, e);
		}
	}

	/** Returns what is wrong with a source that cannot be read. */
	static ProblemException unreadable(CsvSource source, IOException e) {
		return switch (e) {
			case NoSuchFileException _, FileNotFoundException _ -> unreadable(source, "a file", "none of that name", "Correct the path.");
			case CharacterCodingException _ -> unreadable(source, "text in UTF-8", "bytes that are not", "Save the table as CSV in UTF-8.");
			case ZipException _, EOFException _ -> unreadable(source, "a complete gzip file", "one that is damaged or not compressed",
					"Compress the table again, or name it without '.gz' if it is not compressed.");
			default -> ProblemException.input(Problem.error("csv-unreadable", "Table '" + source.name() + "'", "a readable file",
					"'" + e.getMessage() + "'", "Check that it is a file and may be read."), e);
		};
	}

	/** Returns what is wrong with a source that holds no table. */
	static ProblemException unreadable(CsvSource source, String expected, String found, String remedy) {
		return ProblemException.input(
				Problem.error("csv-unreadable", "Table '" + source.name() + "'", expected, found, remedy));
	}
}
