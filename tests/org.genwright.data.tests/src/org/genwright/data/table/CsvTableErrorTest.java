package org.genwright.data.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.genwright.core.dataset.ColumnSelection;
import org.genwright.core.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableErrorTest {

	private static void assertError(String expected, String text) {
		assertError(expected, text, ColumnSelection.ALL);
	}

	private static void assertError(String expected, String text, ColumnSelection columns) {
		assertEquals(expected, Csv.error(text, columns));
	}

	@Test
	void emptyFileIsAnError() {
		String expected = "Table 'F.csv': expected a table with at least one row, found an empty file. Fill the file.";
		assertError(expected, "");
		assertError(expected, " \n\r\n");
	}

	@Test
	void headerAloneIsAnError() {
		assertError("Table 'F.csv': expected at least one row after the header, found none. Add rows, or take another file.",
				"a,b\n");
	}

	@Test
	void missingValuesAreCountedPerColumn() {
		assertError("Table 'F.csv': expected a value in every cell, found 5 missing values: 3 in column 'a' (first in line 3), "
				+ "2 in column 'b' (first in line 2). Remove these rows, or fill the cells in; an empty cell, NA, NaN, ? and "
				+ "null count as missing.", "a,b,c\n1,NA,0\n,2,0\nnan,?,0\nNULL,1,0\n");
	}

	@Test
	void missingLabelIsAnError() {
		assertError("Table 'F.csv': expected a value in every cell, found 1 missing value: 1 in column 'y' (first in line 3). "
				+ "Remove these rows, or fill the cells in; an empty cell, NA, NaN, ? and null count as missing.",
				"a,y\n1,p\n2,\n", Csv.label("y"));
	}

	@Test
	void textCellIsNamedByLineAndColumn() {
		assertError("Table 'F.csv', line 3, column 'b': expected a number, found 'abc'. Correct the cell or remove the row; "
				+ "the column holds text in 1 of 2 rows.", "a,b\n1,2\n3,abc\n");
	}

	@Test
	void linesInsideQuotesAndBlankLinesCount() {
		assertError("Table 'F.csv', line 7, column 'b': expected a number, found 'abc'. Correct the cell or remove the row; "
				+ "the column holds text in 1 of 2 rows.", "\"three\r\nlong\rlines\",b\n\n1,2\r\n\n3,abc\n");
	}

	@Test
	void wholeColumnOfTextSuggestsLabel() {
		assertError("Table 'F.csv', line 2, column 'species': expected a number, found 'setosa'. The whole column is text: if "
				+ "it is the class, name it with '--label species'; otherwise remove it from the table, or select the columns "
				+ "of numbers.", "a,species\n1,setosa\n2,virginica\n");
	}

	@Test
	void secondColumnOfTextSuggestsSelection() {
		assertError("Table 'F.csv', line 2, column 'site': expected a number, found 'north'. The whole column is text; remove "
				+ "it from the table, or select the columns of numbers.", "a,species,site\n1,setosa,north\n", Csv.label("species"));
	}

	@Test
	void decimalCommaIsExplained() {
		assertError("Table 'F.csv', line 2, column 'a': expected a number, found '1,5'. Write numbers with a decimal point.",
				"a;b\n1,5;2,5\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "1,234", "-1,234,567.5", "1.234.567", "1.234,5", "1'234" })
	void thousandsSeparatorsAreExplained(String cell) {
		assertError("Table 'F.csv', line 2, column 'a': expected a number, found '" + cell + "'. Write numbers with a decimal "
				+ "point and without thousands separators, which are not read.", "a;b\n" + cell + ";2\n");
	}

	@Test
	void missingValueInAFirstRowOfDataIsAnError() {
		assertError("Table 'F.csv': expected a value in every cell, found 1 missing value: 1 in column 'x1' (first in line 1). "
				+ "Remove these rows, or fill the cells in; an empty cell, NA, NaN, ? and null count as missing.",
				",0,1.5\n1,2,3\n4,5,6\n");
	}

	@Test
	void blanksAsSeparatorsAreExplained() {
		assertError("Table 'F.csv', line 2, column 'a b': expected a number, found '1 2'. Separate the columns by commas, "
				+ "semicolons or tabs.", "a b\n1 2\n");
	}

	@Test
	void infiniteValuesAreErrors() {
		assertError("Table 'F.csv', line 2, column 'b': expected a finite number, found '1e999'. Correct the cell or remove "
				+ "the row.", "a,b\n1,1e999\n");
		assertError("Table 'F.csv', line 3, column 'a': expected a finite number, found '-Inf'. Correct the cell or remove "
				+ "the row.", "a,b\n1,1\n-Inf,2\n");
	}

	@Test
	void wrongNumberOfCellsIsAnError() {
		assertError("Table 'F.csv', line 3: expected 2 cells as in the first row, found 3. Correct the line; a cell that holds "
				+ "the separator must stand in quotes.", "a,b\n1,2\n3,4,5\n");
	}

	@Test
	void columnNamedTwiceIsAnError() {
		assertError("Table 'F.csv': expected different names in the header, found 'a' twice, the second time as column 3. "
				+ "Rename one of the columns.", "a,b,a\n1,2,3\n");
	}

	@Test
	void unnamedLaterColumnIsAnError() {
		assertError("Table 'F.csv': expected a name for every column in the header, found none for column 2 of 2. Name the "
				+ "column, or remove it; only a first column without a name is read, as row names.", "a,\n1,2\n");
	}

	@Test
	void unknownLabelNamesTheNearestColumn() {
		assertError("Table 'F.csv': expected the label column 'specie', found no column of that name. Did you mean 'species'? "
				+ "The columns are 'a', 'species'.", "a,species\n1,setosa\n", Csv.label("specie"));
	}

	@Test
	void columnIsEitherLabelOrWeight() {
		assertError("Table 'F.csv': expected a column to be either value, label or weight, found 'w' selected twice. Select "
				+ "it once.", "a,w\n1,2\n", new ColumnSelection(List.of(), Optional.of("w"), Optional.of("w")));
	}

	@Test
	void tableOfLabelsOnlyIsAnError() {
		assertError("Table 'F.csv': expected at least one column of values, found only 'y'. Add a column of numbers beside "
				+ "label, weight and row names.", "y\na\nb\n", Csv.label("y"));
	}

	@Test
	void fractionsAreNoClasses() {
		assertError("Table 'F.csv', line 3, label column 'y': expected an integer or a text as class, found '0.5'. Choose a "
				+ "column that holds classes as the label, or none.", "a,y\n1,1\n2,0.5\n", Csv.label("y"));
	}

	@Test
	void negativeWeightIsAnError() {
		assertError("Table 'F.csv', line 3, weight column 'w': expected a finite number of at least 0, found '-1'. Correct "
				+ "the column, or choose another one as weight.", "a,w\n1,1\n2,-1\n", Csv.weight("w"));
	}

	@Test
	void weightsThatAreAllZeroAreAnError() {
		assertError("Table 'F.csv', weight column 'w': expected a weight above 0, found 0 in every row. Correct the column, or "
				+ "choose another one as weight.", "a,w\n1,0\n", Csv.weight("w"));
	}

	@Test
	void openQuoteIsAnError() {
		assertError("Table 'F.csv', line 2: expected a closing quote '\"' for the quoted cell that begins there, found the end "
				+ "of the file. Close the quote; a quote inside a quoted cell is written twice.", "a,b\n1,\"2\n3,4\n");
	}

	@Test
	void textAfterAQuotedCellIsAnError() {
		assertError("Table 'F.csv', line 2: expected a separator or the end of the line after a quoted cell, found 'x' after "
				+ "the cell '1'. Write a quote inside a quoted cell twice, or leave the quotes out.", "a,b\n\"1\"x,2\n");
	}

	@Test
	void bytesThatAreNotUtf8AreAnError() {
		byte[] latin1 = "größe\n1\n".getBytes(StandardCharsets.ISO_8859_1);
		ProblemException e = assertThrows(ProblemException.class,
				() -> CsvTable.read(Csv.source("F.csv", latin1), ColumnSelection.ALL));
		assertEquals("Table 'F.csv': expected text in UTF-8, found bytes that are not. Save the table as CSV in UTF-8.",
				e.getMessage());
	}

	@Test
	void damagedGzipIsAnError() throws Exception {
		byte[] plain = "a\n1\n".getBytes(StandardCharsets.UTF_8);
		byte[] gzipHeader = { 0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0 };
		for (byte[] bytes : List.of(plain, gzipHeader, Arrays.copyOf(gzipHeader, 4))) {
			ProblemException e = assertThrows(ProblemException.class,
					() -> CsvTable.read(Csv.source("F.csv.gz", bytes), ColumnSelection.ALL));
			assertEquals("Table 'F.csv.gz': expected a complete gzip file, found one that is damaged or not compressed. "
					+ "Compress the table again, or name it without '.gz' if it is not compressed.", e.getMessage());
		}
	}

	@Test
	void longCellsAndNamesAreShownOnOneLine() {
		assertError("Table 'F.csv', line 4, column 'two lines': expected a number, found '" + "y".repeat(60) + "…'. Correct the "
				+ "cell or remove the row; the column holds text in 1 of 2 rows.", "\"two\nlines\"\n1\n" + "y".repeat(99));
	}

	@Test
	void textAndMissingValuesAreReportedTogether() {
		ProblemException e = assertThrows(ProblemException.class, () -> Csv.read("a,b\n1,x\n,3\n"));
		assertEquals(List.of("csv-text-cell", "csv-missing-values"), e.problems().stream().map(p -> p.code()).toList());
	}
}
