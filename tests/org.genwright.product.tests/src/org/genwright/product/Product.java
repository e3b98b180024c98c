package org.genwright.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** An installed Genwright, started through its launcher script. */
record Product(Path folder, Path home) {

	private static final int LIMIT_SECONDS = 300;

	/** What a finished process left behind. */
	record Result(int exit, String out, String err) {

		/** Returns standard output as the one JSON object it must be. */
		JsonNode json() {
			return new ObjectMapper().readTree(out);
		}
	}

	/** Returns the built product with a home folder of the tests. */
	static Product built() throws IOException {
		Path home = Path.of(System.getProperty("genwright.tests")).toAbsolutePath().resolve("home");
		Files.createDirectories(home);
		return new Product(path("genwright.product"), home);
	}

	static Path root() {
		return path("genwright.root");
	}

	static Path repository() {
		return path("genwright.repository");
	}

	private static Path path(String property) {
		Path path = Path.of(System.getProperty(property)).toAbsolutePath().normalize();
		if (!Files.isDirectory(path)) {
			throw new IllegalStateException(property + ": expected a folder, found nothing at " + path + ".");
		}
		return path;
	}

	static Path example(String name) {
		return root().resolve("examples").resolve(name + ".genmodel");
	}

	/**
	 * Returns a process that is about to start in the given folder. A build in the background ignores the interrupt
	 * signal, and so would all its children; these listen to it again.
	 */
	ProcessBuilder prepare(Path in, List<String> arguments) {
		List<String> command = new ArrayList<>(List.of("env", "--default-signal", folder.resolve("genwright").toString()));
		command.addAll(arguments);
		ProcessBuilder builder = new ProcessBuilder(command).directory(in.toFile());
		builder.environment().putAll(Map.of("HOME", home.toString(), "XDG_CACHE_HOME", home.resolve("cache").toString()));
		builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY", "GENWRIGHT_VMARGS"));
		return builder;
	}

	/** Runs a command to its end. */
	Result run(Path in, String... arguments) throws IOException, InterruptedException {
		return finish(start(in, arguments));
	}

	/** A process with its output going to files. */
	record Running(Process process, Path out, Path err) {
	}

	/** Starts a command. */
	Running start(Path in, String... arguments) throws IOException {
		Path out = Files.createTempFile(in, "out", ".txt");
		Path err = Files.createTempFile(in, "err", ".txt");
		return new Running(prepare(in, List.of(arguments)).redirectOutput(out.toFile()).redirectError(err.toFile()).start(), out, err);
	}

	/** Waits for a process. */
	static Result finish(Running running) throws IOException, InterruptedException {
		if (!running.process().waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
			running.process().destroyForcibly();
			throw new IllegalStateException("not finished after " + LIMIT_SECONDS + " s: " + Files.readString(running.err()));
		}
		return new Result(running.process().exitValue(), read(running.out()), read(running.err()));
	}

	private static String read(Path file) throws IOException {
		return Files.readString(file, StandardCharsets.UTF_8);
	}

	/** Copies the installation without its caches. */
	Product copy(Path target) throws IOException {
		Files.walkFileTree(folder, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) throws IOException {
				Files.createDirectories(target.resolve(folder.relativize(directory)));
				return directory.endsWith("configuration/org.eclipse.osgi") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				Files.copy(file, target.resolve(folder.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
				return FileVisitResult.CONTINUE;
			}
		});
		return new Product(target, home);
	}

	/** Returns the symbolic names of the bundles that this installation starts with. */
	List<String> installedBundles() {
		Path info = folder.resolve("configuration/org.eclipse.equinox.simpleconfigurator/bundles.info");
		try {
			return Files.readAllLines(info).stream().filter(line -> !line.startsWith("#")).map(line -> line.split(",")[0]).toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
