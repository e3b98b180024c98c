package org.genwright.cli.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

import org.genwright.core.file.AtomicFile;
import org.genwright.core.problem.Problem;
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
	 * @throws ProblemException if the file cannot be written
	 */
	public void write(Path file) throws ProblemException {
		write(file, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Writes a file, which is replaced in one step.
	 *
	 * @throws ProblemException if it cannot be written
	 */
	public static void write(Path file, byte[] content) throws ProblemException {
		try {
			if (file.toAbsolutePath().getParent() != null && !Files.isDirectory(file.toAbsolutePath().getParent())) {
				throw new IOException("there is no folder '" + file.toAbsolutePath().getParent() + "'");
			}
			AtomicFile.write(file, content);
		} catch (IOException e) {
			throw ProblemException.input(Problem.error("output-file", "Option '--out'", "a file that can be written",
					"'" + file + "', which cannot: " + e.getMessage(), "Choose another file, in a folder you may write in."), e);
		}
	}
}
