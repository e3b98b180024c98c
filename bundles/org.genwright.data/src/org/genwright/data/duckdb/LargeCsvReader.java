package org.genwright.data.duckdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.genwright.core.dataset.ColumnSelection;
import org.genwright.core.dataset.Dataset;
import org.genwright.core.dataset.DatasetReader;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.genwright.data.duckdb.TableQuery.Column;
import org.genwright.data.table.CsvScan;
import org.genwright.data.table.CsvSource;
import org.genwright.data.table.CsvTableReader;
import org.genwright.data.table.TableHeader;

/**
 * Reads CSV and TSV files of more than 200 MB (compressed ones of more than 50 MB) through DuckDB, with the rules of
 * {@link CsvTableReader} for separators, headers, numbers and missing values. A table too large for memory is sampled,
 * as {@link TableLoader} says. Where anything is wrong, the file is read again by our own parser to say where.
 */
public final class LargeCsvReader implements DatasetReader {

	private static final long LARGE = 200_000_000;
	private static final long LARGE_COMPRESSED = 50_000_000;

	private final long largest;

	/** Makes a reader with the usual bound on the numbers kept in memory. */
	public LargeCsvReader() {
		this(TableLoader.LARGEST);
	}

	/**
	 * Makes a reader with another bound.
	 *
	 * @param largest the largest number of values, weights and classes kept in memory; at least one row is kept
	 */
	public LargeCsvReader(long largest) {
		this.largest = largest;
	}

	@Override
	public String name() {
		return "Large CSV table";
	}

	@Override
	public List<String> endings() {
		return new CsvTableReader().endings();
	}

	/** Fits large files, a little better than the reader of smaller ones. */
	@Override
	public int fit(Path file) {
		int fit = DatasetReader.super.fit(file);
		return fit > 0 && size(file) > (isCompressed(file.toString()) ? LARGE_COMPRESSED : LARGE) ? fit + 1 : 0;
	}

	private static long size(Path file) {
		try {
			return Files.size(file);
		} catch (IOException unreadable) {
			return 0;
		}
	}

	private static boolean isCompressed(String name) {
		return name.endsWith(".gz");
	}

	@Override
	public Dataset read(Path file, ColumnSelection columns) throws ProblemException {
		CsvScan scan = CsvScan.open(new CsvSource(file.toString(), () -> Files.newInputStream(file)));
		TableQuery query = query(scan, columns);
		try (DuckDb database = DuckDb.open(query.where())) {
			return new TableLoader(query, largest).load(database, file);
		} catch (SQLException e) {
			scan.check(columns);
			throw ProblemException.input(Problem.error("csv-unreadable", query.where(), "a table that DuckDB can read",
					"one that it cannot", "Convert the table to Parquet, or split it into files of less than 200 MB."), e);
		} catch (ProblemException e) {
			scan.check(columns);
			throw e;
		}
	}

	private static TableQuery query(CsvScan scan, ColumnSelection columns) throws ProblemException {
		TableHeader header = scan.header();
		TableHeader.Places places = header.select(columns);
		return new TableQuery("Table '" + header.table() + "'", header.table(), from(scan),
				IntStream.of(places.values()).mapToObj(place -> number(header, place)).toList(),
				places.label().map(place -> new Column(header.names().get(place), label(place))),
				places.weight().map(place -> number(header, place)));
	}

	private static Column number(TableHeader header, int place) {
		return new Column(header.names().get(place), "TRY_CAST(c" + place + " AS DOUBLE)");
	}

	private static String label(int place) {
		return "CASE WHEN lower(" + cell(place) + ") IN ('', 'na', 'n/a', 'nan', '?', 'null') THEN NULL ELSE " + cell(place) + " END";
	}

	private static String cell(int place) {
		return "trim(c" + place + ", ' \t')";
	}

	private static String from(CsvScan scan) {
		String file = scan.source().name();
		String columns = IntStream.range(0, scan.header().names().size()).mapToObj(place -> "'c" + place + "': 'VARCHAR'")
				.collect(Collectors.joining(", ", "{", "}"));
		return "read_csv(" + DuckDb.literal(file) + ", auto_detect = false, quote = '\"', escape = '\"', delim = '" + scan.separator()
				+ "', header = " + (scan.header().presence() == TableHeader.Presence.WRITTEN) + ", compression = "
				+ (isCompressed(file) ? "'gzip'" : "'none'") + ", hive_partitioning = false, columns = " + columns + ")";
	}
}
