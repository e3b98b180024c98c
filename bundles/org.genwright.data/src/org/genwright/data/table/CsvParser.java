package org.genwright.data.table;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;

/**
 * Cuts the text of a table into records and cells: Common Format and MIME Type for Comma-Separated Values (CSV) Files
 * (Y. Shafranovich, 2005), RFC 4180. Beyond it, lines may end in LF or CR alone, blanks around a cell are dropped
 * outside quotes, and blank lines are skipped.
 */
final class CsvParser {

	private enum End {
		CELL, RECORD, FILE
	}

	private static final int EOF = -1;

	private final Reader reader;
	private final char separator;
	private final String name;
	private final char[] buffer = new char[1 << 15];
	private int position;
	private int limit;
	private final List<String> cells = new ArrayList<>();
	private final StringBuilder cell = new StringBuilder();
	private boolean quoted;
	private long line = 1;
	private long recordLine = 1;

	/**
	 * Makes a parser that stands before the first record.
	 *
	 * @param name the name of the table in messages
	 */
	CsvParser(Reader reader, char separator, String name) {
		this.reader = reader;
		this.separator = separator;
		this.name = name;
	}

	/**
	 * Moves to the next record that is not a blank line.
	 *
	 * @return false at the end of the text
	 * @throws ProblemException if a quoted cell is not closed, or goes on after its closing quote
	 */
	boolean next() throws IOException, ProblemException {
		while (true) {
			cells.clear();
			recordLine = line;
			End end;
			do {
				end = readCell();
			} while (end == End.CELL);
			boolean blank = cells.size() == 1 && !quoted && cells.getFirst().isEmpty();
			if (!blank) {
				return true;
			}
			if (end == End.FILE) {
				return false;
			}
		}
	}

	/** Returns the cells of the record; the list is filled anew by {@link #next()}. */
	List<String> cells() {
		return Collections.unmodifiableList(cells);
	}

	/** Returns the number of the line in which the record begins, counted from 1. */
	long line() {
		return recordLine;
	}

	private End readCell() throws IOException, ProblemException {
		cell.setLength(0);
		int c = read();
		while (isBlank(c)) {
			c = read();
		}
		quoted = c == '"';
		if (quoted) {
			readQuoted();
			c = read();
			while (isBlank(c)) {
				c = read();
			}
			if (c != separator && c != '\n' && c != '\r' && c != EOF) {
				throw afterQuote(c);
			}
		} else {
			while (c != separator && c != '\n' && c != '\r' && c != EOF) {
				cell.append((char) c);
				c = read();
			}
			dropTrailingBlanks();
		}
		cells.add(cell.toString());
		return finish(c);
	}

	private void readQuoted() throws IOException, ProblemException {
		long opened = line;
		while (true) {
			int c = read();
			if (c == EOF) {
				throw ProblemException.input(Problem.error("csv-open-quote", place(opened),
						"a closing quote '\"' for the quoted cell that begins there", "the end of the file",
						"Close the quote; a quote inside a quoted cell is written twice."));
			}
			if (c == '"') {
				if (peek() != '"') {
					return;
				}
				read();
			}
			if (c == '\n' || c == '\r' && peek() != '\n') {
				line++;
			}
			cell.append((char) c);
		}
	}

	private End finish(int c) throws IOException {
		if (c == separator) {
			return End.CELL;
		}
		if (c == EOF) {
			return End.FILE;
		}
		if (c == '\r' && peek() == '\n') {
			read();
		}
		line++;
		return End.RECORD;
	}

	private ProblemException afterQuote(int c) {
		return ProblemException.input(Problem.error("csv-after-quote", place(line),
				"a separator or the end of the line after a quoted cell",
				Cells.shown(Character.toString(c)) + " after the cell " + Cells.shown(cell.toString()),
				"Write a quote inside a quoted cell twice, or leave the quotes out."));
	}

	private String place(long at) {
		return "Table '" + name + "', line " + at;
	}

	private boolean isBlank(int c) {
		return (c == ' ' || c == '\t') && c != separator;
	}

	private void dropTrailingBlanks() {
		int length = cell.length();
		while (length > 0 && isBlank(cell.charAt(length - 1))) {
			length--;
		}
		cell.setLength(length);
	}

	private int read() throws IOException {
		return position < limit || fill() ? buffer[position++] : EOF;
	}

	private int peek() throws IOException {
		return position < limit || fill() ? buffer[position] : EOF;
	}

	private boolean fill() throws IOException {
		position = 0;
		limit = Math.max(0, reader.read(buffer, 0, buffer.length));
		return limit > 0;
	}
}
