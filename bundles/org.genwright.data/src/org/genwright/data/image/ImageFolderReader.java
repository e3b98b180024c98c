package org.genwright.data.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.genwright.core.dataset.ColumnSelection;
import org.genwright.core.dataset.Dataset;
import org.genwright.core.dataset.DatasetInfo;
import org.genwright.core.dataset.DatasetReader;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.shape.DataShape;
import org.genwright.data.ByteDataset;
import org.genwright.data.HeapBound;
import org.genwright.data.NoColumns;
import org.genwright.data.image.ImageFile.Format;

/**
 * Reads a folder of PNG or JPEG images, all grey ({@code 1xHxW}) or all colour ({@code 3xHxW}) and of one size, with
 * 256 levels, kept as bytes. Sub-folders, if the images are in such, are the classes.
 */
public final class ImageFolderReader implements DatasetReader {

	private static final int LEVELS = 256;

	@Override
	public String name() {
		return "Folder of images";
	}

	@Override
	public List<String> endings() {
		return ImageFolder.ENDINGS;
	}

	/** Fits every folder, and single images too, to be able to say that their folder is wanted. */
	@Override
	public int fit(Path file) {
		return Files.isDirectory(file) ? 1 : DatasetReader.super.fit(file);
	}

	@Override
	public Dataset read(Path folder, ColumnSelection columns) throws ProblemException {
		if (!Files.isDirectory(folder)) {
			throw ProblemException.input(Problem.error("image-folder", ImageFile.where(folder), "a folder of images", "a single image",
					"Name the folder '" + folder.toAbsolutePath().getParent() + "'."));
		}
		NoColumns.require(columns, ImageFolder.where(folder), "The classes come from the names of sub-folders.");
		ImageFolder images = ImageFolder.list(folder);
		List<Path> files = images.files();
		Format format = format(files.getFirst());
		byte[] x = new byte[HeapBound.require(ImageFolder.where(folder), format.values() * files.size(), Byte.BYTES)]; // [N, C, H, W]
		for (int i = 0; i < files.size(); i++) {
			read(files.get(i), format, x, i * (int) format.values(), files.getFirst());
		}
		return new ByteDataset(info(folder, files.size(), format, images.labels().classes()), x, images.labels().labels());
	}

	private static Format format(Path file) throws ProblemException {
		try (ImageFile image = ImageFile.open(file)) {
			return image.format();
		} catch (IOException e) {
			throw unreadable(file, e);
		}
	}

	/** Reads an image that must have the format of the first. */
	private static void read(Path file, Format format, byte[] into, int offset, Path first) throws ProblemException {
		try (ImageFile image = ImageFile.open(file)) {
			Format found = image.format();
			if (!found.equals(format)) {
				throw ProblemException.input(Problem.error("image-format", ImageFile.where(file),
						format.text() + " as in '" + first + "'", found.text(),
						"Scale or crop all images to one size, and make them all grey or all colour."));
			}
			image.read(format, into, offset);
		} catch (IOException e) {
			throw unreadable(file, e);
		}
	}

	private static ProblemException unreadable(Path file, IOException e) {
		return ProblemException.input(Problem.error("image-unreadable", ImageFile.where(file), "a readable file",
				"'" + e.getMessage() + "'", "Check that it may be read."), e);
	}

	private static DatasetInfo info(Path folder, int n, Format format, List<String> classes) {
		String name = folder.toAbsolutePath().normalize().getFileName() == null ? folder.toString()
				: folder.toAbsolutePath().normalize().getFileName().toString();
		String description = n + (format.channels() == 1 ? " grey" : " colour") + " images of " + format.height() + "x"
				+ format.width() + " pixels with 256 levels.";
		return new DatasetInfo(folder.toString(), name, description, DataShape.of(format.channels(), format.height(), format.width()),
				List.of(), classes, LEVELS, "unknown", "folder '" + name + "'");
	}
}
