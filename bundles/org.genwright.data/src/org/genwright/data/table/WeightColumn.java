package org.genwright.data.table;

import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.genwright.data.table.ColumnTally.Finding;

/** Collects the weight column of a table: finite numbers of at least 0, not all 0. */
final class WeightColumn {

	private final String table;
	private final ColumnTally tally;
	private final NumberBuffer weights;
	private double sum;

	WeightColumn(String table, String column) {
		this.table = table;
		this.tally = new ColumnTally(column);
		this.weights = new NumberBuffer(table);
	}

	/**
	 * Adds the cell of the next row.
	 *
	 * @throws ProblemException if the memory is full
	 */
	void add(String cell, long line) throws ProblemException {
		double number = tally.number(cell, line);
		if (number < 0) {
			tally.unusable(cell, line);
		}
		sum += number;
		weights.add(number);
	}

	ColumnTally tally() {
		return tally;
	}

	/**
	 * Returns the weights, [N].
	 *
	 * @throws ProblemException if one cannot be a weight, or all are 0
	 */
	double[] finish() throws ProblemException {
		Finding wrong = tally.firstText() == null ? tally.firstUnusable() : tally.firstText();
		if (wrong != null) {
			throw problem("Table '" + table + "', line " + wrong.line() + ", weight column " + Cells.shown(tally.column()),
					"a finite number of at least 0", Cells.shown(wrong.cell()));
		}
		if (!(sum > 0)) {
			throw problem("Table '" + table + "', weight column '" + tally.column() + "'", "a weight above 0",
					"0 in every row");
		}
		return weights.toArray();
	}

	private static ProblemException problem(String where, String expected, String found) {
		return ProblemException.input(Problem.error("csv-weight", where, expected, found,
				"Correct the column, or choose another one as weight."));
	}
}
