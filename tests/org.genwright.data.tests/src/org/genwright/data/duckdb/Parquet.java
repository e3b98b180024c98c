package org.genwright.data.duckdb;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

import org.duckdb.DuckDBDriver;

/** Makes Parquet files. */
final class Parquet {

	private Parquet() {
	}

	/** Writes the result of a query to a file and returns its path. */
	static Path write(Path folder, String name, String query) throws SQLException {
		Path file = folder.resolve(name);
		try (Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
				Statement statement = connection.createStatement()) {
			statement.execute("COPY (" + query + ") TO '" + file.toString().replace("'", "''") + "' (FORMAT parquet)");
		}
		return file;
	}
}
