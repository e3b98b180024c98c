package org.genwright.core.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;

import javax.imageio.ImageIO;

import org.genwright.core.shape.DataShape;
import org.junit.jupiter.api.Test;

class ImageGridTest {

	private static Raster decode(byte[] png) throws IOException {
		return ImageIO.read(new ByteArrayInputStream(png)).getRaster();
	}

	@Test
	void greyImagesKeepTheirLevels() throws Exception {
		// Three 1x2 images, enlarged 16 times, on a sheet of 2 by 2.
		byte[] png = new ImageGrid(DataShape.of(1, 1, 2), 0, 16).png(new double[] { 0, 8, 16, 20, -3, 4 }, 3);
		Raster raster = decode(png);
		assertEquals(2 * (32 + 2) + 2, raster.getWidth());
		assertEquals(2 * (16 + 2) + 2, raster.getHeight());
		assertEquals(0, raster.getSample(2, 2, 0));
		assertEquals(128, raster.getSample(2 + 16, 2, 0));
		assertEquals(255, raster.getSample(2 + 34, 2 + 15, 0));
		assertEquals(255, raster.getSample(2 + 34 + 31, 2, 0));
		assertEquals(0, raster.getSample(2, 2 + 18, 0));
		assertEquals(64, raster.getSample(2 + 16, 2 + 18, 0));
	}

	@Test
	void rowsMayHaveAGivenLength() throws Exception {
		Raster raster = decode(new ImageGrid(DataShape.of(1, 1, 1), 0, 1).png(new double[] { 0, 1, 0, 1, 1 }, 5, 4));
		assertEquals(4 * (32 + 2) + 2, raster.getWidth());
		assertEquals(2 * (32 + 2) + 2, raster.getHeight());
		assertEquals(255, raster.getSample(2 + 3 * 34, 2, 0));
		assertEquals(255, raster.getSample(2, 2 + 34, 0));
	}

	@Test
	void colourChannelsAreRedGreenBlue() throws Exception {
		Raster raster = decode(new ImageGrid(DataShape.of(3, 1, 1), 0, 1).png(new double[] { 1, 0.5, 0 }, 1));
		assertEquals(255, raster.getSample(5, 5, 0));
		assertEquals(128, raster.getSample(5, 5, 1));
		assertEquals(0, raster.getSample(5, 5, 2));
	}

	@Test
	void sameImagesGiveTheSameBytes() {
		ImageGrid grid = new ImageGrid(DataShape.of(1, 2, 2), 0, 1);
		org.junit.jupiter.api.Assertions.assertArrayEquals(grid.png(new double[] { 0, 1, 1, 0 }, 1),
				grid.png(new double[] { 0, 1, 1, 0 }, 1));
	}

	@Test
	void onlyGreyAndColourImagesAreSupported() {
		assertTrue(ImageGrid.supports(DataShape.of(1, 8, 8)));
		assertFalse(ImageGrid.supports(DataShape.of(2, 8, 8)));
		assertFalse(ImageGrid.supports(DataShape.of(64)));
		assertThrows(IllegalArgumentException.class, () -> new ImageGrid(DataShape.of(64), 0, 1));
	}
}
