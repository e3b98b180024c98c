package org.genwright.data.duckdb;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import org.genwright.core.dataset.Dataset;
import org.genwright.core.dataset.DatasetInfo;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.shape.DataShape;
import org.genwright.data.HeapBound;
import org.genwright.data.MemoryDataset;
import org.genwright.data.table.LabelColumn;

/**
 * Streams a table through once and keeps its rows in memory, in the order of the file. Of a table of more numbers than
 * {@link #LARGEST} it keeps a sample of rows of that size, drawn without replacement under a fixed seed; the
 * dataset's description says so. All rows are checked, not only those that are kept.
 */
final class TableLoader {

	/** The largest number of numbers kept: 512 MB. The same everywhere, so that a file is the same data everywhere. */
	static final long LARGEST = 1L << 26;

	private final TableQuery query;
	private final ColumnFaults faults;
	private final long largest;
	private final int columns;

	/** Makes a loader that keeps at most the given number of numbers, but at least one row. */
	TableLoader(TableQuery query, long largest) {
		this.query = query;
		this.faults = new ColumnFaults(query);
		this.largest = largest;
		this.columns = query.values().size();
	}

	/** The rows that are kept. */
	private final class Kept {

		private final int size;
		private final double[] x; // [N, D]
		private final double[] weights; // [N] or none
		private final LabelColumn labels;
		private int n;

		Kept(int size) throws ProblemException {
			this.size = size;
			x = new double[HeapBound.require(query.where(), (long) size * columns, Double.BYTES)];
			weights = new double[query.weight().isPresent() ? size : 0];
			labels = new LabelColumn(query.table(), query.label().map(TableQuery.Column::name).orElse(""), "row");
		}

		void add(double[] numbers, String label, long row) {
			System.arraycopy(numbers, 0, x, n * columns, columns);
			if (weights.length > 0) {
				weights[n] = numbers[columns];
			}
			if (query.label().isPresent() && label != null) {
				labels.add(label, row);
			}
			n++;
		}

		LabelColumn.Labels classes() throws ProblemException {
			return query.label().isPresent() ? labels.finish() : new LabelColumn.Labels(List.of(), new int[0]);
		}
	}

	/**
	 * Loads the table.
	 *
	 * @throws SQLException     if DuckDB cannot read it
	 * @throws ProblemException if it has no rows, does not fit in memory, or holds missing or infinite cells or weights
	 *                          that are none
	 */
	Dataset load(DuckDb database, Path file) throws SQLException, ProblemException {
		long rows = count(database);
		int numbers = columns + (query.weight().isPresent() ? 1 : 0);
		Kept kept = new Kept((int) Math.min(rows, Math.max(1, largest / (numbers + (query.label().isPresent() ? 1 : 0)))));
		RowSample sample = new RowSample(rows, kept.size);
		double[] cells = new double[numbers]; // values, weight
		try (ResultSet result = database.query(query.select())) {
			for (long row = 1; result.next(); row++) {
				readNumbers(result, row, cells);
				String label = query.label().isPresent() ? label(result, row) : null;
				if (kept.n < kept.size && sample.next()) {
					kept.add(cells, label, row);
				}
			}
		}
		faults.check();
		if (kept.n < kept.size) {
			throw ProblemException.input(Problem.error("table-changed", query.where(), rows + " rows as counted before",
					"fewer", "Wait until the file is written completely."));
		}
		LabelColumn.Labels classes = kept.classes();
		return new MemoryDataset(info(file, rows, kept.size, classes.classes()),
				new MemoryDataset.Rows(kept.x, classes.labels(), kept.weights));
	}

	private long count(DuckDb database) throws SQLException, ProblemException {
		try (ResultSet result = database.query(query.count())) {
			result.next();
			long rows = result.getLong(1);
			if (rows == 0) {
				throw ProblemException.input(Problem.error("table-empty", query.where(), "at least one row", "none",
						"Add rows, or take another file."));
			}
			return rows;
		}
	}

	private void readNumbers(ResultSet result, long row, double[] cells) throws SQLException {
		for (int column = 0; column < cells.length; column++) {
			double value = result.getDouble(column + 1);
			if (value == 0 && result.wasNull()) {
				value = Double.NaN;
			}
			if (!Double.isFinite(value)) {
				faults.unusable(column, value, row);
			}
			cells[column] = value;
		}
		if (cells.length > columns) {
			faults.weight(cells[columns], row);
		}
	}

	private String label(ResultSet result, long row) throws SQLException {
		int column = columns + (query.weight().isPresent() ? 1 : 0);
		String text = result.getString(column + 1);
		if (text == null) {
			faults.unusable(column, Double.NaN, row);
		}
		return text;
	}

	private DatasetInfo info(Path file, long rows, int kept, List<String> classes) {
		String name = file.getFileName().toString();
		StringBuilder description = new StringBuilder("A table of " + rows + " rows and " + columns)
				.append(columns == 1 ? " column of values." : " columns of values.");
		if (kept < rows) {
			description.append(" It is larger than what is kept in memory: these are ").append(kept)
					.append(" of its rows, drawn without replacement with seed ").append(RowSample.SEED).append(", in their order.");
		}
		return new DatasetInfo(file.toString(), name, description.toString(), DataShape.of(columns),
				query.values().stream().map(TableQuery.Column::name).toList(), classes, 0, "unknown", "file '" + name + "'");
	}
}
