package org.genwright.data.image;

import static org.genwright.data.Reading.assertRefused;
import static org.genwright.data.Reading.row;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import javax.imageio.ImageIO;

import org.genwright.core.dataset.ColumnSelection;
import org.genwright.core.dataset.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageFolderReaderTest {

	@TempDir
	private Path folder;
	private final ImageFolderReader reader = new ImageFolderReader();

	/** Returns a grey image; the pixel at (x, y) is first + 10 y + x. */
	private static BufferedImage grey(int width, int height, int first) {
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				image.getRaster().setSample(x, y, 0, first + 10 * y + x);
			}
		}
		return image;
	}

	private static BufferedImage filled(int type, Color colour) {
		BufferedImage image = new BufferedImage(2, 2, type);
		for (int i = 0; i < 4; i++) {
			image.setRGB(i % 2, i / 2, colour.getRGB());
		}
		return image;
	}

	private Path write(String name, BufferedImage image) throws Exception {
		Path file = folder.resolve(name);
		Files.createDirectories(file.getParent());
		assertTrue(ImageIO.write(image, name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT), file.toFile()));
		return file;
	}

	private Dataset read() throws Exception {
		return reader.read(folder, ColumnSelection.ALL);
	}

	@Test
	void greyValuesAreReadAsStoredInNaturalOrder() throws Exception {
		write("img10.png", grey(3, 2, 128));
		write("img2.png", grey(3, 2, 1));
		write("img1.PNG", grey(3, 2, 0));
		Files.writeString(folder.resolve("readme.txt"), "passed over");
		Files.writeString(folder.resolve("._img1.png"), "passed over");
		Dataset data = read();
		assertEquals("1x2x3", data.info().shape().text());
		assertEquals(256, data.info().levels());
		assertEquals(3, data.size());
		assertArrayEquals(new double[] { 1, 2, 3, 11, 12, 13 }, row(data, 1));
		assertArrayEquals(new double[] { 128, 129, 130, 138, 139, 140 }, row(data, 2));
		assertFalse(data.info().labelled());
		assertEquals(folder.getFileName().toString(), data.info().name());
	}

	@Test
	void subFoldersAreClassesInNaturalOrder() throws Exception {
		write("10/a.png", grey(2, 2, 50));
		write("9/b.png", grey(2, 2, 60));
		write("9/c.png", grey(2, 2, 70));
		Files.createDirectory(folder.resolve("empty"));
		Dataset data = read();
		assertEquals(List.of("9", "10"), data.info().classes());
		assertArrayEquals(new int[] { 0, 0, 1 }, new int[] { data.label(0), data.label(1), data.label(2) });
		assertArrayEquals(new double[] { 50, 51, 60, 61 }, row(data, 2));
	}

	@Test
	void coloursBecomeThreeChannels() throws Exception {
		write("a.png", filled(BufferedImage.TYPE_INT_RGB, new Color(10, 128, 255)));
		write("b.png", filled(BufferedImage.TYPE_INT_ARGB, new Color(1, 2, 3)));
		byte[] reds = { 5, 7 };
		write("c.png", filled(BufferedImage.TYPE_BYTE_INDEXED, Color.RED));
		BufferedImage palette = new BufferedImage(2, 2, BufferedImage.TYPE_BYTE_INDEXED,
				new IndexColorModel(8, 2, reds, new byte[] { 6, 6 }, new byte[] { (byte) 200, 8 }));
		write("d.png", palette);
		Dataset data = read();
		assertEquals("3x2x2", data.info().shape().text());
		assertArrayEquals(new double[] { 10, 10, 10, 10, 128, 128, 128, 128, 255, 255, 255, 255 }, row(data, 0));
		assertArrayEquals(new double[] { 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3 }, row(data, 1));
		assertArrayEquals(new double[] { 255, 255, 255, 255, 0, 0, 0, 0, 0, 0, 0, 0 }, row(data, 2));
		assertArrayEquals(new double[] { 5, 5, 5, 5, 6, 6, 6, 6, 200, 200, 200, 200 }, row(data, 3));
	}

	@Test
	void greyJpegAndBlackAndWhitePngAreGrey() throws Exception {
		BufferedImage flat = new BufferedImage(2, 2, BufferedImage.TYPE_BYTE_GRAY);
		flat.getRaster().setSamples(0, 0, 2, 2, 0, new int[] { 128, 128, 128, 128 });
		write("a.jpg", flat);
		write("b.png", filled(BufferedImage.TYPE_BYTE_BINARY, Color.WHITE));
		Dataset data = read();
		assertEquals("1x2x2", data.info().shape().text());
		assertArrayEquals(new double[] { 128, 128, 128, 128 }, row(data, 0), 1);
		assertArrayEquals(new double[] { 255, 255, 255, 255 }, row(data, 1));
	}

	@Test
	void colourJpegIsReadWithinItsLoss() throws Exception {
		write("a.jpeg", filled(BufferedImage.TYPE_INT_RGB, new Color(200, 100, 50)));
		assertArrayEquals(new double[] { 200, 200, 200, 200, 100, 100, 100, 100, 50, 50, 50, 50 }, row(read(), 0), 4);
	}

	@Test
	void hashChangesWithTheClasses() throws Exception {
		write("a/1.png", grey(2, 2, 1));
		write("b/2.png", grey(2, 2, 2));
		String hash = read().contentHash();
		assertEquals(hash, read().contentHash());
		Files.move(folder.resolve("b/2.png"), folder.resolve("a/2.png"));
		assertFalse(hash.equals(read().contentHash()));
	}

	@Test
	void imagesOfDifferentFormatAreNamed() throws Exception {
		write("a.png", grey(3, 2, 0));
		write("b.png", grey(3, 2, 0));
		write("c.png", grey(2, 3, 0));
		assertRefused("Image 'FILE/c.png': expected grey, 2x3 (height x width) as in 'FILE/a.png', found grey, 3x2 (height x width). Scale "
				+ "or crop all images to one size, and make them all grey or all colour.", reader, folder);
		write("c.png", filled(BufferedImage.TYPE_INT_RGB, Color.RED));
		assertRefused("Image 'FILE/c.png': expected grey, 2x3 (height x width) as in 'FILE/a.png', found colour, 2x2 (height x width). "
				+ "Scale or crop all images to one size, and make them all grey or all colour.", reader, folder);
	}

	@Test
	void filesThatAreNoImagesAreNamed() throws Exception {
		Path file = Files.writeString(folder.resolve("a.png"), "not an image");
		assertRefused("Image 'FILE/a.png': expected an image in PNG or JPEG format, found other content. Remove the file or save the image "
				+ "again.", reader, folder);
		Path image = write("b.png", grey(30, 30, 0));
		Files.write(file, Arrays.copyOf(Files.readAllBytes(image), 100));
		assertRefused("Image 'FILE/a.png': expected a complete image in PNG or JPEG format, found one that ends early. Remove the file or save "
				+ "the image again.", reader, folder);
	}

	@Test
	void truncatedJpegIsNamed() throws Exception {
		Path file = write("a.jpg", grey(64, 64, 0));
		byte[] bytes = Files.readAllBytes(file);
		Files.write(file, Arrays.copyOf(bytes, bytes.length - 60));
		assertRefused("Image 'FILE/a.jpg': expected a complete image in PNG or JPEG format, found one that ends early. Remove the file or save "
				+ "the image again.", reader, folder);
	}

	@Test
	void sixteenBitsAndTransparencyAreRefused() throws Exception {
		write("a.png", new BufferedImage(2, 2, BufferedImage.TYPE_USHORT_GRAY));
		assertRefused("Image 'FILE/a.png': expected 8 bits per channel, found 16 bits. Convert the image to 8 bits per channel; numbers of higher "
				+ "precision can be read as NPY.", reader, folder);
		write("a.png", filled(BufferedImage.TYPE_INT_ARGB, new Color(1, 2, 3, 254)));
		assertRefused("Image 'FILE/a.png': expected an opaque image, found transparent pixels. Put the image on a background colour and save it "
				+ "without an alpha channel.", reader, folder);
	}

	@Test
	void foldersMustBeEitherLabelledOrNot() throws Exception {
		String where = "Folder of images 'FILE': expected ";
		assertRefused(where + "images whose names end in .png, .jpg, .jpeg, in the folder or in its sub-folders, found none. Name the folder that "
				+ "holds the images, or name a file of data.", reader, folder);
		write("train/cat/1.png", grey(2, 2, 0));
		assertRefused(where + "images at most one folder deep, in sub-folders named as their classes, found 'train/cat/1.png'. Name an inner "
				+ "folder instead, such as 'FILE/train'.", reader, folder);
		assertEquals(List.of("cat"), reader.read(folder.resolve("train"), ColumnSelection.ALL).info().classes());
		write("train/0.png", grey(2, 2, 0));
		assertRefused(where + "images either in the folder itself or in sub-folders named as their classes, found both, '0.png' and 'cat/1.png'. "
				+ "Move the images of the folder itself into sub-folders, or elsewhere.", reader, folder.resolve("train"));
	}

	@Test
	void singleImageAndColumnsAreRefused() throws Exception {
		Path image = write("a.png", grey(2, 2, 0));
		assertTrue(reader.fit(image) > 0 && reader.fit(folder) > 0);
		assertRefused("Image 'FILE': expected a folder of images, found a single image. Name the folder '" + folder + "'.", reader, image);
		assertRefused("Folder of images 'FILE': expected no choice of columns, since it has none, found one of label, weight or value columns. "
				+ "Remove the column names. The classes come from the names of sub-folders.", reader, folder,
				new ColumnSelection(List.of("x"), Optional.empty(), Optional.empty()));
	}
}
