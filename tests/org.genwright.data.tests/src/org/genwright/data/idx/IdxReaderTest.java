package org.genwright.data.idx;

import static org.genwright.data.Reading.assertRefused;
import static org.genwright.data.Reading.row;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.genwright.core.dataset.ColumnSelection;
import org.genwright.core.dataset.Dataset;
import org.genwright.core.shape.DataShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdxReaderTest {

	@TempDir
	private Path folder;
	private final IdxReader reader = new IdxReader();

	private Path write(String name, byte[] bytes) throws Exception {
		return IdxBytes.write(folder, name, bytes);
	}

	private Dataset read(Path file) throws Exception {
		return reader.read(file, ColumnSelection.ALL);
	}

	@Test
	void pixelsAreReadAsUnsignedBytesRowByRow() throws Exception {
		Dataset data = read(write("some-images-idx3-ubyte", IdxBytes.images(3, 2, 4, 240)));
		assertEquals(DataShape.of(1, 2, 4), data.info().shape());
		assertEquals(256, data.info().levels());
		assertEquals(3, data.size());
		assertArrayEquals(new double[] { 247, 248, 249, 250, 251, 252, 253, 254 }, row(data, 1));
		assertArrayEquals(new double[] { 254, 255, 0, 1, 2, 3, 4, 5 }, row(data, 2));
		assertFalse(data.info().labelled());
		assertEquals(-1, data.label(0));
	}

	@ParameterizedTest
	@CsvSource({ "a-images-idx3-ubyte, a-labels-idx1-ubyte", "a-images-idx3-ubyte, a-labels.idx1-ubyte.gz",
			"a-images.idx3-ubyte.gz, a-labels.idx1-ubyte.gz", "a-images.idx3-ubyte.gz, a-labels-idx1-ubyte" })
	void labelsAreFoundBesideByTheUsualNames(String images, String labels) throws Exception {
		byte[] imageBytes = IdxBytes.images(5, 2, 2, 0);
		byte[] labelBytes = IdxBytes.labels(5, 3);
		write(labels, labels.endsWith(".gz") ? IdxBytes.compressed(labelBytes) : labelBytes);
		Dataset data = read(write(images, images.endsWith(".gz") ? IdxBytes.compressed(imageBytes) : imageBytes));
		assertEquals(List.of("0", "1", "2"), data.info().classes());
		assertEquals(1, data.label(4));
		assertArrayEquals(new double[] { 28, 29, 30, 31 }, row(data, 4));
	}

	@Test
	void trainingImagesAreFollowedByTheTestImagesBesideThem() throws Exception {
		Path train = write("train-images-idx3-ubyte", IdxBytes.images(4, 2, 2, 0));
		write("train-labels-idx1-ubyte", IdxBytes.labels(4, 2));
		Path test = write("t10k-images-idx3-ubyte", IdxBytes.images(3, 2, 2, 100));
		write("t10k-labels-idx1-ubyte", IdxBytes.labels(3, 3));
		Dataset both = read(train);
		assertEquals(7, both.size());
		assertEquals(List.of("0", "1", "2"), both.info().classes());
		assertEquals("7 images of 2x2 pixels with 256 grey levels: rows 0-3 from 'train-images-idx3-ubyte', rows 4-6 from "
				+ "'t10k-images-idx3-ubyte'.", both.info().description());
		assertArrayEquals(new double[] { 21, 22, 23, 24 }, row(both, 3));
		assertArrayEquals(new double[] { 100, 101, 102, 103 }, row(both, 4));
		assertEquals(2, both.label(6));
		assertEquals(3, read(test).size());
	}

	@Test
	void hashIsTheSameForCompressedFilesAndOtherForOtherLabels() throws Exception {
		Path plain = write("a-images-idx3-ubyte", IdxBytes.images(4, 3, 3, 0));
		Path packed = write("b-images-idx3-ubyte.gz", IdxBytes.compressed(IdxBytes.images(4, 3, 3, 0)));
		String hash = read(plain).contentHash();
		assertEquals(hash, read(packed).contentHash());
		assertEquals(64, hash.length());
		write("b-labels-idx1-ubyte", IdxBytes.labels(4, 2));
		assertFalse(hash.equals(read(packed).contentHash()));
	}

	@Test
	void sixtyThousandImagesTakeOneBytePerPixel() throws Exception {
		Path file = write("train-images-idx3-ubyte.gz", IdxBytes.compressed(IdxBytes.images(60_000, 28, 28, 0)));
		Dataset[] data = new Dataset[1];
		long before = usedMemory();
		data[0] = read(file);
		long grown = usedMemory() - before;
		assertEquals(60_000, data[0].size());
		assertTrue(grown < 60L * 1024 * 1024, "the heap grew by " + grown + " bytes");
	}

	private static long usedMemory() {
		for (int i = 0; i < 3; i++) {
			System.gc();
		}
		return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
	}

	@Test
	void onlyFilesWithTheUsualEndingsFit() throws Exception {
		assertTrue(reader.fit(write("train-images-idx3-ubyte", new byte[1])) > 0);
		assertTrue(reader.fit(write("train-images.idx3-ubyte.gz", new byte[1])) > 0);
		assertEquals(0, reader.fit(write("train-images.png", new byte[1])));
		assertEquals(0, reader.fit(Files.createDirectory(folder.resolve("x-idx3-ubyte"))));
	}

	@Test
	void wrongMagicNumberIsNamed() throws Exception {
		assertRefused("IDX file 'FILE': expected the magic number 0x00000803 of images of unsigned bytes, found 0x89504e47. "
				+ "Name an IDX file, or fetch the file again if it should be one.", reader,
				write("a-images-idx3-ubyte", IdxBytes.of(0x89504e47, new int[] { 1, 1, 1 }, new byte[1])));
		assertRefused("IDX file 'FILE': expected the magic number 0x00000803 of images of unsigned bytes, found 0x00000d03, 3 axes "
				+ "of 32-bit floating point numbers. Save the data as NPY instead.", reader,
				write("a-images-idx3-ubyte", IdxBytes.of(0xd03, new int[] { 1, 1, 1 }, new byte[4])));
	}

	@Test
	void missingAndSurplusPixelsAreCounted() throws Exception {
		byte[] bytes = IdxBytes.images(3, 2, 2, 0);
		assertRefused("IDX file 'FILE': expected 12 bytes of images, which is 3 x 2 x 2 as the header says, found 11. "
				+ "Fetch the file again; this one is incomplete or damaged.", reader,
				write("a-images-idx3-ubyte", Arrays.copyOf(bytes, bytes.length - 1)));
		assertRefused("IDX file 'FILE': expected 12 bytes of images, which is 3 x 2 x 2 as the header says, found 5. "
				+ "Fetch the file again; this one is incomplete or damaged.", reader,
				write("a-images-idx3-ubyte.gz", IdxBytes.compressed(Arrays.copyOf(bytes, bytes.length - 7))));
		assertRefused("IDX file 'FILE': expected 12 bytes of images, which is 3 x 2 x 2 as the header says, found more. "
				+ "Fetch the file again; this one is incomplete or damaged.", reader,
				write("a-images-idx3-ubyte", Arrays.copyOf(bytes, bytes.length + 1)));
	}

	@Test
	void headerThatPromisesTooMuchTakesNoMemory() throws Exception {
		assertRefused("IDX file 'FILE': expected 2147483647000000 bytes of images, which is 2147483647 x 1000 x 1000 as the header says, "
				+ "found 1. Fetch the file again; this one is incomplete or damaged.", reader,
				write("a-images-idx3-ubyte", IdxBytes.of(0x803, new int[] { Integer.MAX_VALUE, 1000, 1000 }, new byte[1])));
		assertRefused("IDX file 'FILE': expected a size from 1 to 2147483647 for axis 1 of 3, found '4294967295'. "
				+ "Fetch the file again; this one is empty or damaged.", reader,
				write("a-images-idx3-ubyte", IdxBytes.of(0x803, new int[] { -1, 2, 2 }, new byte[1])));
	}

	@Test
	void truncatedHeaderAndDamagedCompressionAreRefused() throws Exception {
		String message = "IDX file 'FILE': expected a complete file of images, found one that ends early or whose compressed content is "
				+ "damaged. Fetch the file again.";
		assertRefused(message, reader, write("a-images-idx3-ubyte", new byte[] { 0, 0, 8 }));
		byte[] packed = IdxBytes.compressed(IdxBytes.images(30, 20, 20, 0));
		assertRefused(message, reader, write("b-images-idx3-ubyte.gz", Arrays.copyOf(packed, packed.length / 2)));
	}

	@Test
	void labelsOfAnotherCountAreRefused() throws Exception {
		Path images = write("a-images-idx3-ubyte", IdxBytes.images(3, 2, 2, 0));
		Path labels = write("a-labels-idx1-ubyte", IdxBytes.labels(4, 2));
		assertRefused("IDX file '" + labels + "': expected 3 labels, one for each image of 'a-images-idx3-ubyte', found 4. "
				+ "Fetch both files again, or move the labels to another folder.", reader, images);
	}

	@Test
	void labelsNamedAsDataPointToTheirImages() throws Exception {
		Path labels = write("a-labels-idx1-ubyte", IdxBytes.labels(3, 2));
		assertRefused("IDX file 'FILE': expected the magic number 0x00000803 of images of unsigned bytes, found that of labels. "
				+ "Name the file of images, as 'train-images-idx3-ubyte'.", reader, labels);
		Path images = write("a-images-idx3-ubyte", IdxBytes.images(3, 2, 2, 0));
		assertRefused("IDX file 'FILE': expected a file of images, found the labels. Name '" + images
				+ "' instead; the labels beside it are found.", reader, labels);
	}

	@Test
	void trainAndTestMustAgree() throws Exception {
		Path train = write("train-images-idx3-ubyte", IdxBytes.images(4, 2, 2, 0));
		Path test = write("t10k-images-idx3-ubyte", IdxBytes.images(3, 2, 3, 0));
		assertRefused("IDX file '" + test + "': expected images of 2 x 2 as in 'train-images-idx3-ubyte' beside it, found 2 x 3. "
				+ "Move one of the files to another folder.", reader, train);
		write("t10k-images-idx3-ubyte", IdxBytes.images(3, 2, 2, 0));
		write("train-labels-idx1-ubyte", IdxBytes.labels(4, 2));
		assertRefused("IDX file '" + test + "': expected a file of labels beside it as the other images have, "
				+ "'t10k-labels-idx1-ubyte', found none. Fetch the file of labels, or move the images to another folder.", reader, train);
	}

	@Test
	void columnsCannotBeChosen() throws Exception {
		assertRefused("IDX file 'FILE': expected no choice of columns, since it has none, found one of label, weight or value columns. "
				+ "Remove the column names. The classes come from the file of labels beside the images.", reader,
				write("a-images-idx3-ubyte", IdxBytes.images(1, 1, 1, 0)),
				new ColumnSelection(List.of(), Optional.of("y"), Optional.empty()));
	}
}
