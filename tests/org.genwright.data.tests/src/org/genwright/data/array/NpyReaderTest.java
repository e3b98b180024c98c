package org.genwright.data.array;

import static org.genwright.data.Reading.assertRefused;
import static org.genwright.data.Reading.row;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import org.genwright.core.dataset.ColumnSelection;
import org.genwright.core.dataset.Dataset;
import org.genwright.core.shape.DataShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NpyReaderTest {

	private static final ByteOrder LITTLE = ByteOrder.LITTLE_ENDIAN;
	private static final ByteOrder BIG = ByteOrder.BIG_ENDIAN;

	@TempDir
	private Path folder;
	private final NpyReader reader = new NpyReader();

	private Path write(byte[] bytes) throws Exception {
		return NpyBytes.write(folder, "a.npy", bytes);
	}

	private Dataset read(byte[] bytes) throws Exception {
		return reader.read(write(bytes), ColumnSelection.ALL);
	}

	@Test
	void orderOfElementsAndBytesDoNotMatter() throws Exception {
		double[] rowMajor = { 1, 2, 3, 4, 5, 6 };
		double[] columnMajor = { 1, 4, 2, 5, 3, 6 };
		String hash = read(NpyBytes.of("'<f4'", "False", "(2, 3)", NpyBytes.floats(LITTLE, rowMajor))).contentHash();
		assertEquals(hash, read(NpyBytes.of("'>f4'", "False", "(2, 3)", NpyBytes.floats(BIG, rowMajor))).contentHash());
		assertEquals(hash, read(NpyBytes.of("'<f4'", "True", "(2, 3)", NpyBytes.floats(LITTLE, columnMajor))).contentHash());
		Dataset data = read(NpyBytes.of("'>f4'", "True", "(2, 3)", NpyBytes.floats(BIG, columnMajor)));
		assertEquals(hash, data.contentHash());
		assertArrayEquals(new double[] { 4, 5, 6 }, row(data, 1));
		assertEquals(List.of("x1", "x2", "x3"), data.info().columns());
		assertEquals(0, data.info().levels());
	}

	/** The bytes are what numpy writes for the second of two elements. */
	@ParameterizedTest
	@CsvSource({ "|b1, 01, 1", "|u1, ff, 255", "|i1, ff, -1", "<u2, feff, 65534", ">u2, fffe, 65534", "<i2, feff, -2", ">u4, fffffffe, 4294967294",
			"<i4, feffffff, -2", ">i8, ffe0000000000000, -9007199254740992", "<u8, 0000000000002000, 9007199254740992", "<f2, 00be, -1.5",
			">f4, c0200000, -2.5", "<f8, 9a9999999999b93f, 0.1", "=f4, 00000040, 2.0" })
	void everyKindOfNumberIsRead(String type, String bytes, double value) throws Exception {
		byte[] element = HexFormat.of().parseHex(bytes);
		Dataset data = read(NpyBytes.of("'" + type + "'", "False", "(2,)", Arrays.copyOf(ByteBuffer.allocate(2 * element.length)
				.position(element.length).put(element).array(), 2 * element.length)));
		assertArrayEquals(new double[] { 0 }, row(data, 0));
		assertArrayEquals(new double[] { value }, row(data, 1));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "(24,); 1; 24", "(6, 4); 4; 6", "(2, 3, 4); 1x3x4; 2", "(2, 1, 3, 4); 1x3x4; 2", "(2, 4, 3, 1); 1x4x3; 2",
			"(2, 2, 2, 3); 3x2x2; 2", "(2, 3, 2, 2); 3x2x2; 2", "(1, 3, 8, 1); 3x8x1; 1", "(1, 2, 3, 4); 2x3x4; 1" })
	void axesBecomeExamples(String shape, String example, int rows) throws Exception {
		Dataset data = read(NpyBytes.of("'|u1'", "False", shape, new byte[24]));
		assertEquals(example, data.info().shape().text());
		assertEquals(rows, data.size());
		assertEquals(256, data.info().levels());
	}

	@ParameterizedTest
	@ValueSource(strings = { "False", "True" })
	void channelsLastAreMovedToTheFront(String fortranOrder) throws Exception {
		int n = 2;
		int h = 2;
		int w = 4;
		byte[] data = new byte[n * h * w * 3];
		for (int i = 0; i < n * h * w * 3; i++) {
			int c = i % 3;
			int x = i / 3 % w;
			int y = i / 3 / w % h;
			int b = i / 3 / w / h;
			int at = fortranOrder.equals("False") ? i : b + n * (y + h * (x + w * c));
			data[at] = (byte) (100 * b + 30 * c + 10 * y + x);
		}
		Dataset images = read(NpyBytes.of("'|u1'", fortranOrder, "(2, 2, 4, 3)", data));
		assertEquals(DataShape.of(3, 2, 4), images.info().shape());
		assertArrayEquals(new double[] { 100, 101, 102, 103, 110, 111, 112, 113, 130, 131, 132, 133, 140, 141, 142, 143, 160, 161, 162, 163,
				170, 171, 172, 173 }, row(images, 1));
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3 })
	void versionsAreReadAlike(int version) throws Exception {
		String header = "{\"shape\": (2, 1), 'fortran_order': False, 'descr': '<f4'}";
		assertArrayEquals(new double[] { 8 }, row(read(NpyBytes.ofHeader(version, header, NpyBytes.floats(LITTLE, 7, 8))), 1));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '#', value = {
			"'<U5'# strings of type 'U5'# Convert texts that are numbers with x.astype('float32'), and names of classes to integers with np.unique(x, return_inverse=True)[1].",
			"'|S3'# strings of type 'S3'# Convert texts that are numbers with x.astype('float32'), and names of classes to integers with np.unique(x, return_inverse=True)[1].",
			"'|O'# Python objects of type 'O'# Objects can run code when they are read; convert the array, for example with x.astype('float32').",
			"'<c16'# complex numbers of type 'c16'# Save real and imaginary part as values of their own.",
			"'<M8[ns]'# dates of type 'M8'# Convert the array to numbers, for example with x.astype('float64').",
			"'<f16'# elements of type 'f16'# Convert the array, for example with x.astype('float32').",
			"[('a', '<f4'), ('b', '<i4')]# records with named fields# Save every field as an array of its own." }, quoteCharacter = '`')
	void elementsThatAreNoNumbersAreNamed(String descr, String found, String remedy) throws Exception {
		assertRefused("Array 'FILE': expected numbers of type b1, u1 to u8, i1 to i8 or f2 to f8, found " + found + ". " + remedy, reader,
				write(NpyBytes.of(descr, "False", "(1,)", new byte[16])));
	}

	@Test
	void missingAndSurplusDataAreCounted() throws Exception {
		byte[] bytes = NpyBytes.of("'<f4'", "False", "(2, 3)", NpyBytes.floats(LITTLE, 1, 2, 3, 4, 5, 6));
		assertRefused("Array 'FILE': expected 24 bytes of data for the shape [2, 3], found 21. Save or fetch the array again; this one is "
				+ "incomplete.", reader, write(Arrays.copyOf(bytes, bytes.length - 3)));
		assertRefused("Array 'FILE': expected the end of the file after 24 bytes of data for the shape [2, 3], found more data. Save the array "
				+ "again, alone in its file.", reader, write(Arrays.copyOf(bytes, bytes.length + 1)));
		assertRefused("Array 'FILE': expected a complete header, found the end of the file within it. Save or fetch the array again.", reader,
				write(Arrays.copyOf(bytes, 40)));
		assertRefused("Array 'FILE': expected 8000000000000 bytes of data for the shape [1000000, 1000000], found at most 90. Save or fetch the "
				+ "array again; this one is incomplete.", reader, write(NpyBytes.of("'<f8'", "False", "(1000000, 1000000)", new byte[8])));
	}

	@Test
	void valuesThatAreNotFiniteAreNamedByTheirIndex() throws Exception {
		String remedy = " Correct the element or leave out its example; np.argwhere(~np.isfinite(x)) lists all that are not finite.";
		assertRefused("Array 'FILE', element [1, 2]: expected a finite number, found 'NaN'." + remedy, reader,
				write(NpyBytes.of("'<f4'", "False", "(2, 3)", NpyBytes.floats(LITTLE, 1, 2, 3, 4, 5, Double.NaN))));
		assertRefused("Array 'FILE', element [0, 2]: expected a finite number, found '-Infinity'." + remedy, reader,
				write(NpyBytes.of("'<f4'", "True", "(2, 3)", NpyBytes.floats(LITTLE, 1, 2, 3, 4, Double.NEGATIVE_INFINITY, 6))));
		assertRefused("Array 'FILE', element [0]: expected an integer of at most 2^53, beyond which double precision is not exact, found "
				+ "'9.2e+18'." + remedy, reader,
				write(NpyBytes.of("'<i8'", "False", "(1,)", HexFormat.of().parseHex("ffffffffffffff7f"))));
	}

	@Test
	void otherFilesAndVersionsAreRefused() throws Exception {
		assertRefused("Array 'FILE': expected an array in NPY format, which begins with '\\x93NUMPY', found a file that begins otherwise. "
				+ "Save the array with numpy.save.", reader, write("1,2\n3,4\n".getBytes(StandardCharsets.US_ASCII)));
		assertRefused("Array 'FILE': expected an array in NPY format, which begins with '\\x93NUMPY', found a file that begins otherwise. "
				+ "Save the array with numpy.save.", reader, write(new byte[0]));
		assertRefused("Array 'FILE': expected NPY version 1, 2 or 3, found '4'. Save the array again with numpy.save.", reader,
				write(NpyBytes.ofHeader(4, "{}", new byte[0])));
		byte[] large = NpyBytes.ofHeader(2, "{}", new byte[0]);
		large[11] = 0x7f;
		assertRefused("Array 'FILE': expected a header of at most 65536 bytes, found one of 2130706434. Save the array again with numpy.save.",
				reader, write(large));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "", "{'descr': '<f4', 'fortran_order': False}", "{'descr': '<f4', 'fortran_order': 0, 'shape': (1,)}",
			"{'descr': '<f4', 'descr': '<f4', 'fortran_order': False, 'shape': (1,)}", "{'descr': '<f4', 'fortran_order': False, 'shape': (1,), 'x': True}",
			"{'descr': 'f4', 'fortran_order': False, 'shape': (1,)}", "{'descr': '<f4', 'fortran_order': False, 'shape': (1;)}" })
	void malformedHeadersAreShown(String header) throws Exception {
		assertRefused("Array 'FILE': expected a header such as {'descr': '<f4', 'fortran_order': False, 'shape': (100, 2), }, found \"" + header
				+ "\". Save the array again with numpy.save.", reader, write(NpyBytes.ofHeader(1, header, new byte[4])));
	}

	@Test
	void shapesThatAreNoExamplesAreRefused() throws Exception {
		String expected = "Array 'FILE': expected an array of shape [N], [N, D], [N, H, W], [N, C, H, W] or [N, H, W, C], found ";
		String remedy = " Reshape the array so that its first axis counts the examples.";
		assertRefused(expected + "[]." + remedy, reader, write(NpyBytes.of("'|u1'", "False", "()", new byte[1])));
		assertRefused(expected + "[1, 1, 1, 1, 1]." + remedy, reader, write(NpyBytes.of("'|u1'", "False", "(1, 1, 1, 1, 1)", new byte[1])));
		assertRefused("Array 'FILE': expected sizes from 1 to 2147483647 in the shape, found '(0, 3)'. Save an array that has elements and fits "
				+ "in memory.", reader, write(NpyBytes.of("'|u1'", "False", "(0, 3)", new byte[0])));
	}

	@Test
	void columnsCannotBeChosen() throws Exception {
		assertRefused("Array 'FILE': expected no choice of columns, since it has none, found one of label, weight or value columns. Remove the "
				+ "column names. For classes, save values and classes as 'x' and 'y' with numpy.savez.", reader,
				write(NpyBytes.of("'|u1'", "False", "(1,)", new byte[1])), new ColumnSelection(List.of(), Optional.of("y"), Optional.empty()));
	}
}
