package org.genwright.cli.output;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

import org.genwright.core.problem.ProblemException;

/** A table of results as CSV (RFC 4180): numbers with all their digits, texts quoted where they must be. */
public final class Csv {

	private final List<String> lines = new ArrayList<>();

	/** Starts a table with the given column names. */
	public Csv(List<String> columns) {
		row(columns);
	}

	/** Adds a row of numbers and texts. */
	public void row(List<?> cells) {
		StringJoiner line = new StringJoiner(",");
		cells.forEach(cell -> line.add(quote(String.valueOf(cell))));
		lines.add(line.toString());
	}

	private static String quote(String cell) {
		return cell.matches("(?s).*[\",\\r\\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
	}

	/** Returns the lines, the column names first. */
	public List<String> lines() {
		return List.copyOf(lines);
	}

	/**
	 * Writes the table to a file, which is replaced in one step.
	 *
	 * @param file what the option {@code --out} names
	 * @throws ProblemException if the file cannot be written
	 */
	public void write(Path file) throws ProblemException {
		write(file, bytes());
	}

	/** Returns the content of a file with the table. */
	public byte[] bytes() {
		return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * Writes a file, which is replaced in one step.
	 *
	 * @param file what the option {@code --out} names
	 * @throws ProblemException if it cannot be written
	 */
	public static void write(Path file, byte[] content) throws ProblemException {
		new OutputFile("--out", file).write(content);
	}
}
