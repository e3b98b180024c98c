/**
 * Tables in Parquet files and large CSV files, read by DuckDB. A {@link org.genwright.data.duckdb.TableQuery} says where
 * the columns come from, the {@link org.genwright.data.duckdb.TableLoader} streams the rows through once and keeps all
 * of them, or of a table that is too large a sample ({@link org.genwright.data.duckdb.RowSample}). DuckDB's classes and
 * its native library are loaded when the first such table is read, never before.
 */
package org.genwright.data.duckdb;
