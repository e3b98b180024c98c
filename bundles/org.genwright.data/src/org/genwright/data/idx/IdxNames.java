package org.genwright.data.idx;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The usual names of IDX files: {@code train-images-idx3-ubyte}, {@code train-labels-idx1-ubyte},
 * {@code t10k-images-idx3-ubyte} and so on; with a dot before {@code idx} as well, with {@code .gz} as well, and with
 * {@code test} for {@code t10k} as in EMNIST.
 */
final class IdxNames {

	private static final Pattern NAME = Pattern.compile("(.*?)(images|labels)([-.])idx[13]-ubyte(\\.gz)?");
	private static final Pattern ENDING = Pattern.compile(".*[-.]idx[13]-ubyte(\\.gz)?");
	private static final List<String> TEST = List.of("t10k", "test");

	private IdxNames() {
	}

	/** Tells whether a file has the name of an IDX file of images or labels. */
	static boolean fits(Path file) {
		return Files.isRegularFile(file) && ENDING.matcher(file.getFileName().toString()).matches();
	}

	/** Returns the file of labels beside a file of images; empty if there is none. */
	static Optional<Path> labels(Path images) {
		return siblings(images, "labels", "1").stream().filter(Files::isRegularFile).findFirst();
	}

	/** Returns the usual names of the file of labels; empty if the images are not named as usual. */
	static List<String> labelNames(Path images) {
		return siblings(images, "labels", "1").stream().map(file -> file.getFileName().toString()).toList();
	}

	/** Returns the file of images beside a file of labels; empty if there is none. */
	static Optional<Path> images(Path labels) {
		return siblings(labels, "images", "3").stream().filter(Files::isRegularFile).findFirst();
	}

	/** Returns the file of test images beside a file of training images; empty if there is none. */
	static Optional<Path> test(Path images) {
		String name = images.getFileName().toString();
		int at = name.lastIndexOf("train");
		if (at < 0) {
			return Optional.empty();
		}
		return TEST.stream().map(part -> name.substring(0, at) + part + name.substring(at + "train".length()))
				.map(images::resolveSibling).flatMap(test -> siblings(test, "images", "3").stream())
				.filter(Files::isRegularFile).findFirst();
	}

	/** Returns the paths of a kind beside a file, those named as the file itself first. */
	private static List<Path> siblings(Path file, String kind, String axes) {
		Matcher name = NAME.matcher(file.getFileName().toString());
		if (!name.matches()) {
			return List.of();
		}
		String separator = name.group(3);
		String compressed = name.group(4) == null ? "" : name.group(4);
		List<Path> paths = new ArrayList<>();
		for (String mark : List.of(separator, separator.equals("-") ? "." : "-")) {
			for (String end : List.of(compressed, compressed.isEmpty() ? ".gz" : "")) {
				paths.add(file.resolveSibling(name.group(1) + kind + mark + "idx" + axes + "-ubyte" + end));
			}
		}
		return paths;
	}
}
