package org.genwright.data.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.genwright.core.dataset.ColumnSelection;
import org.genwright.core.problem.ProblemException;
import org.genwright.data.table.ColumnTyping.Labelling;

/**
 * The outline of a table of any size, and a check of its cells that keeps none of them.
 *
 * @param source    where the bytes come from
 * @param separator what separates the cells
 * @param header    the columns
 */
public record CsvScan(CsvSource source, char separator, TableHeader header) {

	/**
	 * Reads the first lines.
	 *
	 * @throws ProblemException if they cannot be read or hold no table
	 */
	public static CsvScan open(CsvSource source) throws ProblemException {
		try (BufferedReader text = source.text()) {
			char separator = SeparatorDetection.detect(text);
			CsvParser parser = new CsvParser(text, separator, source.name());
			if (!parser.next()) {
				throw CsvTable.unreadable(source, "a table with at least one row", "an empty file", "Fill the file.");
			}
			List<String> first = List.copyOf(parser.cells());
			int further = 0;
			while (further < TableHeader.FEWEST_COUNTED && parser.next()) {
				further++;
			}
			return new CsvScan(source, separator, TableHeader.of(source.name(), first, further));
		} catch (IOException e) {
			throw CsvTable.unreadable(source, e);
		}
	}

	/**
	 * Reads the whole table to find what is wrong with it.
	 *
	 * @throws ProblemException with every kind of cell that is not what its column asks for, as {@link CsvTable} reports
	 *                          it; nothing is thrown if the table is right
	 */
	public void check(ColumnSelection columns) throws ProblemException {
		TableHeader.Places places = header.select(columns);
		List<ColumnTally> values = new ArrayList<>();
		for (int place : places.values()) {
			values.add(new ColumnTally(header.names().get(place)));
		}
		Map<Integer, ColumnTally> others = new LinkedHashMap<>();
		places.label().ifPresent(place -> others.put(place, new ColumnTally(header.names().get(place))));
		places.weight().ifPresent(place -> others.put(place, new ColumnTally(header.names().get(place))));
		long rows = tally(places.values(), values, others);
		new ColumnTyping(header.table(), rows, places.label().isPresent() ? Labelling.LABELLED : Labelling.UNLABELLED).check(values,
				List.copyOf(others.values()));
	}

	private long tally(int[] places, List<ColumnTally> values, Map<Integer, ColumnTally> others) throws ProblemException {
		long rows = header.presence() == TableHeader.Presence.WRITTEN ? -1 : 0;
		try (BufferedReader text = source.text()) {
			CsvParser parser = new CsvParser(text, separator, source.name());
			while (parser.next()) {
				if (rows++ < 0) {
					continue;
				}
				List<String> cells = parser.cells();
				header.requireCells(cells, parser.line());
				for (int d = 0; d < places.length; d++) {
					values.get(d).number(cells.get(places[d]), parser.line());
				}
				others.forEach((place, tally) -> {
					if (Cells.missing(cells.get(place))) {
						tally.missing(parser.line());
					}
				});
			}
			return rows;
		} catch (IOException e) {
			throw CsvTable.unreadable(source, e);
		}
	}
}
