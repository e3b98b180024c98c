package org.genwright.data.idx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.genwright.core.dataset.ColumnSelection;
import org.genwright.core.dataset.Dataset;
import org.genwright.core.dataset.DatasetInfo;
import org.genwright.core.dataset.DatasetReader;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.shape.DataShape;
import org.genwright.data.ByteDataset;
import org.genwright.data.ClassLabels;
import org.genwright.data.HeapBound;
import org.genwright.data.NoColumns;
import org.genwright.data.idx.IdxFile.Content;

/**
 * Reads grey images from IDX files, plain or compressed by gzip, as MNIST and Fashion-MNIST have them: shape
 * {@code 1xHxW}, 256 grey levels, kept as bytes.
 * <p>
 * The images have classes if the file of labels lies beside them by its usual name. If the name says {@code train} and
 * the file of the same name with {@code t10k} or {@code test} lies beside it, the dataset is the training images
 * followed by the test images, so that a split by rows addresses both: of MNIST, 0-59999 and 60000-69999.
 */
public final class IdxReader implements DatasetReader {

	private static final int LEVELS = 256;

	/** Images and what they are called. */
	private record Part(Path file, IdxFile images) {
	}

	@Override
	public String name() {
		return "IDX images";
	}

	@Override
	public List<String> endings() {
		return List.of("idx3-ubyte", "idx3-ubyte.gz");
	}

	@Override
	public int fit(Path file) {
		return IdxNames.fits(file) ? endings().getFirst().length() : 0;
	}

	@Override
	public Dataset read(Path file, ColumnSelection columns) throws ProblemException {
		NoColumns.require(columns, IdxFile.where(file), "The classes come from the file of labels beside the images.");
		Optional<Path> testFile = IdxNames.test(file);
		try (IdxFile train = openImages(file);
				IdxFile test = testFile.isPresent() ? openImages(testFile.get()) : null) {
			return test == null ? read(List.of(new Part(file, train)))
					: read(List.of(new Part(file, train), new Part(testFile.get(), test)));
		} catch (IOException e) {
			throw ProblemException.input(Problem.error("idx-unreadable", IdxFile.where(file), "a readable file",
					"'" + e.getMessage() + "'", "Check that it is a file and may be read."), e);
		}
	}

	private static IdxFile openImages(Path file) throws ProblemException {
		try {
			return IdxFile.open(file, Content.IMAGES);
		} catch (ProblemException e) {
			Optional<Path> images = IdxNames.images(file);
			if (images.isPresent() && !images.get().equals(file) && file.getFileName().toString().contains("labels")) {
				throw ProblemException.input(Problem.error("idx-labels", IdxFile.where(file), "a file of images", "the labels",
						"Name '" + images.get() + "' instead; the labels beside it are found."));
			}
			throw e;
		}
	}

	private static Dataset read(List<Part> parts) throws ProblemException {
		Part first = parts.getFirst();
		DataShape shape = DataShape.of(1, first.images().size(1), first.images().size(2));
		long length = 0;
		for (Part part : parts) {
			requireSize(first, part);
			length += part.images().length();
		}
		byte[] x = new byte[HeapBound.require(IdxFile.where(first.file()), length, Byte.BYTES)]; // [N, D]
		int offset = 0;
		for (Part part : parts) {
			part.images().read(x, offset);
			offset += (int) part.images().length();
		}
		ClassLabels labels = labels(parts);
		return new ByteDataset(info(parts, shape, labels.classes()), x, labels.labels());
	}

	private static void requireSize(Part first, Part part) throws ProblemException {
		String expected = size(first.images());
		if (!size(part.images()).equals(expected)) {
			throw ProblemException.input(Problem.error("idx-sizes", IdxFile.where(part.file()),
					"images of " + expected + " as in '" + first.file().getFileName() + "' beside it",
					size(part.images()), "Move one of the files to another folder."));
		}
	}

	private static String size(IdxFile images) {
		return images.size(1) + " x " + images.size(2);
	}

	private static ClassLabels labels(List<Part> parts) throws ProblemException {
		List<Optional<Path>> files = parts.stream().map(part -> IdxNames.labels(part.file())).toList();
		if (files.stream().allMatch(Optional::isEmpty)) {
			return ClassLabels.NONE;
		}
		int n = parts.stream().mapToInt(part -> part.images().size(0)).sum();
		byte[] numbers = new byte[n]; // [N]
		int offset = 0;
		for (int i = 0; i < parts.size(); i++) {
			Path images = parts.get(i).file();
			Path labels = files.get(i).orElseThrow(() -> ProblemException.input(Problem.error("idx-labels", IdxFile.where(images),
					"a file of labels beside it as the other images have, '" + IdxNames.labelNames(images).getFirst() + "'", "none",
					"Fetch the file of labels, or move the images to another folder.")));
			readLabels(labels, parts.get(i), numbers, offset);
			offset += parts.get(i).images().size(0);
		}
		return ClassLabels.of(IntStream.range(0, n).mapToLong(i -> numbers[i] & 0xff).toArray());
	}

	private static void readLabels(Path file, Part part, byte[] into, int offset) throws ProblemException {
		try (IdxFile labels = IdxFile.open(file, Content.LABELS)) {
			if (labels.size(0) != part.images().size(0)) {
				throw ProblemException.input(Problem.error("idx-labels", IdxFile.where(file),
						part.images().size(0) + " labels, one for each image of '" + part.file().getFileName() + "'",
						Integer.toString(labels.size(0)), "Fetch both files again, or move the labels to another folder."));
			}
			labels.read(into, offset);
		} catch (IOException e) {
			throw ProblemException.input(Problem.error("idx-unreadable", IdxFile.where(file), "a readable file",
					"'" + e.getMessage() + "'", "Check that it is a file and may be read."), e);
		}
	}

	private static DatasetInfo info(List<Part> parts, DataShape shape, List<String> classes) {
		Path file = parts.getFirst().file();
		int train = parts.getFirst().images().size(0);
		StringBuilder description = new StringBuilder();
		int n = parts.stream().mapToInt(part -> part.images().size(0)).sum();
		description.append(n).append(" images of ").append(shape.size(1)).append("x").append(shape.size(2))
				.append(" pixels with 256 grey levels");
		if (parts.size() > 1) {
			description.append(": rows 0-").append(train - 1).append(" from '").append(file.getFileName()).append("', rows ")
					.append(train).append('-').append(n - 1).append(" from '").append(parts.getLast().file().getFileName()).append('\'');
		}
		return new DatasetInfo(file.toString(), file.getFileName().toString(), description.append('.').toString(), shape, List.of(),
				classes, LEVELS, "unknown", "file '" + file.getFileName() + "'");
	}
}
