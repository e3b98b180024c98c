package org.genwright.data.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.genwright.data.table.ColumnTally.Finding;

/**
 * Turns the tallies of a table's columns into problems: text where numbers belong, infinite values, missing values.
 * Every problem names the table, and the line and column of the first cell concerned.
 */
final class ColumnTyping {

	private static final Pattern DECIMAL_COMMA = Pattern.compile("[-+]?\\d+,\\d+([eE][-+]?\\d+)?");
	private static final Pattern THOUSANDS = Pattern.compile("[-+]?\\d{1,3}([,.']\\d{3})+([.,]\\d+)?");
	private static final Pattern BLANK_SEPARATED = Pattern.compile("[-+.\\deE]+([ \\t]+[-+.\\deE]+)+");
	private static final int LISTED = 8;

	/** Whether a label column was named. */
	enum Labelling {
		/** It was. */
		LABELLED,
		/** It was not. */
		UNLABELLED
	}

	private final String table;
	private final long rows;
	private final Labelling labelling;

	ColumnTyping(String table, long rows, Labelling labelling) {
		this.table = table;
		this.rows = rows;
		this.labelling = labelling;
	}

	/**
	 * Checks the value columns; missing cells of all columns.
	 *
	 * @param values the columns of values
	 * @param others the label and weight columns
	 * @throws ProblemException with all problems, text and infinities first, missing values last
	 */
	void check(List<ColumnTally> values, List<ColumnTally> others) throws ProblemException {
		List<Problem> problems = new ArrayList<>();
		values.stream().filter(tally -> tally.firstText() != null)
				.min(Comparator.comparingLong(tally -> tally.firstText().line()))
				.ifPresent(first -> problems.add(textProblem(first, values)));
		values.stream().filter(tally -> tally.firstUnusable() != null)
				.min(Comparator.comparingLong(tally -> tally.firstUnusable().line()))
				.ifPresent(first -> problems.add(infinite(first)));
		List<ColumnTally> incomplete = new ArrayList<>(values);
		incomplete.addAll(others);
		incomplete.removeIf(tally -> tally.missing() == 0);
		if (!incomplete.isEmpty()) {
			problems.add(missing(incomplete));
		}
		if (!problems.isEmpty()) {
			throw ProblemException.input(problems);
		}
	}

	private Problem textProblem(ColumnTally column, List<ColumnTally> values) {
		Finding first = column.firstText();
		return Problem.error("csv-text-cell", place(first, column), "a number", Cells.shown(first.cell()),
				textRemedy(column, first.cell(), values));
	}

	private String textRemedy(ColumnTally column, String cell, List<ColumnTally> values) {
		if (THOUSANDS.matcher(cell).matches()) {
			return "Write numbers with a decimal point and without thousands separators, which are not read.";
		}
		if (DECIMAL_COMMA.matcher(cell).matches()) {
			return "Write numbers with a decimal point.";
		}
		if (BLANK_SEPARATED.matcher(cell).matches()) {
			return "Separate the columns by commas, semicolons or tabs.";
		}
		List<String> textColumns = values.stream().filter(this::isText).map(ColumnTally::column).toList();
		if (!textColumns.contains(column.column())) {
			return "Correct the cell or remove the row; the column holds text in " + column.texts() + " of " + rows
					+ " rows.";
		}
		String whole = textColumns.size() == 1 ? "The whole column is text"
				: "The columns " + ColumnTally.list(textColumns) + " are text throughout";
		return labelling == Labelling.LABELLED ? whole + "; remove it from the table, or select the columns of numbers."
				: whole + ": if it is the class, name it with '--label " + column.column()
						+ "'; otherwise remove it from the table, or select the columns of numbers.";
	}

	private boolean isText(ColumnTally tally) {
		return tally.texts() > 0 && tally.texts() + tally.missing() == rows;
	}

	private Problem infinite(ColumnTally column) {
		Finding first = column.firstUnusable();
		return Problem.error("csv-infinite-value", place(first, column), "a finite number", Cells.shown(first.cell()),
				"Correct the cell or remove the row.");
	}

	private Problem missing(List<ColumnTally> columns) {
		long total = columns.stream().mapToLong(ColumnTally::missing).sum();
		String listed = columns.stream().limit(LISTED).map(ColumnTally::describeMissing).collect(Collectors.joining(", "));
		String more = columns.size() > LISTED ? " and more in " + (columns.size() - LISTED) + " other columns" : "";
		return Problem.error("csv-missing-values", "Table '" + table + "'", "a value in every cell",
				total + (total == 1 ? " missing value: " : " missing values: ") + listed + more,
				"Remove these rows, or fill the cells in; an empty cell, NA, NaN, ? and null count as missing.");
	}

	private String place(Finding finding, ColumnTally column) {
		return "Table '" + table + "', line " + finding.line() + ", column " + Cells.shown(column.column());
	}
}
