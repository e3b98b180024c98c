package org.genwright.data.duckdb;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What to read from a table. Every expression of values and weight gives a DOUBLE, that of the label a VARCHAR; a
 * missing or unusable cell gives NULL.
 *
 * @param where   the place that problems name
 * @param table   the name of the table in messages
 * @param from    the table function in SQL
 * @param values  the columns of values, at least one
 * @param label   the column of classes, if any
 * @param weight  the column of weights, if any
 */
record TableQuery(String where, String table, String from, List<Column> values, Optional<Column> label, Optional<Column> weight) {

	/**
	 * A column.
	 *
	 * @param name       its name in messages
	 * @param expression what is selected, in SQL
	 */
	record Column(String name, String expression) {
	}

	TableQuery {
		values = List.copyOf(values);
	}

	/** Returns the query for the number of rows. */
	String count() {
		return "SELECT count(*) FROM " + from;
	}

	/** Returns the query for all rows: values, weight, label, in the order of the file. */
	String select() {
		return Stream.of(values.stream(), weight.stream(), label.stream()).flatMap(columns -> columns).map(Column::expression)
				.collect(Collectors.joining(", ", "SELECT ", " FROM " + from));
	}
}
