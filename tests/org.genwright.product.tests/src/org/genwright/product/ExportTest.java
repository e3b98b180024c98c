package org.genwright.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.genwright.product.Product.Result;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

/** Models as files for other programs, from outside. */
class ExportTest {

	@TempDir
	static Path folder;

	private static Product product;

	@BeforeAll
	static void trainedModels() throws Exception {
		product = Product.built();
		json("run", Product.example("digits-conditional-vae").toString(), "--epochs", "1", "--out", "vae", "--json");
		json("run", Product.example("old-faithful-mixture").toString(), "--out", "mixture", "--json");
	}

	private static JsonNode json(String... arguments) throws Exception {
		Result result = product.run(folder, arguments);
		assertEquals(0, result.exit(), String.join(" ", arguments) + "\n" + result.err());
		return result.json();
	}

	private static String error(String... arguments) throws Exception {
		Result result = product.run(folder, arguments);
		assertEquals(2, result.exit(), result.out() + result.err());
		return result.err().replaceAll("WARNING: Using incubator modules[^\\n]*\\n", "").strip();
	}

	@Test
	void networksOfARunBecomeOnnxModels() throws Exception {
		JsonNode answer = json("export", "last", "--runs", "vae", "--onnx", "onnx", "--json");
		assertEquals(List.of("onnx/encoder.onnx", "onnx/decoder.onnx"), answer.get("onnx").valueStream().map(JsonNode::asString).toList());
		for (String file : List.of("encoder", "decoder")) {
			String text = Files.readString(folder.resolve("onnx/" + file + ".onnx"), StandardCharsets.ISO_8859_1);
			assertTrue(text.contains("Genwright") && text.contains(file + ".dense1.weight") && text.contains(answer.get("run").asString()));
		}
	}

	@Test
	void weightsBecomeNpz() throws Exception {
		JsonNode answer = json("export", "last", "--runs", "vae", "--npz", "w.npz", "--json");
		try (ZipFile zip = new ZipFile(folder.resolve("w.npz").toFile())) {
			Set<String> names = zip.stream().map(ZipEntry::getName).collect(Collectors.toSet());
			assertTrue(names.containsAll(Set.of("encoder.dense1.weight.npy", "decoder.dense1.bias.npy")), names.toString());
			assertEquals(names.size(), answer.get("tensors").asInt());
		}
	}

	@Test
	void samplesBecomeSheetArrayAndTable() throws Exception {
		json("export", "last", "--runs", "vae", "--samples", "s.png", "--n", "9", "--json");
		assertEquals("PNG", new String(Files.readAllBytes(folder.resolve("s.png")), 1, 3, StandardCharsets.US_ASCII));
		json("export", "last", "--runs", "vae", "--samples", "s.npy", "-n", "3", "--class", "7", "--json");
		String npy = Files.readString(folder.resolve("s.npy"), StandardCharsets.ISO_8859_1);
		assertTrue(npy.contains("'descr': '<f8', 'fortran_order': False, 'shape': (3, 1, 8, 8)"), npy.substring(0, 100));
		JsonNode answer = json("export", "last", "--runs", "vae", "--samples", "s.csv", "-n", "3", "--class", "7", "--seed", "5", "--json");
		assertEquals(5, answer.get("seed").asInt());
		List<String> lines = Files.readAllLines(folder.resolve("s.csv"));
		assertEquals(4, lines.size());
		assertTrue(lines.getFirst().startsWith("x1,x2,") && lines.getFirst().endsWith(",x64,class"), lines.getFirst());
		assertTrue(lines.get(3).endsWith(",7"), lines.get(3));
	}

	@Test
	void mixtureHasWeightsAndSamplesButNoNetworks() throws Exception {
		String message = error("export", "last", "--runs", "mixture", "--onnx", "none", "--npz", "m.npz");
		assertTrue(message.contains("expected a model with networks, found the family 'gaussian-mixture', which has none."), message);
		assertFalse(Files.exists(folder.resolve("none")) || Files.exists(folder.resolve("m.npz")));
		json("export", "last", "--runs", "mixture", "--npz", "m.npz", "--samples", "m.csv", "--json");
		assertEquals("eruptions,waiting", Files.readAllLines(folder.resolve("m.csv")).getFirst());
		assertTrue(Files.size(folder.resolve("m.npz")) > 100);
	}

	@Test
	void wrongTargetsAreExplained() throws Exception {
		assertEquals("Error: Command line: expected at least one of '--onnx', '--npz', '--samples' and '--diagram', found none."
				+ " Say what to export, and where to.", error("export", "last", "--runs", "mixture"));
		assertEquals("Error: Option '--samples': expected a file name that ends in .png, .npy or .csv, found 's.gif'."
				+ " Choose one of these endings.", error("export", "last", "--runs", "mixture", "--samples", "s.gif"));
		assertEquals("Error: Option '--npz': expected a file name that ends in .npz, found 'w.bin'. Choose this ending.",
				error("export", "last", "--runs", "mixture", "--npz", "w.bin"));
		Files.writeString(folder.resolve("taken"), "");
		assertEquals("Error: Option '--onnx': expected a folder, or a name that is free, found 'taken', which is a file."
				+ " Name a folder; each network becomes a file in it.", error("export", "last", "--runs", "vae", "--onnx", "taken"));
		String sheet = error("export", "last", "--runs", "mixture", "--samples", "s.png");
		assertTrue(sheet.contains("expected data of the shape [1, H, W] or [3, H, W], found [2]."), sheet);
		String missing = error("export", "last", "--runs", "mixture", "--npz", "nowhere/w.npz");
		assertTrue(missing.contains("Option '--npz': expected a file that can be written, found 'nowhere/w.npz', which cannot: there is no folder"),
				missing);
	}
}
