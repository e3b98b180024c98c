package org.genwright.data.duckdb;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;

import org.duckdb.DuckDBDriver;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;

/**
 * A DuckDB database in memory, used to read one file. It fetches no extensions, writes no temporary files of its own
 * (the native library is unpacked to the folder for temporary files and removed when Java ends), and streams results.
 */
final class DuckDb implements AutoCloseable {

	private static final Map<String, String> OPTIONS = Map.of("autoinstall_known_extensions", "false",
			"autoload_known_extensions", "false", "temp_directory", "", "memory_limit", "2GB",
			DuckDBDriver.JDBC_STREAM_RESULTS, "true");

	private final Connection connection;

	private DuckDb(Connection connection) {
		this.connection = connection;
	}

	/**
	 * Opens a database.
	 *
	 * @param where the place that problems name
	 * @throws ProblemException if DuckDB's native library does not run here
	 */
	static DuckDb open(String where) throws ProblemException {
		Properties options = new Properties();
		options.putAll(OPTIONS);
		try {
			return new DuckDb(new DuckDBDriver().connect("jdbc:duckdb:", options));
		} catch (SQLException | LinkageError | IllegalStateException e) {
			throw ProblemException.input(Problem.error("duckdb-unavailable", where,
					"a platform that DuckDB's native library runs on, and 80 MB of space in the folder for temporary files",
					"that it could not be loaded", "Free space in '" + System.getProperty("java.io.tmpdir")
							+ "', or convert the table to CSV of less than 200 MB."), e);
		}
	}

	/** Runs a query; the statement is closed with the result. */
	ResultSet query(String sql) throws SQLException {
		Statement statement = connection.createStatement();
		try {
			statement.closeOnCompletion();
			return statement.executeQuery(sql);
		} catch (SQLException e) {
			statement.close();
			throw e;
		}
	}

	/** Returns a text as an SQL literal. */
	static String literal(String text) {
		return "'" + text.replace("'", "''") + "'";
	}

	/** Returns a column name as an SQL identifier. */
	static String identifier(String name) {
		return '"' + name.replace("\"", "\"\"") + '"';
	}

	@Override
	public void close() throws SQLException {
		connection.close();
	}
}
