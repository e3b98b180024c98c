package org.genwright.data.array;

import static org.genwright.data.Reading.assertRefused;
import static org.genwright.data.Reading.row;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;

import org.genwright.core.dataset.ColumnSelection;
import org.genwright.core.dataset.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NpzReaderTest {

	private static final byte[] IMAGES = NpyBytes.of("'|u1'", "False", "(3, 1, 2)", new byte[] { 1, 2, 3, 4, 5, (byte) 200 });
	private static final byte[] CLASSES = NpyBytes.of("'|u1'", "False", "(3,)", new byte[] { 7, 2, 7 });

	@TempDir
	private Path folder;
	private final NpzReader reader = new NpzReader();

	private Path write(Map<String, byte[]> arrays) throws Exception {
		return NpyBytes.write(folder, "a.npz", NpyBytes.zip(ZipEntry.DEFLATED, arrays));
	}

	private static ColumnSelection select(List<String> values, String label) {
		return new ColumnSelection(values, Optional.ofNullable(label), Optional.empty());
	}

	@ParameterizedTest
	@ValueSource(ints = { ZipEntry.STORED, ZipEntry.DEFLATED })
	void valuesAndClassesAreReadStoredAndDeflated(int method) throws Exception {
		Path file = NpyBytes.write(folder, "a.npz", NpyBytes.zip(method, Map.of("x", IMAGES, "y", CLASSES)));
		Dataset data = reader.read(file, ColumnSelection.ALL);
		assertEquals("1x1x2", data.info().shape().text());
		assertArrayEquals(new double[] { 5, 200 }, row(data, 2));
		assertEquals(List.of("2", "7"), data.info().classes());
		assertEquals(1, data.label(0));
		assertEquals(0, data.label(1));
	}

	@ParameterizedTest
	@CsvSource({ "X, Y", "images, labels", "data, y", "arr_0, y" })
	void usualNamesAreFound(String values, String labels) throws Exception {
		Dataset data = reader.read(write(Map.of(values, IMAGES, labels, CLASSES)), labels.equals("y") && values.equals("arr_0")
				? select(List.of("arr_0"), "y") : ColumnSelection.ALL);
		assertEquals(3, data.size());
		assertEquals(2, data.info().classes().size());
	}

	@Test
	void onlyArrayIsTheValuesWhateverItsName() throws Exception {
		Dataset data = reader.read(write(Map.of("something", IMAGES)), ColumnSelection.ALL);
		assertEquals(3, data.size());
		assertFalse(data.info().labelled());
	}

	@Test
	void hashIsThatOfTheSameArrayInANpyFile() throws Exception {
		String hash = new NpyReader().read(NpyBytes.write(folder, "a.npy", IMAGES), ColumnSelection.ALL).contentHash();
		assertEquals(hash, reader.read(write(Map.of("x", IMAGES)), ColumnSelection.ALL).contentHash());
	}

	@Test
	void arraysToChooseFromAreListed() throws Exception {
		Map<String, byte[]> sorted = new TreeMap<>(Map.of("test", IMAGES, "train", IMAGES));
		assertRefused("Arrays 'FILE': expected one array of values named 'x', 'images' or 'data', or one array only, found the arrays 'test', "
				+ "'train'. Save the values as 'x' and the classes as 'y', or select the array as value column.", reader, write(sorted));
		assertEquals(3, reader.read(write(sorted), select(List.of("train"), null)).size());
		assertRefused("Arrays 'FILE': expected the array 'trian', found no array of that name. Did you mean 'train'? The arrays are 'test', "
				+ "'train'.", reader, write(sorted), select(List.of("trian"), null));
		assertRefused("Arrays 'FILE': expected one array of values named 'x', 'images' or 'data', or one array only, found no array. Save the "
				+ "values as 'x' and the classes as 'y', or select the array as value column.", reader, write(Map.of()));
	}

	@Test
	void classesMustBeIntegersOfEveryRow() throws Exception {
		byte[] tooFew = NpyBytes.of("'|u1'", "False", "(2,)", new byte[2]);
		assertRefused("Arrays 'FILE', array 'x': expected 3 classes, one for each row, found 2. Save values and classes of the same rows.",
				reader, write(Map.of("x", IMAGES, "y", tooFew)));
		byte[] floats = NpyBytes.of("'<f4'", "False", "(3,)", NpyBytes.floats(ByteOrder.LITTLE_ENDIAN, 1, 2, 3));
		assertRefused("Arrays 'FILE', array 'y': expected integers of shape [N], the class of every row, found type f4 of shape [3]. Save the "
				+ "classes as integers, for example with y.argmax(1) of one-hot rows or y.astype('int64').", reader,
				write(Map.of("x", IMAGES, "y", floats)));
		byte[] oneHot = NpyBytes.of("'|u1'", "False", "(3, 2)", new byte[6]);
		assertRefused("Arrays 'FILE', array 'y': expected integers of shape [N], the class of every row, found type u1 of shape [3, 2]. Save "
				+ "the classes as integers, for example with y.argmax(1) of one-hot rows or y.astype('int64').", reader,
				write(Map.of("x", IMAGES, "y", oneHot)));
	}

	@Test
	void damagedArchivesAreRefused() throws Exception {
		byte[] zip = NpyBytes.zip(ZipEntry.DEFLATED, Map.of("x", IMAGES));
		String message = "Arrays 'FILE': expected a complete NPZ file, which is a ZIP archive of arrays, found one that is damaged or no "
				+ "archive. Save the arrays again with numpy.savez.";
		assertRefused(message, reader, NpyBytes.write(folder, "a.npz", Arrays.copyOf(zip, zip.length - 30)));
		assertRefused(message, reader, NpyBytes.write(folder, "a.npz", new byte[0]));
		assertRefused("Arrays 'FILE', array 'x': expected 6 bytes of data for the shape [3, 1, 2], found 4. Save or fetch the array again; this "
				+ "one is incomplete.", reader, write(Map.of("x", Arrays.copyOf(IMAGES, IMAGES.length - 2))));
	}

	@Test
	void weightsAreRefused() throws Exception {
		assertRefused("Arrays 'FILE': expected at most the name of one array of values and one of labels, found a weight column. Remove the "
				+ "other names; weights are read from tables only.", reader, write(Map.of("x", IMAGES)),
				new ColumnSelection(List.of(), Optional.empty(), Optional.of("w")));
	}
}
