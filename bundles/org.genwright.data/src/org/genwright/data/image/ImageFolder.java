package org.genwright.data.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.genwright.data.ClassLabels;

/**
 * The image files of a folder in natural order. Images in sub-folders belong to classes, named as the sub-folders and
 * in natural order; images in the folder itself are unlabelled. Other files, hidden files and empty sub-folders are
 * passed over.
 *
 * @param files  the images, class after class
 * @param labels their classes; {@link ClassLabels#NONE} if they are in the folder itself
 */
record ImageFolder(List<Path> files, ClassLabels labels) {

	/** The file name endings of images, in lower case. */
	static final List<String> ENDINGS = List.of("png", "jpg", "jpeg");

	private static final Comparator<Path> BY_NAME = Comparator.comparing(path -> path.getFileName().toString(), new NaturalOrder());

	/**
	 * Lists a folder.
	 *
	 * @throws ProblemException if it holds no images, or holds some beside its sub-folders of images or below them
	 */
	static ImageFolder list(Path folder) throws ProblemException {
		List<Path> files = images(folder);
		List<Path> labelled = new ArrayList<>();
		List<String> classes = new ArrayList<>();
		List<Integer> labels = new ArrayList<>();
		for (Path child : children(folder).filter(Files::isDirectory).toList()) {
			List<Path> images = images(child);
			if (!images.isEmpty()) {
				images.forEach(_ -> labels.add(classes.size()));
				classes.add(child.getFileName().toString());
				labelled.addAll(images);
			}
			requireNoDeeperImages(folder, child);
		}
		if (!files.isEmpty() && !labelled.isEmpty()) {
			throw problem(folder, "images either in the folder itself or in sub-folders named as their classes",
					"both, '" + folder.relativize(files.getFirst()) + "' and '" + folder.relativize(labelled.getFirst()) + "'",
					"Move the images of the folder itself into sub-folders, or elsewhere.");
		}
		if (files.isEmpty() && labelled.isEmpty()) {
			throw problem(folder, "images whose names end in ." + String.join(", .", ENDINGS) + ", in the folder or in its sub-folders",
					"none", "Name the folder that holds the images, or name a file of data.");
		}
		return labelled.isEmpty() ? new ImageFolder(files, ClassLabels.NONE)
				: new ImageFolder(labelled, new ClassLabels(classes, labels.stream().mapToInt(Integer::intValue).toArray()));
	}

	private static void requireNoDeeperImages(Path folder, Path child) throws ProblemException {
		for (Path inner : children(child).filter(Files::isDirectory).toList()) {
			Optional<Path> deep = images(inner).stream().findFirst();
			if (deep.isPresent()) {
				throw problem(folder, "images at most one folder deep, in sub-folders named as their classes",
						"'" + folder.relativize(deep.get()) + "'", "Name an inner folder instead, such as '" + child + "'.");
			}
		}
	}

	private static List<Path> images(Path folder) throws ProblemException {
		return children(folder).filter(ImageFolder::isImage).filter(Files::isRegularFile).toList();
	}

	private static boolean isImage(Path file) {
		String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
		return ENDINGS.stream().anyMatch(ending -> name.endsWith("." + ending));
	}

	private static Stream<Path> children(Path folder) throws ProblemException {
		try (Stream<Path> children = Files.list(folder)) {
			return children.filter(path -> !path.getFileName().toString().startsWith(".")).sorted(BY_NAME).toList().stream();
		} catch (IOException e) {
			throw ProblemException.input(Problem.error("images-unreadable", where(folder), "a folder that can be listed",
					"'" + e.getMessage() + "'", "Check that it may be read."), e);
		}
	}

	private static ProblemException problem(Path folder, String expected, String found, String remedy) {
		return ProblemException.input(Problem.error("image-folder", where(folder), expected, found, remedy));
	}

	/** Returns the place that problems name. */
	static String where(Path folder) {
		return "Folder of images '" + folder + "'";
	}
}
