package org.genwright.data;

import org.genwright.core.dataset.ColumnSelection;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;

/** Refuses a choice of columns for data that have none. */
public final class NoColumns {

	private NoColumns() {
	}

	/**
	 * Checks that no columns are chosen.
	 *
	 * @param where  the place that a problem names
	 * @param labels one sentence on where the classes of such data come from
	 * @throws ProblemException if any is
	 */
	public static void require(ColumnSelection columns, String where, String labels) throws ProblemException {
		if (!columns.equals(ColumnSelection.ALL)) {
			throw ProblemException.input(Problem.error("dataset-columns", where, "no choice of columns, since it has none",
					"one of label, weight or value columns", "Remove the column names. " + labels));
		}
	}
}
