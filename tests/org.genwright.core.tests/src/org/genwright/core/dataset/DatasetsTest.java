package org.genwright.core.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.genwright.core.problem.ProblemException;
import org.genwright.core.setting.Setting;
import org.genwright.core.setting.SettingValues;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetsTest {

	private static final Setting<Long> ROWS = Setting.integer("rows", "Rows", "How many.", 2);

	@TempDir
	private Path folder;
	private Datasets datasets;

	@BeforeEach
	void createCatalogue() {
		datasets = new Datasets(List.of(new DatasetProvider() {
			@Override
			public DatasetInfo info() {
				return new MatrixDataset(new double[] { 0 }).info();
			}

			@Override
			public List<Setting<?>> settings() {
				return List.of(ROWS);
			}

			@Override
			public Dataset open(SettingValues settings) {
				return new MatrixDataset(new double[Math.toIntExact(settings.get(ROWS))][1]);
			}
		}), List.of(reader("Table", "csv"), reader("Packed table", "csv.gz", "gz")), List.of(new ToySteps.Scale()));
	}

	/** Reads any file as one row: the number of its reader's endings and whether a label was asked for. */
	private static DatasetReader reader(String name, String... endings) {
		return new DatasetReader() {
			@Override
			public String name() {
				return name;
			}

			@Override
			public List<String> endings() {
				return List.of(endings);
			}

			@Override
			public Dataset read(Path file, ColumnSelection columns) {
				return new MatrixDataset(new double[] { endings.length, columns.label().isPresent() ? 1 : 0 });
			}
		};
	}

	private double[] firstRow(String file, ColumnSelection columns) throws Exception {
		String path = datasets.locate(file, folder, "Data");
		double[] row = new double[2];
		datasets.open(new DataSource(path, columns, Map.of())).read(0, row, 0);
		return row;
	}

	@Test
	void catalogueComesBeforeFiles() throws Exception {
		Files.createFile(folder.resolve("matrix"));
		assertEquals("matrix", datasets.locate("matrix", folder, "Data"));
		assertEquals(5, datasets.open(new DataSource("matrix", ColumnSelection.ALL, Map.of("rows", "5"))).size());
		assertEquals(2, datasets.open(DataSource.of("matrix")).size());
	}

	@Test
	void fileIsFoundRelativeToTheFolderAndReadByTheLongestEnding() throws Exception {
		Files.createFile(folder.resolve("a.csv"));
		Files.createFile(folder.resolve("b.CSV.gz"));
		assertEquals(folder.resolve("a.csv").toAbsolutePath().toString(), datasets.locate("a.csv", folder, "Data"));
		assertEquals(1, firstRow("a.csv", ColumnSelection.ALL)[0]);
		assertEquals(2, firstRow("b.CSV.gz", ColumnSelection.ALL)[0]);
		assertEquals(1, firstRow("a.csv", new ColumnSelection(List.of(), Optional.of("y"), Optional.empty()))[1]);
	}

	@Test
	void folderIsReadByAReaderThatFitsFolders() throws Exception {
		Path images = Files.createDirectory(folder.resolve("images.csv"));
		assertEquals("Dataset '" + images + "': expected a file name that ends in .csv, .csv.gz, .gz, found 'images.csv'."
				+ " Convert or rename the file.", error("images.csv"));
		datasets = new Datasets(List.of(), List.of(reader("Table", "csv"), new DatasetReader() {
			@Override
			public String name() {
				return "Folder";
			}

			@Override
			public List<String> endings() {
				return List.of();
			}

			@Override
			public int fit(Path file) {
				return Files.isDirectory(file) ? 1 : 0;
			}

			@Override
			public Dataset read(Path file, ColumnSelection columns) {
				return new MatrixDataset(new double[] { 7, 8 });
			}
		}), List.of());
		assertEquals(7, firstRow("images.csv", ColumnSelection.ALL)[0]);
	}

	private String error(String text) {
		return assertThrows(ProblemException.class, () -> datasets.locate(text, folder, "Data")).getMessage();
	}

	@Test
	void unknownIdSuggestsTheNearest() {
		assertEquals("Data: expected a dataset of the catalogue or a file, found no 'martix'. Did you mean 'matrix'?"
				+ " For a file, give its path with its ending.", error("martix"));
	}

	@Test
	void missingFileNamesTheFolderItWasLookedForIn() {
		assertEquals("Data: expected a file, found no 'x/y.csv'. Check the path, relative to '" + folder + "'.", error("x/y.csv"));
	}

	@Test
	void fileWithoutReaderListsTheEndings() throws Exception {
		Files.createFile(folder.resolve("a.xls"));
		assertEquals("Dataset '" + folder.resolve("a.xls") + "': expected a file name that ends in .csv, .csv.gz, .gz,"
				+ " found 'a.xls'. Convert or rename the file.", error("a.xls"));
	}

	@Test
	void wrongSettingOfGeneratedDataIsRefused() {
		ProblemException e = assertThrows(ProblemException.class,
				() -> datasets.open(new DataSource("matrix", ColumnSelection.ALL, Map.of("row", "5"))));
		assertEquals("Dataset 'matrix': expected the name of a setting, found 'row'. Did you mean 'rows'?"
				+ " Valid names are rows.", e.getMessage());
	}

	@Test
	void columnsOfACatalogueEntryCannotBeChosen() {
		ProblemException e = assertThrows(ProblemException.class, () -> datasets.open(new DataSource("matrix",
				new ColumnSelection(List.of(), Optional.of("class"), Optional.empty()), Map.of())));
		assertEquals("dataset-columns", e.problems().getFirst().code());
	}
}
