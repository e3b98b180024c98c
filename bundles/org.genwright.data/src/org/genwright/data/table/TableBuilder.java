package org.genwright.data.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.genwright.core.dataset.ColumnSelection;
import org.genwright.core.problem.ProblemException;
import org.genwright.data.MemoryDataset.Rows;
import org.genwright.data.table.ColumnTyping.Labelling;

/** Takes the records of a table one by one and makes the table of them. */
final class TableBuilder {

	private final TableHeader header;
	private final TableHeader.Places places;
	private final NumberBuffer values;
	private final List<ColumnTally> tallies = new ArrayList<>();
	private final Optional<LabelColumn> label;
	private final Optional<WeightColumn> weight;
	private long rows;

	TableBuilder(TableHeader header, ColumnSelection columns) throws ProblemException {
		this.header = header;
		this.places = header.select(columns);
		this.values = new NumberBuffer(header.table());
		this.label = places.label().map(place -> new LabelColumn(header.table(), header.names().get(place)));
		this.weight = places.weight().map(place -> new WeightColumn(header.table(), header.names().get(place)));
		for (int place : places.values()) {
			tallies.add(new ColumnTally(header.names().get(place)));
		}
	}

	/**
	 * Adds a record.
	 *
	 * @throws ProblemException if it has not as many cells as the table has columns, or the memory is full
	 */
	void add(List<String> cells, long line) throws ProblemException {
		header.requireCells(cells, line);
		int[] columns = places.values();
		for (int d = 0; d < columns.length; d++) {
			values.add(tallies.get(d).number(cells.get(columns[d]), line));
		}
		if (label.isPresent()) {
			label.get().add(cells.get(places.label().get()), line);
		}
		if (weight.isPresent()) {
			weight.get().add(cells.get(places.weight().get()), line);
		}
		rows++;
	}

	/**
	 * Returns the table.
	 *
	 * @throws ProblemException with all cells that are not what their column asks for
	 */
	CsvTable finish() throws ProblemException {
		List<ColumnTally> others = new ArrayList<>();
		label.ifPresent(column -> others.add(column.tally()));
		weight.ifPresent(column -> others.add(column.tally()));
		new ColumnTyping(header.table(), rows, label.isPresent() ? Labelling.LABELLED : Labelling.UNLABELLED)
				.check(tallies, others);
		double[] weights = weight.isPresent() ? weight.get().finish() : new double[0]; // [N]
		List<String> columns = tallies.stream().map(ColumnTally::column).toList();
		if (label.isEmpty()) {
			return new CsvTable(columns, List.of(), new Rows(values.toArray(), new int[0], weights));
		}
		LabelColumn.Labels labels = label.get().finish();
		return new CsvTable(columns, labels.classes(), new Rows(values.toArray(), labels.labels(), weights));
	}
}
