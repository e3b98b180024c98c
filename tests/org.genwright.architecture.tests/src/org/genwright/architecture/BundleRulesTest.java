package org.genwright.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.Manifest;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Who may require whom, read from the manifests. */
class BundleRulesTest {

	private static final String OURS = "org.genwright.";
	private static final String FAMILY = "org.genwright.family.";
	private static final List<String> GRAPHICAL = List.of("org.eclipse.swt", "org.eclipse.jface", "org.eclipse.ui",
			"org.eclipse.gef", "org.eclipse.draw2d");

	/** The table of ARCHITECTURE.md: what each bundle may require of ours. Families share one line. */
	private static final Map<String, Set<String>> ALLOWED = Map.of( //
			"org.genwright.nd4j", Set.of(), //
			"org.genwright.nn", Set.of("org.genwright.nd4j"), //
			"org.genwright.model", Set.of(), //
			"org.genwright.core", Set.of("org.genwright.model", "org.genwright.nn"), //
			"org.genwright.data", Set.of("org.genwright.core", "org.genwright.nn", "org.genwright.model"), //
			"org.genwright.cli", Set.of("org.genwright.core", "org.genwright.data", "org.genwright.model", "org.genwright.nn",
					"org.genwright.diagram"), //
			"org.genwright.diagram", Set.of("org.genwright.core", "org.genwright.model"), //
			"org.genwright.ui", Set.of("org.genwright.core", "org.genwright.data", "org.genwright.model"), //
			"org.genwright.ui.editor", Set.of("org.genwright.core", "org.genwright.diagram", "org.genwright.model"), //
			FAMILY, Set.of("org.genwright.core", "org.genwright.model", "org.genwright.nn", "org.genwright.nd4j"));

	@Test
	void bundlesRequireOnlyWhatTheTableAllows() throws IOException {
		List<String> offences = new ArrayList<>();
		Manifests.ours().forEach((name, manifest) -> {
			String key = name.startsWith(FAMILY) ? FAMILY : name;
			if (manifest.getMainAttributes().getValue("Fragment-Host") == null) {
				assertTrue(ALLOWED.containsKey(key), "No line in the table for " + name);
				Manifests.names(manifest, "Require-Bundle").stream().filter(required -> required.startsWith(OURS))
						.filter(required -> !ALLOWED.get(key).contains(required))
						.forEach(required -> offences.add(name + " requires " + required));
			}
		});
		assertEquals(List.of(), offences);
	}

	@Test
	void noBundleRequiresAFamily() throws IOException {
		List<String> offences = new ArrayList<>();
		Manifests.ours().forEach((name, manifest) -> {
			Manifests.names(manifest, "Require-Bundle").stream().filter(r -> r.startsWith(FAMILY))
					.forEach(r -> offences.add(name + " requires " + r));
			Manifests.names(manifest, "Import-Package").stream().filter(r -> r.startsWith(FAMILY))
					.forEach(r -> offences.add(name + " imports " + r));
		});
		assertEquals(List.of(), offences);
	}

	@Test
	void bundlesWithoutUiInTheirNameReachNoGraphicalBundle() throws IOException {
		Map<String, Manifest> product = Manifests.product();
		Map<String, Set<String>> exporters = exporters(product);
		List<String> offences = new ArrayList<>();
		for (String name : Manifests.ours().keySet()) {
			if (!name.startsWith("org.genwright.ui")) {
				assertTrue(product.containsKey(name), name + " is not in the product");
				closure(name, product, exporters).stream().filter(BundleRulesTest::isGraphical)
						.forEach(reached -> offences.add(name + " reaches " + reached));
			}
		}
		assertEquals(List.of(), offences);
	}

	private static boolean isGraphical(String name) {
		return GRAPHICAL.stream().anyMatch(prefix -> name.equals(prefix) || name.startsWith(prefix + "."));
	}

	private static Map<String, Set<String>> exporters(Map<String, Manifest> product) {
		Map<String, Set<String>> exporters = new HashMap<>();
		product.forEach((name, manifest) -> Manifests.names(manifest, "Export-Package")
				.forEach(exported -> exporters.computeIfAbsent(exported, key -> new HashSet<>()).add(name)));
		return exporters;
	}

