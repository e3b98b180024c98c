package org.genwright.data.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.genwright.core.dataset.ColumnSelection;
import org.genwright.core.dataset.Dataset;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.shape.DataShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTableReaderTest {

	@TempDir
	private Path folder;

	@Test
	void tableIsAContinuousDatasetWithClassesAndWeights() throws Exception {
		Path file = Files.writeString(folder.resolve("t.csv"), "a,b,y,w\n1,2,q,0.5\n3,4,p,2\n");
		Dataset data = new CsvTableReader().read(file, new ColumnSelection(List.of(), Optional.of("y"), Optional.of("w")));
		assertEquals(DataShape.of(2), data.info().shape());
		assertEquals(List.of("a", "b"), data.info().columns());
		assertEquals(List.of("p", "q"), data.info().classes());
		assertEquals(0, data.info().levels());
		assertEquals(2, data.size());
		double[] x = new double[3];
		data.read(1, x, 1);
		assertArrayEquals(new double[] { 0, 3, 4 }, x);
		assertEquals(0, data.label(1));
		assertEquals(0.5, data.weight(0));
	}

	@Test
	void missingFileIsAnError() {
		Path file = folder.resolve("none.csv");
		ProblemException e = assertThrows(ProblemException.class, () -> new CsvTableReader().read(file, ColumnSelection.ALL));
		assertEquals("Table '" + file + "': expected a file, found none of that name. Correct the path.", e.getMessage());
	}

	@Test
	void folderIsAnError() {
		ProblemException e = assertThrows(ProblemException.class, () -> new CsvTableReader().read(folder, ColumnSelection.ALL));
		assertTrue(e.getMessage().startsWith("Table '" + folder + "': expected a readable file, found '"), e.getMessage());
	}

	@Test
	void millionCellsAreReadInSeconds() throws Exception {
		int rows = 100_000;
		StringBuilder text = new StringBuilder("a,b,c,d,e,f,g,h,i,j\n");
		for (int row = 0; row < rows; row++) {
			for (int d = 0; d < 10; d++) {
				text.append(row * 0.37 - d * 1.25).append(d < 9 ? ',' : '\n');
			}
		}
		Path file = Files.writeString(folder.resolve("large.csv"), text);
		long start = System.nanoTime();
		Dataset data = new CsvTableReader().read(file, ColumnSelection.ALL);
		data.contentHash();
		double seconds = (System.nanoTime() - start) * 1e-9;
		assertEquals(rows, data.size());
		double[] x = new double[10];
		data.read(rows - 1, x, 0);
		assertEquals((rows - 1) * 0.37 - 9 * 1.25, x[9]);
		assertTrue(seconds < 5, "seconds: " + seconds);
	}
}
