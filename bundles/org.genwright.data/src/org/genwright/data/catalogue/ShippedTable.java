package org.genwright.data.catalogue;

import java.io.FileNotFoundException;
import java.io.InputStream;

import org.genwright.core.dataset.ColumnSelection;
import org.genwright.core.problem.ProblemException;
import org.genwright.data.table.CsvSource;
import org.genwright.data.table.CsvTable;

/** Reads the tables that lie beside the classes of this package. */
final class ShippedTable {

	private ShippedTable() {
	}

	/**
	 * Reads a table.
	 *
	 * @throws ProblemException if it is not there or cannot be read, so that the installation is damaged
	 */
	static CsvTable read(String name, ColumnSelection columns) throws ProblemException {
		return CsvTable.read(new CsvSource(name, () -> {
			InputStream bytes = ShippedTable.class.getResourceAsStream(name);
			if (bytes == null) {
				throw new FileNotFoundException(name);
			}
			return bytes;
		}), columns);
	}
}
