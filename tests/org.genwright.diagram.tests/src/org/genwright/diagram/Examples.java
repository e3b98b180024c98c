package org.genwright.diagram;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The models that are delivered. */
public final class Examples {

	private Examples() {
	}

	/** Returns the files, in the order of their names; at least one. */
	public static List<Path> files() throws IOException {
		Path root = Path.of("").toAbsolutePath();
		while (!Files.isDirectory(root.resolve("examples"))) {
			root = root.getParent();
		}
		try (Stream<Path> files = Files.list(root.resolve("examples"))) {
			return files.filter(file -> file.toString().endsWith(".genmodel")).sorted().toList();
		}
	}
}
