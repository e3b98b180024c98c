package org.genwright.cli.output;

import java.util.ArrayList;
import java.util.List;

/** A table in plain text: columns as wide as their longest cell, two spaces between them. */
public final class TextTable {

	private final List<List<String>> rows = new ArrayList<>();

	/** Starts a table with the given headings. */
	public TextTable(String... headings) {
		rows.add(List.of(headings));
	}

	/** Adds a row; as many cells as there are headings. */
	public TextTable row(String... cells) {
		if (cells.length != rows.getFirst().size()) {
			throw new IllegalArgumentException(
					"A table row: expected " + rows.getFirst().size() + " cells, found " + cells.length + ".");
		}
		rows.add(List.of(cells));
		return this;
	}

	/** Returns the table's lines, the headings first. */
	public List<String> lines() {
		int[] widths = new int[rows.getFirst().size()];
		for (List<String> row : rows) {
			for (int i = 0; i < widths.length; i++) {
				widths[i] = Math.max(widths[i], row.get(i).length());
			}
		}
		List<String> lines = new ArrayList<>();
		for (List<String> row : rows) {
			StringBuilder line = new StringBuilder();
			for (int i = 0; i < widths.length; i++) {
				line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
			}
			lines.add(line.toString().stripTrailing());
		}
		return lines;
	}
}
