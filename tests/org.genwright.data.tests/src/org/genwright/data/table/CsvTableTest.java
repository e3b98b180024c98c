package org.genwright.data.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

import org.genwright.core.dataset.ColumnSelection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

	@Test
	void firstRowWithTextIsTheHeader() throws Exception {
		CsvTable table = Csv.read("a,b\n1,2\n3,4\n");
		assertEquals(List.of("a", "b"), table.columns());
		assertArrayEquals(new double[] { 1, 2, 3, 4 }, table.rows().values());
	}

	@Test
	void columnsWithoutHeaderAreNumbered() throws Exception {
		CsvTable table = Csv.read("1,2\n3,4");
		assertEquals(List.of("x1", "x2"), table.columns());
		assertArrayEquals(new double[] { 1, 2, 3, 4 }, table.rows().values());
	}

	@ParameterizedTest
	@ValueSource(strings = { "0,1,2", "1,2,3", "\"0\",\"1\",\"2\"" })
	void firstRowThatCountsTheColumnsIsTheHeader(String header) throws Exception {
		CsvTable table = Csv.read(header + "\n5,6,7\n8,9,10\n");
		assertEquals(List.of(header.replace("\"", "").split(",")), table.columns());
		assertArrayEquals(new double[] { 5, 6, 7, 8, 9, 10 }, table.rows().values());
	}

	@ParameterizedTest
	@ValueSource(strings = { "0,1\n5,6\n", "0\n1\n2\n", "0,2\n5,6\n7,8\n", "2,3\n5,6\n7,8\n", "0.0,1.0\n5,6\n7,8\n", "1,0\n5,6\n7,8\n" })
	void otherFirstRowOfNumbersIsData(String text) throws Exception {
		CsvTable table = Csv.read(text);
		assertEquals("x1", table.columns().getFirst());
		assertEquals(text.split("[,\n]").length, table.rows().values().length);
	}

	@ParameterizedTest
	@ValueSource(strings = { ",0,1\n0,5,6\n1,7,8\n", "\"\",1,2\na,5,6\nb,7,8\n" })
	void rowNamesMayStandBesideCountedColumns(String text) throws Exception {
		CsvTable table = Csv.read(text);
		assertEquals(List.of(text.split("[,\n]")).subList(1, 3), table.columns());
		assertArrayEquals(new double[] { 5, 6, 7, 8 }, table.rows().values());
	}

	@Test
	void rowNamesMayStandBesideOneCountedColumn() throws Exception {
		CsvTable table = Csv.read(",0\n0,5\n");
		assertEquals(List.of("0"), table.columns());
		assertArrayEquals(new double[] { 5 }, table.rows().values());
	}

	@Test
	void classesMayBeNamedByACountedColumn() throws Exception {
		CsvTable table = Csv.read("0,1\n5,p\n6,q\n", Csv.label("1"));
		assertEquals(List.of("0"), table.columns());
		assertEquals(List.of("p", "q"), table.classes());
	}

	@ParameterizedTest
	@ValueSource(strings = { ",", ";", "\t" })
	void separatorIsDetected(String separator) throws Exception {
		CsvTable table = Csv.read("a" + separator + "b" + separator + "c\n1" + separator + "2" + separator + "3\n");
		assertEquals(List.of("a", "b", "c"), table.columns());
		assertArrayEquals(new double[] { 1, 2, 3 }, table.rows().values());
	}

	@Test
	void separatorInQuotesDoesNotSeparate() throws Exception {
		CsvTable table = Csv.read("\"a;1\",y\n1,\"p;q\"\n", Csv.label("y"));
		assertEquals(List.of("a;1"), table.columns());
		assertEquals(List.of("p;q"), table.classes());
	}

	@Test
	void quotedCellsHoldQuotesSeparatorsAndNewlines() throws Exception {
		CsvTable table = Csv.read("\"say \"\"a\"\"\",\"two\r\nlines, one name\"\n\"1\",\"2\"\n");
		assertEquals(List.of("say \"a\"", "two\r\nlines, one name"), table.columns());
		assertArrayEquals(new double[] { 1, 2 }, table.rows().values());
	}

	@ParameterizedTest
	@ValueSource(strings = { "\n", "\r\n", "\r" })
	void everyLineEndingEndsALine(String newline) throws Exception {
		CsvTable table = Csv.read("a,b" + newline + "1,2" + newline + newline + "3,4" + newline);
		assertArrayEquals(new double[] { 1, 2, 3, 4 }, table.rows().values());
	}

	@Test
	void byteOrderMarkIsNotPartOfTheFirstName() throws Exception {
		assertEquals(List.of("a"), Csv.read("\uFEFFa\n1\n").columns());
	}

	@Test
	void blanksAroundCellsAreDropped() throws Exception {
		CsvTable table = Csv.read(" a , b\n 1 ,\t2 \n");
		assertEquals(List.of("a", "b"), table.columns());
		assertArrayEquals(new double[] { 1, 2 }, table.rows().values());
	}

	@Test
	void numbersKeepDoublePrecision() throws Exception {
		CsvTable table = Csv.read("a\n0.1234567890123456789\n-1e-300\n+1.5E+3\n.5\n");
		assertArrayEquals(new double[] { 0.1234567890123456789, -1e-300, 1500, 0.5 }, table.rows().values());
	}

	@Test
	void unnamedFirstColumnHoldsRowNames() throws Exception {
		CsvTable numbered = Csv.read("\"\",\"a\",\"b\"\n\"1\",5,6\n\"2\",7,8\n");
		assertEquals(List.of("a", "b"), numbered.columns());
		assertArrayEquals(new double[] { 5, 6, 7, 8 }, numbered.rows().values());
		assertArrayEquals(new double[] { 5 }, Csv.read(",a\nMazda RX4,5\n").rows().values());
	}

	@Test
	void textClassesAreOrderedAlphabetically() throws Exception {
		CsvTable table = Csv.read("a,species\n1,virginica\n2,setosa\n3,virginica\n", Csv.label("species"));
		assertEquals(List.of("a"), table.columns());
		assertEquals(List.of("setosa", "virginica"), table.classes());
		assertArrayEquals(new int[] { 1, 0, 1 }, table.rows().labels());
	}

	@Test
	void integerClassesAreOrderedByValue() throws Exception {
		CsvTable table = Csv.read("y,a\n10,1\n9,2\n9.0,3\n-1,4\n", Csv.label("y"));
		assertEquals(List.of("-1", "9", "10"), table.classes());
		assertArrayEquals(new int[] { 2, 1, 1, 0 }, table.rows().labels());
	}

	@Test
	void weightColumnIsNoValue() throws Exception {
		CsvTable table = Csv.read("a,w\n1,0.5\n2,0\n", Csv.weight("w"));
		assertEquals(List.of("a"), table.columns());
		assertArrayEquals(new double[] { 0.5, 0 }, table.rows().weights());
	}

	@Test
	void selectedValuesComeInTheOrderGivenAndOthersAreIgnored() throws Exception {
		ColumnSelection selection = new ColumnSelection(List.of("c", "a"), Optional.empty(), Optional.empty());
		CsvTable table = Csv.read("a,b,c\n1,text,3\n4,NA,6\n", selection);
		assertEquals(List.of("c", "a"), table.columns());
		assertArrayEquals(new double[] { 3, 1, 6, 4 }, table.rows().values());
	}

	@Test
	void constantColumnsAreAllowed() throws Exception {
		assertArrayEquals(new double[] { 1, 7, 2, 7 }, Csv.read("a,b\n1,7\n2,7\n").rows().values());
	}

	@Test
	void gzipIsReadByTheEndingOfTheName() throws Exception {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (GZIPOutputStream zipped = new GZIPOutputStream(bytes)) {
			zipped.write("a\n1\n2\n".getBytes(StandardCharsets.UTF_8));
		}
		CsvTable table = CsvTable.read(Csv.source("F.csv.gz", bytes.toByteArray()), ColumnSelection.ALL);
		assertArrayEquals(new double[] { 1, 2 }, table.rows().values());
	}
}
