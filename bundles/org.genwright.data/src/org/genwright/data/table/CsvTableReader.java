package org.genwright.data.table;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.genwright.core.dataset.ColumnSelection;
import org.genwright.core.dataset.Dataset;
import org.genwright.core.dataset.DatasetInfo;
import org.genwright.core.dataset.DatasetReader;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.shape.DataShape;
import org.genwright.data.MemoryDataset;

/** Reads tables from CSV and TSV files, plain or compressed by gzip, as {@link CsvTable} says. */
public final class CsvTableReader implements DatasetReader {

	@Override
	public String name() {
		return "CSV table";
	}

	@Override
	public List<String> endings() {
		return List.of("csv", "tsv", "csv.gz", "tsv.gz");
	}

	@Override
	public Dataset read(Path file, ColumnSelection columns) throws ProblemException {
		CsvTable table = CsvTable.read(new CsvSource(file.toString(), () -> Files.newInputStream(file)), columns);
		int dimensions = table.columns().size();
		int size = table.rows().values().length / dimensions;
		String description = "A table of " + size + " rows and " + dimensions
				+ (dimensions == 1 ? " column of values." : " columns of values.");
		DatasetInfo info = new DatasetInfo(file.toString(), file.getFileName().toString(), description,
				DataShape.of(dimensions), table.columns(), table.classes(), 0, "unknown", "file '" + file.getFileName() + "'");
		return new MemoryDataset(info, table.rows());
	}
}
