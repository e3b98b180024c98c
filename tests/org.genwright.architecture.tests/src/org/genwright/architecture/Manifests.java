package org.genwright.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** Reads bundle manifests: ours from the source tree, everybody's from the built product. */
final class Manifests {

	private Manifests() {
	}

	/** A manifest header's clause: its paths and its attributes and directives as one text. */
	record Clause(String name, String parameters) {
	}

	/** Returns our manifests by bundle symbolic name. */
	static Map<String, Manifest> ours() throws IOException {
		Map<String, Manifest> manifests = new TreeMap<>();
		try (Stream<Path> folders = Files.list(Build.bundles())) {
			for (Path folder : folders.toList()) {
				Path file = folder.resolve("META-INF/MANIFEST.MF");
				if (Files.exists(file)) {
					try (InputStream in = Files.newInputStream(file)) {
						Manifest manifest = new Manifest(in);
						manifests.put(symbolicName(manifest), manifest);
					}
				}
			}
		}
		return manifests;
	}

	/** Returns the manifests of all bundles in the product by symbolic name. */
	static Map<String, Manifest> product() throws IOException {
		Map<String, Manifest> manifests = new LinkedHashMap<>();
		try (Stream<Path> plugins = Files.list(Build.product().resolve("plugins"))) {
			for (Path plugin : plugins.toList()) {
				Manifest manifest = read(plugin);
				if (manifest != null && manifest.getMainAttributes().getValue("Bundle-SymbolicName") != null) {
					manifests.put(symbolicName(manifest), manifest);
				}
			}
		}
		return manifests;
	}

	private static Manifest read(Path plugin) throws IOException {
		if (Files.isDirectory(plugin)) {
			try (InputStream in = Files.newInputStream(plugin.resolve("META-INF/MANIFEST.MF"))) {
				return new Manifest(in);
			}
		}
		try (JarFile jar = new JarFile(plugin.toFile())) {
			return jar.getManifest();
		}
	}

	private static String symbolicName(Manifest manifest) {
		return clauses(manifest, "Bundle-SymbolicName").getFirst().name();
	}

	/** Returns the clauses of a header; empty if it is missing. */
	static List<Clause> clauses(Manifest manifest, String header) {
		String value = manifest.getMainAttributes().getValue(header);
		List<Clause> clauses = new ArrayList<>();
		if (value == null) {
			return clauses;
		}
		for (String clause : value.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")) {
			String[] parts = clause.strip().split(";", 2);
			clauses.add(new Clause(parts[0].strip(), parts.length > 1 ? parts[1] : ""));
		}
		return clauses;
	}

	/** Returns the names in a header. */
	static List<String> names(Manifest manifest, String header) {
		return clauses(manifest, header).stream().map(Clause::name).toList();
	}
}
