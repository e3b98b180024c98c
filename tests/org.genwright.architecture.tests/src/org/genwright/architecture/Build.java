package org.genwright.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/** Where the build put things. */
final class Build {

	private static JavaClasses classes;

	private Build() {
	}

	static Path root() {
		return path("genwright.root");
	}

	static Path bundles() {
		return path("genwright.bundles");
	}

	static Path product() {
		return path("genwright.product");
	}

	private static Path path(String property) {
		Path path = Path.of(System.getProperty(property)).toAbsolutePath().normalize();
		if (!Files.isDirectory(path)) {
			throw new IllegalStateException(property + ": expected a folder, found nothing at " + path + ". Build the product first.");
		}
		return path;
	}

	/** Returns the compiled classes of all our bundles in the product, read once. */
	static synchronized JavaClasses classes() throws IOException {
		if (classes == null) {
			try (Stream<Path> plugins = Files.list(product().resolve("plugins"))) {
				List<JarFile> ours = new ArrayList<>();
				for (Path plugin : plugins.filter(p -> p.getFileName().toString().matches("org\\.genwright\\.(?!nd4j).*\\.jar")).toList()) {
					ours.add(new JarFile(plugin.toFile()));
				}
				classes = new ClassFileImporter().importJars(ours);
			}
		}
		return classes;
	}

	/** Returns our hand-written Java sources. */
	static List<Path> sources() throws IOException {
		try (Stream<Path> bundles = Files.walk(bundles()); Stream<Path> tests = Files.walk(root().resolve("tests"))) {
			return Stream.concat(bundles, tests).filter(p -> p.toString().endsWith(".java"))
					.filter(p -> !p.toString().contains("/src-gen/") && !p.toString().contains("/target/")).toList();
		}
	}
}
