package org.genwright.data.duckdb;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;

/** Counts the cells of a table that cannot be used, and reports them all at once as for CSV. Rows count from 1. */
final class ColumnFaults {

	private static final int LISTED = 8;

	private final TableQuery query;
	private final List<String> columns;
	private final long[] missing;
	private final long[] firstMissing;
	private final long[] firstInfinite;
	private long firstBadWeight;
	private double badWeight;
	private double weightSum;

	ColumnFaults(TableQuery query) {
		this.query = query;
		this.columns = Stream.of(query.values().stream(), query.weight().stream(), query.label().stream())
				.flatMap(columns -> columns).map(TableQuery.Column::name).toList();
		this.missing = new long[columns.size()];
		this.firstMissing = new long[columns.size()];
		this.firstInfinite = new long[columns.size()];
	}

	/** Counts a cell that is NaN, which stands for missing, or infinite. */
	void unusable(int column, double value, long row) {
		if (Double.isInfinite(value)) {
			firstInfinite[column] = firstInfinite[column] == 0 ? row : firstInfinite[column];
		} else if (missing[column]++ == 0) {
			firstMissing[column] = row;
		}
	}

	/** Takes note of a weight. */
	void weight(double weight, long row) {
		if (weight < 0 && firstBadWeight == 0) {
			firstBadWeight = row;
			badWeight = weight;
		}
		weightSum += weight;
	}

	/** Throws the problems there are. */
	void check() throws ProblemException {
		List<Problem> problems = new ArrayList<>();
		IntStream.range(0, columns.size()).filter(c -> firstInfinite[c] > 0).limit(1).forEach(c -> problems.add(Problem.error(
				"table-infinite-value", query.where() + ", row " + firstInfinite[c] + ", column '" + columns.get(c) + "'",
				"a finite number", "an infinite one", "Correct the cell or remove the row.")));
		long total = IntStream.range(0, missing.length).mapToLong(c -> missing[c]).sum();
		if (total > 0) {
			problems.add(missing(total));
		} else if (query.weight().isPresent() && (firstBadWeight > 0 || !(weightSum > 0))) {
			problems.add(weights());
		}
		if (!problems.isEmpty()) {
			throw ProblemException.input(problems);
		}
	}

	private Problem missing(long total) {
		int[] incomplete = IntStream.range(0, missing.length).filter(c -> missing[c] > 0).toArray();
		String listed = IntStream.of(incomplete).limit(LISTED)
				.mapToObj(c -> missing[c] + " in column '" + columns.get(c) + "' (first in row " + firstMissing[c] + ")")
				.collect(Collectors.joining(", "));
		String more = incomplete.length > LISTED ? " and more in " + (incomplete.length - LISTED) + " other columns" : "";
		return Problem.error("table-missing-values", query.where(), "a value in every cell",
				total + (total == 1 ? " missing value: " : " missing values: ") + listed + more,
				"Remove these rows, or fill the cells in; NULL and NaN count as missing.");
	}

	private Problem weights() {
		String column = ", weight column '" + query.weight().orElseThrow().name() + "'";
		String remedy = "Correct the column, or choose another one as weight.";
		return firstBadWeight > 0 ? Problem.error("table-weight", query.where() + ", row " + firstBadWeight + column,
				"a finite number of at least 0", "'" + badWeight + "'", remedy)
				: Problem.error("table-weight", query.where() + column, "a weight above 0", "0 in every row", remedy);
	}
}
