package org.genwright.data.duckdb;

import static org.genwright.data.Reading.assertRefused;
import static org.genwright.data.Reading.row;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.genwright.core.dataset.ColumnSelection;
import org.genwright.core.dataset.Dataset;
import org.genwright.data.table.CsvTableReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetReaderTest {

	@TempDir
	private Path folder;
	private final ParquetReader reader = new ParquetReader();

	private Path write(String query) throws Exception {
		return Parquet.write(folder, "a.parquet", query);
	}

	private static ColumnSelection label(String name) {
		return new ColumnSelection(List.of(), Optional.of(name), Optional.empty());
	}

	@Test
	void everyKindOfNumberIsAValue() throws Exception {
		Dataset data = reader.read(write("SELECT 1::TINYINT a, 2.5::FLOAT b, 3.25::DECIMAL(6, 3) c, true d, 5::UBIGINT e, 6::HUGEINT f, 0.1::DOUBLE g "
				+ "UNION ALL SELECT -1, -2.5, -3.25, false, 0, -6, -0.1"), ColumnSelection.ALL);
		assertEquals(List.of("a", "b", "c", "d", "e", "f", "g"), data.info().columns());
		assertArrayEquals(new double[] { 1, 2.5, 3.25, 1, 5, 6, 0.1 }, row(data, 0));
		assertArrayEquals(new double[] { -1, -2.5, -3.25, 0, 0, -6, -0.1 }, row(data, 1));
		assertEquals("A table of 2 rows and 7 columns of values.", data.info().description());
	}

	@Test
	void contentIsThatOfTheSameTableInCsv() throws Exception {
		Path csv = Files.writeString(folder.resolve("a.csv"), "x,y,w,kind\n1,0.25,1,b\n2,0.5,3,a\n3,0.125,2,b\n");
		ColumnSelection columns = new ColumnSelection(List.of(), Optional.of("kind"), Optional.of("w"));
		Dataset expected = new CsvTableReader().read(csv, columns);
		Dataset data = reader.read(write("SELECT * FROM read_csv('" + csv + "')"), columns);
		assertEquals(expected.contentHash(), data.contentHash());
		assertEquals(expected.info().classes(), data.info().classes());
		assertEquals(expected.info().columns(), data.info().columns());
		assertEquals(3, data.weight(1));
	}

	@Test
	void selectedColumnsAreReadInTheirOrder() throws Exception {
		Path file = write("SELECT i a, 'text' b, i + 10 \"the \"\"c\"\"\" FROM range(3) t(i)");
		Dataset data = reader.read(file, new ColumnSelection(List.of("the \"c\"", "a"), Optional.empty(), Optional.empty()));
		assertArrayEquals(new double[] { 12, 2 }, row(data, 2));
	}

	@Test
	void labelsOfAnyPlainTypeAreClasses() throws Exception {
		Path file = write("SELECT i::DOUBLE x, i % 3 + 9 n, (i % 2)::DOUBLE d, i > 1 b, DATE '2020-01-02' + (i % 2)::INTEGER t FROM range(4) t(i)");
		ColumnSelection byNumber = new ColumnSelection(List.of("x"), Optional.of("n"), Optional.empty());
		assertEquals(List.of("9", "10", "11"), reader.read(file, byNumber).info().classes());
		assertEquals(0, reader.read(file, byNumber).label(3));
		assertEquals(List.of("0", "1"), reader.read(file, new ColumnSelection(List.of("x"), Optional.of("d"), Optional.empty())).info().classes());
		assertEquals(List.of("false", "true"), reader.read(file, new ColumnSelection(List.of("x"), Optional.of("b"), Optional.empty())).info().classes());
		assertEquals(List.of("2020-01-02", "2020-01-03"),
				reader.read(file, new ColumnSelection(List.of("x"), Optional.of("t"), Optional.empty())).info().classes());
	}

	@Test
	void largeTableIsSampledInItsOrderAndSaysSo() throws Exception {
		Path file = write("SELECT i::DOUBLE x, 2.0 * i y, i % 7 k FROM range(100000) t(i)");
		Dataset data = new ParquetReader(3000).read(file, label("k"));
		assertEquals(1000, data.size());
		double[] x = IntStream.range(0, 1000).mapToDouble(n -> row(data, n)[0]).toArray();
		for (int n = 1; n < x.length; n++) {
			assertTrue(x[n - 1] < x[n], "row " + n);
		}
		for (int n = 0; n < x.length; n++) {
			assertEquals(2 * x[n], row(data, n)[1]);
			assertEquals((int) x[n] % 7, data.label(n));
		}
		double error = 100_000 / Math.sqrt(12 * 1000);
		assertEquals(49_999.5, Arrays.stream(x).average().orElseThrow(), 4 * error);
		assertEquals(250, Arrays.stream(x).filter(v -> v < 25_000).count(), 4 * Math.sqrt(1000 * 0.25 * 0.75));
		assertEquals("A table of 100000 rows and 2 columns of values. It is larger than what is kept in memory: these are 1000 of its rows, drawn "
				+ "without replacement with seed 1, in their order.", data.info().description());
		assertEquals(data.contentHash(), new ParquetReader(3000).read(file, label("k")).contentHash());
	}

	@Test
	void cellsOutsideTheSampleAreCheckedToo() throws Exception {
		Path file = write("SELECT CASE WHEN i = 99999 THEN NULL ELSE i END x FROM range(100000) t(i)");
		assertRefused("Table 'FILE': expected a value in every cell, found 1 missing value: 1 in column 'x' (first in row 100000). Remove these "
				+ "rows, or fill the cells in; NULL and NaN count as missing.", new ParquetReader(10), file);
	}

	@Test
	void missingAndInfiniteCellsAreReportedTogether() throws Exception {
		Path file = write("SELECT * FROM (VALUES (1.0::DOUBLE, 'nan'::FLOAT, 'a'), (NULL, 2, NULL), ('-inf', NULL, 'b')) t(x, y, k)");
		assertRefused("Table 'FILE', row 3, column 'x': expected a finite number, found an infinite one. Correct the cell or remove the row."
				+ System.lineSeparator() + "Table 'FILE': expected a value in every cell, found 4 missing values: 1 in column 'x' (first in row 2), "
				+ "2 in column 'y' (first in row 1), 1 in column 'k' (first in row 2). Remove these rows, or fill the cells in; NULL and NaN count "
				+ "as missing.", reader, file, label("k"));
	}

	@Test
	void columnsThatAreNoNumbersAreNamedWithTheirType() throws Exception {
		Path file = write("SELECT 1 x, 'a' k, DATE '2020-01-01' d, [1, 2] l, {'a': 1} s");
		assertRefused("Table 'FILE': expected numbers, decimals or booleans, found text in column 'k' (VARCHAR). If it is the class, name it with "
				+ "'--label k'; otherwise select the columns of numbers, or leave these out of the file." + System.lineSeparator()
				+ "Table 'FILE': expected numbers, decimals or booleans, found dates or times in column 'd' (DATE). Convert them to numbers, such as "
				+ "days since a fixed date, or select the columns of numbers." + System.lineSeparator()
				+ "Table 'FILE': expected numbers, decimals or booleans, found lists, structures or bytes in columns 'l' (INTEGER[]), 's' (STRUCT(a "
				+ "INTEGER)). Save every element as a column of its own, or select the columns of numbers.", reader, file);
		assertEquals(1, reader.read(file, new ColumnSelection(List.of("x"), Optional.of("k"), Optional.empty())).size());
	}

	@Test
	void unknownColumnsAreNamed() throws Exception {
		assertRefused("Table 'FILE': expected the label column 'knid', found no column of that name. Did you mean 'kind'? The columns are 'x', "
				+ "'kind'.", reader, write("SELECT 1 x, 'a' kind"), label("knid"));
	}

	@Test
	void fractionsAreNoClasses() throws Exception {
		assertRefused("Table 'FILE', row 2, label column 'k': expected an integer or a text as class, found '1.5'. Choose a column that holds "
				+ "classes as the label, or none.", reader, write("SELECT i x, 1 + i / 2.0::DOUBLE k FROM range(2) t(i)"), label("k"));
	}

	@Test
	void weightsMustBePositive() throws Exception {
		ColumnSelection columns = new ColumnSelection(List.of(), Optional.empty(), Optional.of("w"));
		assertRefused("Table 'FILE', row 1, weight column 'w': expected a finite number of at least 0, found '-1.0'. Correct the column, or choose "
				+ "another one as weight.", reader, write("SELECT 1 x, -1 w"), columns);
		assertRefused("Table 'FILE', weight column 'w': expected a weight above 0, found 0 in every row. Correct the column, or choose another one "
				+ "as weight.", reader, write("SELECT 1 x, 0 w"), columns);
	}

	@Test
	void filesThatAreNotParquetAreRefused() throws Exception {
		Path file = Files.writeString(folder.resolve("b.parquet"), "x,y\n1,2\n3,4\n");
		assertRefused("Table 'FILE': expected a Parquet file, which begins and ends with 'PAR1', found a file that begins otherwise. Convert the "
				+ "file to Parquet, or give its name the ending of what it is, such as .csv.", reader, file);
		assertRefused("Table 'FILE': expected a Parquet file, which begins and ends with 'PAR1', found a file that begins otherwise. Convert the "
				+ "file to Parquet, or give its name the ending of what it is, such as .csv.", reader, Files.createFile(folder.resolve("c.parquet")));
		byte[] bytes = Files.readAllBytes(write("SELECT i x FROM range(1000) t(i)"));
		assertRefused("Table 'FILE': expected a complete Parquet file, which ends with 'PAR1', found one that ends otherwise. Write or fetch the "
				+ "file again; this one is incomplete.", reader, Files.write(file, Arrays.copyOf(bytes, bytes.length / 2)));
		assertRefused("Table 'FILE': expected a Parquet file that is not encrypted, found an encrypted one. Decrypt the file.", reader,
				Files.write(file, "PARE....PARE".getBytes(StandardCharsets.US_ASCII)));
	}

	@Test
	void damageInsideIsOneParagraph() throws Exception {
		Path file = write("SELECT i x FROM range(1000) t(i)");
		byte[] bytes = Files.readAllBytes(file);
		Arrays.fill(bytes, bytes.length - 40, bytes.length - 8, (byte) 0xff);
		assertRefused("Table 'FILE': expected a Parquet file that DuckDB can read, found one that is damaged or uses a feature it does not know. "
				+ "Write the file again, for example with pandas or DuckDB.", reader, Files.write(file, bytes));
	}

	@Test
	void tableWithoutRowsIsRefused() throws Exception {
		assertRefused("Table 'FILE': expected at least one row, found none. Add rows, or take another file.", reader, write("SELECT 1 x LIMIT 0"));
	}

	@Test
	void pathsWithSpecialCharactersAreRead() throws Exception {
		Files.createDirectory(folder.resolve("year=2020"));
		Path file = Parquet.write(folder, "year=2020/it's [1] *?.parquet", "SELECT 1 x, 2 y");
		assertEquals(List.of("x", "y"), reader.read(file, ColumnSelection.ALL).info().columns());
		assertFalse(reader.read(file, ColumnSelection.ALL).info().labelled());
	}
}
