package org.genwright.core.evaluation;

import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import org.genwright.core.shape.DataShape;

/**
 * Draws images as one PNG sheet, row by row, as near to a square as their number allows unless said otherwise. Values are clipped to the
 * range from black to white; small images are enlarged by a whole factor. Needs no display.
 */
public final class ImageGrid {

	private static final int SMALLEST_SIDE = 32;
	private static final int GAP = 2;

	private final DataShape shape;
	private final double black;
	private final double white;

	/**
	 * Creates a sheet's style.
	 *
	 * @param shape the shape of one image, [1, H, W] grey or [3, H, W] red, green, blue
	 * @param black the value shown as 0
	 * @param white the value shown as 255
	 */
	public ImageGrid(DataShape shape, double black, double white) {
		if (!supports(shape) || !(white > black)) {
			throw new IllegalArgumentException("An image sheet: expected a shape [1, H, W] or [3, H, W] and a range, found "
					+ shape + " and " + black + " … " + white + ".");
		}
		this.shape = shape;
		this.black = black;
		this.white = white;
	}

	/** Tells whether examples of this shape are images that can be drawn. */
	public static boolean supports(DataShape shape) {
		return shape.isImage() && (shape.size(0) == 1 || shape.size(0) == 3);
	}

	/**
	 * Draws images.
	 *
	 * @param x row-major [N, C, H, W]
	 * @param n N, at least 1
	 * @return the bytes of a PNG file
	 */
	public byte[] png(double[] x, int n) {
		return png(x, n, (int) Math.ceil(Math.sqrt(n)));
	}

	/**
	 * Draws images in rows of a given length.
	 *
	 * @param x       row-major [N, C, H, W]
	 * @param n       N, at least 1
	 * @param columns images in a row, at least 1
	 * @return the bytes of a PNG file
	 */
	public byte[] png(double[] x, int n, int columns) {
		int rows = (n + columns - 1) / columns;
		int zoom = Math.max(1, SMALLEST_SIDE / Math.max(shape.size(1), shape.size(2)));
		int type = shape.size(0) == 1 ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB;
		BufferedImage sheet = new BufferedImage(columns * (shape.size(2) * zoom + GAP) + GAP,
				rows * (shape.size(1) * zoom + GAP) + GAP, type);
		for (int i = 0; i < n; i++) {
			int left = GAP + i % columns * (shape.size(2) * zoom + GAP);
			int top = GAP + i / columns * (shape.size(1) * zoom + GAP);
			draw(x, i * shape.dimensions(), sheet.getRaster(), left, top, zoom);
		}
		return encode(sheet);
	}

	/** Writes samples of the raster directly: colour models would apply a gamma to grey. */
	private void draw(double[] x, int offset, WritableRaster raster, int left, int top, int zoom) {
		int height = shape.size(1);
		int width = shape.size(2);
		for (int channel = 0; channel < shape.size(0); channel++) {
			for (int row = 0; row < height * zoom; row++) {
				for (int column = 0; column < width * zoom; column++) {
					double value = x[offset + (channel * height + row / zoom) * width + column / zoom];
					raster.setSample(left + column, top + row, channel, level(value));
				}
			}
		}
	}

	private int level(double value) {
		return (int) Math.round(255 * Math.clamp((value - black) / (white - black), 0.0, 1.0));
	}

	private static byte[] encode(BufferedImage sheet) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
			if (!ImageIO.write(sheet, "png", out)) {
				throw new IllegalStateException("The Java platform: expected a PNG writer, found none.");
			}
		} catch (IOException impossibleInMemory) {
			throw new UncheckedIOException(impossibleInMemory);
		}
		return bytes.toByteArray();
	}
}
