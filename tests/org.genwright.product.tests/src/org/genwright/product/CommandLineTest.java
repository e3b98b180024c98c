package org.genwright.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.genwright.product.Product.Result;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

/** The verbs that only read. */
class CommandLineTest {

	@TempDir
	static Path folder;

	private static Product product;

	@BeforeAll
	static void product() throws Exception {
		product = Product.built();
	}

	@Test
	void versionNamesTheProductAndJava() throws Exception {
		Result result = product.run(folder, "--version");
		assertEquals(0, result.exit(), result.err());
		assertTrue(result.out().matches("(?s)Genwright 0\\.1\\.0\\..*, Java 25.*"), result.out());
	}

	@Test
	void helpListsEveryVerbAndTheExitCodes() throws Exception {
		Result result = product.run(folder, "--help");
		assertEquals(0, result.exit(), result.err());
		for (String verb : List.of("run", "resume", "sample", "evaluate", "logprob", "classify", "encode", "outliers", "export", "families", "datasets",
				"runs", "info", "validate", "130 or 143")) {
			assertTrue(result.out().contains(verb), verb);
		}
	}

	@Test
	void readingVerbsLoadNoClassOfTheEngine() throws Exception {
		for (String[] arguments : new String[][] {{"families"}, {"--help"}, {"validate", Product.example("digits-classes").toString()},
				{"info", Product.example("digits-mixture").toString()}}) {
			ProcessBuilder builder = product.prepare(folder, Arrays.asList(arguments));
			builder.environment().put("GENWRIGHT_VMARGS", "-Xlog:class+load=info:stdout");
			Process process = builder.redirectErrorStream(true).start();
			String log = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
			assertEquals(0, process.waitFor(), log);
			assertTrue(log.contains("org.genwright.cli.Application"));
			assertFalse(log.contains(" org.nd4j.") || log.contains(" org.bytedeco."), String.join(" ", arguments));
		}
	}

	@Test
	void familiesAreExplainedWithSettingsAndReferences() throws Exception {
		JsonNode family = product.run(folder, "families", "gaussian-mixture", "--json").json();
		assertEquals("EXPLICIT_TRACTABLE", family.get("taxonomy").asString());
		List<String> settings = family.get("settings").valueStream().map(s -> s.get("id").asString()).toList();
		assertTrue(settings.containsAll(List.of("components", "covariance", "regularisation", "tolerance")), settings.toString());
		assertTrue(family.get("references").toString().contains("Dempster"));
	}

	@Test
	void familySettingsAreOptionsOfRun() throws Exception {
		Result help = product.run(folder, "run", Product.example("digits-mixture").toString(), "--help");
		assertEquals(0, help.exit(), help.err());
		assertTrue(help.out().contains("--covariance") && help.out().contains("--components") && help.out().contains("--seed"), help.out());
	}

	/** Validation looks whether files are there, not into them; what a script fetches is represented by empty files. */
	@Test
	void everyExampleIsValid() throws Exception {
		Path copies = Files.createDirectories(folder.resolve("examples"));
		try (var files = Files.list(Product.root().resolve("examples"))) {
			for (Path example : files.filter(f -> f.toString().endsWith(".genmodel")).toList()) {
				Path copy = Files.copy(example, copies.resolve(example.getFileName()));
				Matcher fetched = Pattern.compile("<dataset source=\"(data/[^\"]+)\"").matcher(Files.readString(copy));
				if (fetched.find() && !Files.exists(copies.resolve(fetched.group(1)))) {
					Files.createDirectories(copies.resolve(fetched.group(1)).getParent());
					Files.createFile(copies.resolve(fetched.group(1)));
				}
				Result result = product.run(folder, "validate", copy.toString(), "--json");
				assertEquals(0, result.exit(), example + result.out() + result.err());
				assertTrue(result.json().get("valid").asBoolean());
			}
		}
	}

	@Test
	void wrongVerbIsAnsweredWithTheNearestOne() throws Exception {
		Result result = product.run(folder, "evalute");
		assertEquals(2, result.exit());
		assertEquals("", result.out());
		assertTrue(result.err().contains("Did you mean 'evaluate'?"), result.err());
	}
}
