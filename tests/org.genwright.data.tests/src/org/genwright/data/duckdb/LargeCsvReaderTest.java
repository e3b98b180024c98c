package org.genwright.data.duckdb;

import static org.genwright.data.Reading.assertRefused;
import static org.genwright.data.Reading.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

import org.genwright.core.dataset.ColumnSelection;
import org.genwright.core.dataset.Dataset;
import org.genwright.core.problem.ProblemException;
import org.genwright.data.table.CsvTableReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LargeCsvReaderTest {

	@TempDir
	private Path folder;
	private final LargeCsvReader reader = new LargeCsvReader();

	private Path write(String text) throws Exception {
		return Files.writeString(folder.resolve("a.csv"), text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "x,y\n1,2\n3,4\n", "1;2\n3;4\n", "x\ty\n 1\t2 \n\n3\t\"4\"", "\"\",x,\"y, z\"\n1,2,3\n2,4.5e-3,-7\n", "x\n1\n2\n3\n",
			"0,1\n5,6\n7,8\n", "1,2\n5,6\n", ",0,1\n0,5,6\n1,7,8\n", ",0\na,5\n" })
	void contentIsThatOfTheReaderOfSmallTables(String text) throws Exception {
		Path file = write(text);
		Dataset expected = new CsvTableReader().read(file, ColumnSelection.ALL);
		Dataset data = reader.read(file, ColumnSelection.ALL);
		assertEquals(expected.contentHash(), data.contentHash());
		assertEquals(expected.info(), data.info());
	}

	@Test
	void classesAndWeightsAreThoseOfTheReaderOfSmallTables() throws Exception {
		Path file = write("x,kind,w\n1, b ,1\n2,\"a\",0.5\n3,b,2\n");
		ColumnSelection columns = new ColumnSelection(List.of("x"), Optional.of("kind"), Optional.of("w"));
		Dataset expected = new CsvTableReader().read(file, columns);
		Dataset data = reader.read(file, columns);
		assertEquals(expected.contentHash(), data.contentHash());
		assertEquals(expected.info(), data.info());
	}

	@Test
	void compressedTablesAreRead() throws Exception {
		Path file = folder.resolve("a.csv.gz");
		try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(file))) {
			gzip.write("x,y\n1,2\n3,4\n".getBytes(StandardCharsets.UTF_8));
		}
		assertEquals(new CsvTableReader().read(file, ColumnSelection.ALL).contentHash(), reader.read(file, ColumnSelection.ALL).contentHash());
	}

	@ParameterizedTest
	@ValueSource(strings = { "x,y\n1,2\n3\n4,5\n", "x,y\n1,2\n3,4,5\n", "x,y\n1,2\nred,4\n", "x,y\n1,\n?,4\n", "x,y\n1,2\n-inf,4\n", "x,y\n1,\"2\n3,4\n", "x,y\n",
			"x;y\n1,234;2\n", "0;1\n5;6\n7;1,234\n", ",0,1\na,5,6\nb,,8\n" })
	void problemsAreThoseOfTheReaderOfSmallTables(String text) throws Exception {
		Path file = write(text);
		String found = assertThrows(ProblemException.class, () -> reader.read(file, ColumnSelection.ALL)).getMessage();
		if (text.equals("x,y\n")) {
			assertEquals("Table '" + file + "': expected at least one row, found none. Add rows, or take another file.", found);
			return;
		}
		assertEquals(assertThrows(ProblemException.class, () -> new CsvTableReader().read(file, ColumnSelection.ALL)).getMessage(), found);
	}

	@Test
	void tablesInOtherEncodingsAreRefused() throws Exception {
		Path file = folder.resolve("a.csv");
		Files.write(file, "x,k\n1,\u00e4\n".getBytes(StandardCharsets.ISO_8859_1));
		assertRefused("Table 'FILE': expected text in UTF-8, found bytes that are not. Save the table as CSV in UTF-8.", reader, file,
				new ColumnSelection(List.of(), Optional.of("k"), Optional.empty()));
	}

	@Test
	void largerTableThanTheBoundIsSampled() throws Exception {
		StringBuilder text = new StringBuilder("x,y\n");
		for (int i = 0; i < 5000; i++) {
			text.append(i).append(',').append(3 * i).append('\n');
		}
		Dataset data = new LargeCsvReader(200).read(write(text.toString()), ColumnSelection.ALL);
		assertEquals(100, data.size());
		for (int n = 0; n < data.size(); n++) {
			assertEquals(3 * row(data, n)[0], row(data, n)[1]);
		}
		assertTrue(data.info().description().contains("100 of its rows"), data.info().description());
	}

	@Test
	void onlyLargeFilesFitAndBetterThanTheReaderOfSmallOnes() throws Exception {
		Path small = write("x\n1\n");
		assertEquals(0, reader.fit(small));
		Path large = folder.resolve("b.csv");
		try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
			file.setLength(200_000_001);
		}
		assertTrue(reader.fit(large) > new CsvTableReader().fit(large));
		assertTrue(new CsvTableReader().fit(small) > 0);
	}
}