	private static Set<String> closure(String start, Map<String, Manifest> product, Map<String, Set<String>> exporters) {
		Set<String> reached = new HashSet<>();
		Deque<String> open = new ArrayDeque<>(List.of(start));
		while (!open.isEmpty()) {
			Manifest manifest = product.get(open.pop());
			if (manifest == null) {
				continue;
			}
			List<String> next = new ArrayList<>();
			Manifests.clauses(manifest, "Require-Bundle").stream().filter(c -> !c.parameters().contains("optional"))
					.forEach(c -> next.add(c.name()));
			Manifests.clauses(manifest, "Import-Package").stream().filter(c -> !c.parameters().contains("optional"))
					.map(c -> exporters.getOrDefault(c.name(), Set.of())).filter(bundles -> bundles.size() == 1)
					.forEach(next::addAll);
			next.stream().filter(reached::add).forEach(open::push);
		}
		return reached;
	}

	@Test
	void onlyTheEditorImportsTheGraphicalEditingFramework() throws IOException {
		Manifests.ours().forEach((name, manifest) -> {
			if (!name.equals("org.genwright.ui.editor")) {
				assertFalse(Stream.concat(Manifests.names(manifest, "Require-Bundle").stream(), Manifests.names(manifest, "Import-Package").stream())
						.anyMatch(r -> r.startsWith("org.eclipse.gef") || r.startsWith("org.eclipse.draw2d")), name + " imports GEF");
			}
		});
	}

	@Test
	void shellAndEditorDoNotRequireEachOther() throws IOException {
		Manifests.ours().forEach((name, manifest) -> {
			if (name.startsWith("org.genwright.ui")) {
				assertFalse(Manifests.names(manifest, "Require-Bundle").stream().anyMatch(r -> r.startsWith("org.genwright.ui")),
						name + " requires another .ui bundle");
			}
		});
	}

	@Test
	void nothingIsReExported() throws IOException {
		Manifests.ours().forEach((name, manifest) -> Manifests.clauses(manifest, "Require-Bundle").forEach(
				clause -> assertFalse(clause.parameters().contains("reexport"), name + " re-exports " + clause.name())));
	}

	@Test
	void nestedJarsLiveOnlyInTheNd4jCarriers() throws IOException {
		Manifests.ours().forEach((name, manifest) -> {
			if (!name.startsWith("org.genwright.nd4j")) {
				assertTrue(Manifests.names(manifest, "Bundle-ClassPath").stream().allMatch("."::equals), name + " nests jars");
			}
		});
		try (Stream<Path> bundles = Files.list(Build.bundles())) {
			assertEquals(List.of(), bundles.filter(b -> !b.getFileName().toString().startsWith("org.genwright.nd4j"))
					.filter(b -> Files.exists(b.resolve("lib"))).toList());
		}
	}

	@Test
	void everyManifestRunsOnJava25() throws IOException {
		Manifests.ours().forEach((name, manifest) -> assertEquals("JavaSE-25",
				manifest.getMainAttributes().getValue("Bundle-RequiredExecutionEnvironment"), name));
	}

	@Test
	void everyFamilyHasAFeatureOfItsOwnAndNoOtherFeatureNeedsIt() throws IOException {
		for (String bundle : Manifests.ours().keySet()) {
			if (bundle.startsWith(FAMILY)) {
				assertTrue(Files.exists(Build.root().resolve("features/" + bundle + ".feature/feature.xml")), bundle + " has no feature");
				for (String feature : List.of("platform", "core", "ui")) {
					String text = Files.readString(Build.root().resolve("features/org.genwright." + feature + ".feature/feature.xml"));
					assertFalse(text.contains(bundle), feature + " feature contains " + bundle);
				}
			}
		}
	}

	@Test
	void everySchemaIsFilledIn() throws IOException {
		try (Stream<Path> files = Files.walk(Build.bundles())) {
			List<Path> schemas = files.filter(f -> f.toString().endsWith(".exsd") && !f.toString().contains("/target/")).toList();
			assertFalse(schemas.isEmpty());
			for (Path schema : schemas) {
				String text = Files.readString(schema);
				assertFalse(text.contains("[Enter "), schema + " has unfilled text");
				for (String section : List.of("since", "examples", "apiinfo", "implementation")) {
					assertTrue(text.contains("type=\"" + section + "\""), schema + " lacks the section " + section);
				}
			}
		}
	}
}
