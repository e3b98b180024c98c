package org.genwright.product;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.genwright.product.Product.Result;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wrong files and arguments: one paragraph that says where, expected, found and what to do; nothing damaged. */
class WrongInputTest {

	@TempDir
	static Path folder;

	private static Product product;
	private static String model;

	@BeforeAll
	static void product() throws Exception {
		product = Product.built();
		model = Product.example("old-faithful-mixture").toString();
	}

	/** Runs a command that must fail, and checks the manner of its error. */
	private static String error(int exit, String... arguments) throws Exception {
		Result result = product.run(folder, arguments);
		assertEquals(exit, result.exit(), result.out() + result.err());
		String message = result.err().replaceAll("WARNING: Using incubator modules[^\\n]*\\n", "").strip();
		assertFalse(message.contains("\tat ") || message.contains("Exception"), message);
		assertTrue(message.contains("Error: ") && message.contains("expected") && message.contains("found"), message);
		assertEquals("", result.out());
		return message;
	}

	private static void contains(String message, String... parts) {
		for (String part : parts) {
			assertTrue(message.contains(part), "expected '" + part + "' in: " + message);
		}
	}

	private static String file(String name, String content) throws Exception {
		return Files.writeString(folder.resolve(name), content).toString();
	}

	@Test
	void truncatedModelFileIsNamedWithItsLine() throws Exception {
		String text = Files.readString(Path.of(model));
		contains(error(2, "run", file("cut.genmodel", text.substring(0, text.length() / 2))), "cut.genmodel", "line");
	}

	@Test
	void unknownFamilyIsAnsweredWithTheNearestOne() throws Exception {
		String text = Files.readString(Path.of(model)).replace("gaussian-mixture", "gausian-mixture").replaceAll("<contributors[^>]*/>", "");
		contains(error(2, "run", file("family.genmodel", text)), "'gausian-mixture'", "Did you mean 'gaussian-mixture'?");
	}

	@Test
	void unknownSettingIsAnsweredWithTheNearestOne() throws Exception {
		contains(error(2, "run", model, "--set", "componets=3"), "'componets'", "Did you mean 'components'?");
	}

	@Test
	void wrongValueIsAnsweredWithItsBounds() throws Exception {
		contains(error(2, "run", model, "--set", "components=0"), "'components'", "at least 1", "'0'");
		contains(error(2, "run", model, "--set", "covariance=ful"), "'full'", "Did you mean 'full'?");
	}

	@Test
	void textCellIsNamedWithLineAndColumn() throws Exception {
		contains(error(2, "run", model, "--data", file("text.csv", "a,b\n1,2\n3,oops\n5,6\n")), "text.csv", "line 3", "'b'", "'oops'");
	}

	@Test
	void emptyTableIsRefused() throws Exception {
		contains(error(2, "run", model, "--data", file("empty.csv", "")), "empty.csv");
		contains(error(2, "run", model, "--data", file("header.csv", "a,b\n")), "header.csv");
	}

	@Test
	void missingValuesAreCounted() throws Exception {
		contains(error(2, "run", model, "--data", file("missing.csv", "a,b\n1,2\n,3\n4,NA\n5,6\n")), "missing.csv", "line 3");
	}

	@Test
	void moreComponentsThanRowsAreRefused() throws Exception {
		contains(error(2, "run", model, "--data", file("few.csv", "a,b\n1,2\n3,5\n5,7\n"), "--components", "5"), "5", "3");
	}

	@Test
	void constantColumnIsNamed() throws Exception {
		StringBuilder csv = new StringBuilder("a,flat\n");
		for (int i = 0; i < 40; i++) {
			csv.append(Math.sin(i * 1.3)).append(",7\n");
		}
		Result result = product.run(folder, "run", model, "--data", file("constant.csv", csv.toString()), "--covariance", "full");
		assertTrue(result.exit() == 1 || result.exit() == 2, result.err());
		contains(result.err(), "'flat'");
		assertFalse(result.err().contains("NaN"), result.err());
	}

	@Test
	void unwritableFolderIsNamed() throws Exception {
		file("a-file", "not a folder");
		contains(error(2, "run", model, "--out", "a-file/runs"), "a-file");
	}

	@Test
	void unknownRunIsRefused() throws Exception {
		contains(error(2, "evaluate", "last", "--runs", "nowhere"), "nowhere");
	}

	@Test
	void damagedCheckpointIsDetectedAndTheRunStaysAsItWas() throws Exception {
		Path run = trained("flipped");
		Path weights = TrainingTest.newestWeights(run);
		byte[] bytes = Files.readAllBytes(weights);
		bytes[bytes.length - 5] ^= 0x10;
		Files.write(weights, bytes);
		contains(error(2, "evaluate", run.toString()), "weights.safetensors", "damaged");
		assertArrayEquals(bytes, Files.readAllBytes(weights));
	}

	@Test
	void truncatedEventFileHarmsNothingElse() throws Exception {
		Path run = trained("torn");
		try (var files = Files.list(run)) {
			Path events = files.filter(f -> f.getFileName().toString().startsWith("events.")).findFirst().orElseThrow();
			byte[] bytes = Files.readAllBytes(events);
			Path half = Files.write(folder.resolve("half"), java.util.Arrays.copyOf(bytes, bytes.length - 7));
			Files.move(half, events, StandardCopyOption.REPLACE_EXISTING);
		}
		assertEquals(0, product.run(folder, "info", run.toString()).exit());
		assertEquals(0, product.run(folder, "evaluate", run.toString()).exit());
	}

	private static Path trained(String out) throws Exception {
		Result result = product.run(folder, "run", model, "--out", out, "--json", "--starts", "1");
		assertEquals(0, result.exit(), result.err());
		return Path.of(result.json().get("directory").asString());
	}

	@Test
	void errorsAreOneJsonObjectForPrograms() throws Exception {
		Result result = product.run(folder, "run", model, "--set", "componets=3", "--json");
		assertEquals(2, result.exit());
		assertEquals(2, result.json().get("exitCode").asInt());
		assertEquals("unknown-setting", result.json().get("errors").get(0).get("code").asString());
	}

	@Test
	void wrongArgumentsAreNamedWithTheirOption() throws Exception {
		contains(error(2, "run", model, "--set", "components"), "Option '--set': expected NAME=VALUE, found 'components'.");
		contains(error(2, "run", model, "--threads", "many"), "Option '--threads': expected an integer", "found 'many'.");
		contains(error(2, "run"), "expected MODEL, found nothing.");
		contains(error(2, "run", model, "--componets", "3"), "expected an option of 'genwright run', found '--componets'. Did you mean '--components'?");
		contains(error(2, "run", ""), "Model file: expected a path, found nothing.");
	}
}
