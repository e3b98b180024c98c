package org.genwright.data.duckdb;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

import org.genwright.core.dataset.ColumnSelection;
import org.genwright.core.dataset.Dataset;
import org.genwright.core.dataset.DatasetReader;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;

/**
 * Reads tables from Parquet files. Values come from columns of numbers, decimals (in double precision) and booleans (0
 * and 1); the label may be of any type that is no list or structure. NULL and NaN are missing values and are errors, as
 * in CSV. A table too large for memory is sampled, as {@link TableLoader} says.
 */
public final class ParquetReader implements DatasetReader {

	private static final String MARK = "PAR1";
	private static final String ENCRYPTED = "PARE";

	private final long largest;

	/** Makes a reader with the usual bound on the numbers kept in memory. */
	public ParquetReader() {
		this(TableLoader.LARGEST);
	}

	/**
	 * Makes a reader with another bound.
	 *
	 * @param largest the largest number of values, weights and classes kept in memory; at least one row is kept
	 */
	public ParquetReader(long largest) {
		this.largest = largest;
	}

	@Override
	public String name() {
		return "Parquet table";
	}

	@Override
	public List<String> endings() {
		return List.of("parquet");
	}

	@Override
	public Dataset read(Path file, ColumnSelection columns) throws ProblemException {
		String where = "Table '" + file + "'";
		requireMarks(file, where);
		try (DuckDb database = DuckDb.open(where)) {
			return new TableLoader(ParquetColumns.of(database, file.toString()).query(columns), largest).load(database, file);
		} catch (SQLException e) {
			throw ProblemException.input(Problem.error("parquet-unreadable", where, "a Parquet file that DuckDB can read",
					"one that is damaged or uses a feature it does not know", "Write the file again, for example with pandas or DuckDB."), e);
		}
	}

	private static void requireMarks(Path file, String where) throws ProblemException {
		try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
			String start = mark(bytes, 0);
			String end = mark(bytes, bytes.length() - MARK.length());
			if (start.equals(ENCRYPTED)) {
				throw problem(where, "a Parquet file that is not encrypted", "an encrypted one", "Decrypt the file.");
			}
			if (!start.equals(MARK)) {
				throw problem(where, "a Parquet file, which begins and ends with '" + MARK + "'", "a file that begins otherwise",
						"Convert the file to Parquet, or give its name the ending of what it is, such as .csv.");
			}
			if (!end.equals(MARK)) {
				throw problem(where, "a complete Parquet file, which ends with '" + MARK + "'", "one that ends otherwise",
						"Write or fetch the file again; this one is incomplete.");
			}
		} catch (IOException e) {
			throw ProblemException.input(Problem.error("parquet-unreadable", where, "a readable file", "'" + e.getMessage() + "'",
					"Check that it is a file and may be read."), e);
		}
	}

	private static String mark(RandomAccessFile bytes, long at) throws IOException {
		byte[] mark = new byte[MARK.length()];
		if (bytes.length() >= 2 * MARK.length()) {
			bytes.seek(at);
			bytes.readFully(mark);
		}
		return new String(mark, StandardCharsets.ISO_8859_1);
	}

	private static ProblemException problem(String where, String expected, String found, String remedy) {
		return ProblemException.input(Problem.error("parquet-unreadable", where, expected, found, remedy));
	}
}
