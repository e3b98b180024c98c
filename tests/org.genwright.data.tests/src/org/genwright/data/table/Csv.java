package org.genwright.data.table;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.genwright.core.dataset.ColumnSelection;
import org.genwright.core.problem.ProblemException;

/** Reads tables from texts. */
final class Csv {

	private Csv() {
	}

	static CsvTable read(String text) throws ProblemException {
		return read(text, ColumnSelection.ALL);
	}

	static CsvTable read(String text, ColumnSelection columns) throws ProblemException {
		return CsvTable.read(source("F.csv", text.getBytes(StandardCharsets.UTF_8)), columns);
	}

	static CsvSource source(String name, byte[] bytes) {
		return new CsvSource(name, () -> new ByteArrayInputStream(bytes));
	}

	static ColumnSelection label(String column) {
		return new ColumnSelection(List.of(), Optional.of(column), Optional.empty());
	}

	static ColumnSelection weight(String column) {
		return new ColumnSelection(List.of(), Optional.empty(), Optional.of(column));
	}

	/** Returns the message of a table that cannot be read: one paragraph for each problem. */
	static String error(String text, ColumnSelection columns) {
		ProblemException e = assertThrows(ProblemException.class, () -> read(text, columns));
		e.problems().forEach(problem -> assertFalse(problem.message().contains("\n"), problem.message()));
		return e.getMessage();
	}
}
