package org.genwright.data.image;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.regex.Pattern;

import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;

/**
 * One image file, open at its first image. Pixels are the samples as stored, without colour conversion; those of
 * palette images are the palette's colours. An alpha channel is allowed if the image is opaque everywhere.
 */
final class ImageFile implements AutoCloseable {

	/** The JPEG reader fills what is missing with grey and only warns. */
	private static final Pattern CUT = Pattern.compile("(?i)^(truncated|corrupt|premature)");
	private static final int OPAQUE = 255;
	private static final int BYTE = 8;

	/**
	 * What must be equal for all images of a dataset.
	 *
	 * @param channels 1 for grey, 3 for red, green and blue
	 */
	record Format(int channels, int height, int width) {

		/** Returns {@code grey, 28x28}, height before width as in shapes. */
		String text() {
			return (channels == 1 ? "grey, " : "colour, ") + height + "x" + width + " (height x width)";
		}

		long values() {
			return (long) channels * height * width;
		}
	}

	private final Path file;
	private final ImageInputStream stream;
	private final ImageReader reader;
	private boolean cut;

	private ImageFile(Path file, ImageInputStream stream, ImageReader reader) {
		this.file = file;
		this.stream = stream;
		this.reader = reader;
	}

	/**
	 * Opens a file.
	 *
	 * @throws ProblemException if it is no image
	 */
	static ImageFile open(Path file) throws IOException, ProblemException {
		ImageInputStream stream = ImageIO.createImageInputStream(file.toFile());
		if (stream == null) {
			throw problem(file, "a readable file", "one that cannot be opened", "Check that it may be read.");
		}
		Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
		if (!readers.hasNext()) {
			stream.close();
			throw problem(file, "an image in PNG or JPEG format", "other content", "Remove the file or save the image again.");
		}
		ImageReader reader = readers.next();
		reader.setInput(stream, true, true);
		ImageFile image = new ImageFile(file, stream, reader);
		reader.addIIOReadWarningListener((_, warning) -> image.cut |= CUT.matcher(warning).find());
		return image;
	}

	/**
	 * Reads the format, without the pixels.
	 *
	 * @throws ProblemException if the image has neither one nor three channels of at most 8 bits
	 */
	Format format() throws ProblemException {
		try {
			ColorModel colours = reader.getRawImageType(0) == null ? null : reader.getRawImageType(0).getColorModel();
			int channels = colours == null ? 3 : channels(colours);
			return new Format(channels, reader.getHeight(0), reader.getWidth(0));
		} catch (IOException | RuntimeException e) {
			throw damaged(e);
		}
	}

	private int channels(ColorModel colours) throws ProblemException {
		if (colours instanceof IndexColorModel palette) {
			return isGrey(palette) ? 1 : 3;
		}
		if (colours.getComponentSize(0) > BYTE) {
			throw problem(file, "8 bits per channel", colours.getComponentSize(0) + " bits",
					"Convert the image to 8 bits per channel; numbers of higher precision can be read as NPY.");
		}
		int channels = colours.getNumColorComponents();
		if (channels != 1 && channels != 3) {
			throw problem(file, "a grey image or one of red, green and blue", channels + " colour channels", "Convert the image to RGB.");
		}
		return channels;
	}

	private static boolean isGrey(IndexColorModel palette) {
		for (int i = 0; i < palette.getMapSize(); i++) {
			if (palette.getRed(i) != palette.getGreen(i) || palette.getRed(i) != palette.getBlue(i)) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Reads the pixels, [C, H, W].
	 *
	 * @param format the format that {@link #format()} returned
	 * @param into   receives the samples as unsigned bytes
	 * @param offset where the first goes
	 * @throws ProblemException if the image is damaged or not opaque
	 */
	void read(Format format, byte[] into, int offset) throws ProblemException {
		BufferedImage image;
		try {
			image = reader.read(0);
		} catch (IOException | RuntimeException e) {
			throw damaged(e);
		}
		if (cut) {
			throw damaged(new EOFException());
		}
		boolean palette = image.getColorModel() instanceof IndexColorModel;
		for (int y = 0; y < format.height(); y++) {
			if (palette) {
				readPaletteRow(image, y, format, into, offset);
			} else {
				readRow(image, y, format, into, offset);
			}
		}
	}

	private void readRow(BufferedImage image, int y, Format format, byte[] into, int offset) throws ProblemException {
		Raster raster = image.getRaster();
		int[] row = new int[format.width()];
		if (image.getColorModel().hasAlpha()) {
			for (int alpha : raster.getSamples(0, y, row.length, 1, image.getColorModel().getNumColorComponents(), row)) {
				requireOpaque(alpha);
			}
		}
		for (int c = 0; c < format.channels(); c++) {
			raster.getSamples(0, y, row.length, 1, c, row);
			int at = offset + (c * format.height() + y) * format.width();
			for (int x = 0; x < row.length; x++) {
				into[at + x] = (byte) row[x];
			}
		}
	}

	private void readPaletteRow(BufferedImage image, int y, Format format, byte[] into, int offset) throws ProblemException {
		for (int x = 0; x < format.width(); x++) {
			int argb = image.getRGB(x, y);
			requireOpaque(argb >>> 24);
			for (int c = 0; c < format.channels(); c++) {
				into[offset + (c * format.height() + y) * format.width() + x] = (byte) (argb >>> 16 - 8 * c);
			}
		}
	}

	private void requireOpaque(int alpha) throws ProblemException {
		if (alpha != OPAQUE) {
			throw problem(file, "an opaque image", "transparent pixels",
					"Put the image on a background colour and save it without an alpha channel.");
		}
	}

	@Override
	public void close() throws IOException {
		reader.dispose();
		stream.close();
	}

	private ProblemException damaged(Exception e) {
		boolean early = e instanceof EOFException || e.getCause() instanceof EOFException;
		String found = early ? "one that ends early"
				: e instanceof IIOException && e.getMessage() != null ? "'" + e.getMessage().lines().findFirst().orElse("") + "'" : "damaged content";
		return ProblemException.input(Problem.error("image-unreadable", where(file), "a complete image in PNG or JPEG format", found,
				"Remove the file or save the image again."), e);
	}

	private static ProblemException problem(Path file, String expected, String found, String remedy) {
		return ProblemException.input(Problem.error("image-unreadable", where(file), expected, found, remedy));
	}

	/** Returns the place that problems name. */
	static String where(Path file) {
		return "Image '" + file + "'";
	}
}
