package org.genwright.data.duckdb;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.genwright.core.dataset.ColumnSelection;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.genwright.data.duckdb.TableQuery.Column;
import org.genwright.data.table.TableHeader;

/** The columns of a Parquet file and their types. */
final class ParquetColumns {

	private static final int LISTED = 8;

	/** What a type is good for. */
	private enum Kind {
		/** Integers and booleans. */
		WHOLE,
		/** Numbers that may have a fraction. */
		FRACTION,
		/** Texts. */
		TEXT,
		/** Dates and times. */
		TIME,
		/** Anything else. */
		OTHER;

		static Kind of(String type) {
			if (type.endsWith("]")) {
				return OTHER;
			}
			return switch (type.replaceFirst("[(].*", "")) {
				case "BOOLEAN", "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT", "UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT",
						"UHUGEINT" ->
					WHOLE;
				case "FLOAT", "DOUBLE", "DECIMAL" -> FRACTION;
				case "VARCHAR", "ENUM", "UUID", "JSON" -> TEXT;
				case "DATE", "TIME", "TIME_NS", "TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS", "TIME WITH TIME ZONE",
						"TIMESTAMP WITH TIME ZONE", "INTERVAL" ->
					TIME;
				default -> OTHER;
			};
		}
	}

	private final String file;
	private final String from;
	private final List<String> names = new ArrayList<>();
	private final List<String> types = new ArrayList<>();

	private ParquetColumns(String file) {
		this.file = file;
		this.from = "read_parquet(" + DuckDb.literal(file) + ", hive_partitioning = false)";
	}

	/** Reads the columns of a file. */
	static ParquetColumns of(DuckDb database, String file) throws SQLException {
		ParquetColumns columns = new ParquetColumns(file);
		try (ResultSet result = database.query("DESCRIBE SELECT * FROM " + columns.from)) {
			while (result.next()) {
				columns.names.add(result.getString(1));
				columns.types.add(result.getString(2));
			}
		}
		return columns;
	}

	/**
	 * Returns the query for the selected columns.
	 *
	 * @throws ProblemException if one is unknown, or of a type that cannot be used so
	 */
	TableQuery query(ColumnSelection selection) throws ProblemException {
		TableHeader.Places places = new TableHeader(file, names, TableHeader.Presence.WRITTEN).select(selection);
		List<Problem> problems = new ArrayList<>();
		int[] numbers = IntStream.concat(IntStream.of(places.values()), places.weight().stream().mapToInt(Integer::intValue)).toArray();
		refuse(problems, numbers, Kind.TEXT, "text", textRemedy(numbers, selection));
		refuse(problems, numbers, Kind.TIME, "dates or times",
				"Convert them to numbers, such as days since a fixed date, or select the columns of numbers.");
		refuse(problems, numbers, Kind.OTHER, "lists, structures or bytes",
				"Save every element as a column of its own, or select the columns of numbers.");
		places.label().ifPresent(place -> refuse(problems, new int[] { place }, Kind.OTHER, "lists, structures or bytes",
				"Choose a column of numbers or texts as the label."));
		if (!problems.isEmpty()) {
			throw ProblemException.input(problems);
		}
		return new TableQuery("Table '" + file + "'", file, from, IntStream.of(places.values()).mapToObj(this::number).toList(),
				places.label().map(this::label), places.weight().map(this::number));
	}

	private Column number(int place) {
		return new Column(names.get(place), "CAST(" + DuckDb.identifier(names.get(place)) + " AS DOUBLE)");
	}

	/** NaN is a missing class, as it is a missing value. */
	private Column label(int place) {
		String name = DuckDb.identifier(names.get(place));
		String present = Kind.of(types.get(place)) == Kind.FRACTION ? "nullif(CAST(" + name + " AS DOUBLE), 'nan'::DOUBLE)" : name;
		return new Column(names.get(place), "CAST(" + present + " AS VARCHAR)");
	}

	private Optional<String> first(int[] places, Kind kind) {
		return IntStream.of(places).filter(place -> Kind.of(types.get(place)) == kind).mapToObj(names::get).findFirst();
	}

	private String textRemedy(int[] places, ColumnSelection selection) {
		return selection.label().isPresent() ? "Select the columns of numbers, or leave these out of the file."
				: "If it is the class, name it with '--label " + first(places, Kind.TEXT).orElse("")
						+ "'; otherwise select the columns of numbers, or leave these out of the file.";
	}

	private void refuse(List<Problem> problems, int[] places, Kind kind, String what, String remedy) {
		List<Integer> refused = IntStream.of(places).filter(place -> Kind.of(types.get(place)) == kind).boxed().toList();
		if (refused.isEmpty()) {
			return;
		}
		String listed = refused.stream().limit(LISTED).map(place -> "'" + names.get(place) + "' (" + types.get(place) + ")")
				.collect(Collectors.joining(", "));
		String more = refused.size() > LISTED ? " and " + (refused.size() - LISTED) + " more" : "";
		problems.add(Problem.error("parquet-column-type", "Table '" + file + "'", "numbers, decimals or booleans",
				what + " in " + (refused.size() == 1 ? "column " : "columns ") + listed + more, remedy));
	}
}
