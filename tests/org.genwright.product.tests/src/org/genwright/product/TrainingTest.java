package org.genwright.product;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.genwright.product.Product.Result;
import org.genwright.product.Product.Running;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

/** Training and using a model, from outside: figures against references, files, processes side by side. */
class TrainingTest {

	@TempDir
	static Path folder;

	private static Product product;

	@BeforeAll
	static void product() throws Exception {
		product = Product.built();
	}

	private static JsonNode json(String... arguments) throws Exception {
		Result result = product.run(folder, arguments);
		assertEquals(0, result.exit(), String.join(" ", arguments) + "\n" + result.err());
		return result.json();
	}

	/** Reference: mclust 6, model EEE with 3 components. */
	@Test
	void oldFaithfulReachesTheReferenceLikelihood() throws Exception {
		JsonNode run = json("run", Product.example("old-faithful-mixture").toString(), "--json", "--out", "faithful");
		JsonNode results = run.get("results");
		assertTrue(results.get("logLikelihood").asDouble() >= -1126.33, results.toString());
		assertEquals(11, results.get("df").asInt());
		assertEquals(-2314.3, results.get("bic").asDouble(), 0.2);
		Path directory = Path.of(run.get("directory").asString());
		for (String name : List.of("run.json", "architecture.genmodel", "log.txt", "checkpoints")) {
			assertTrue(Files.exists(directory.resolve(name)), name);
		}
		try (var files = Files.list(directory)) {
			assertTrue(files.anyMatch(f -> f.getFileName().toString().startsWith("events.out.tfevents.")));
		}
	}

	@Test
	void sameSeedGivesTheSameWeightsFile() throws Exception {
		List<byte[]> weights = new ArrayList<>();
		for (String threads : List.of("1", "2")) {
			JsonNode run = json("run", Product.example("eight-gaussians-mixture").toString(), "--json", "--out", "twice", "--threads", threads);
			weights.add(Files.readAllBytes(newestWeights(Path.of(run.get("directory").asString()))));
		}
		assertArrayEquals(weights.get(0), weights.get(1));
	}

	static Path newestWeights(Path run) throws Exception {
		try (var steps = Files.list(run.resolve("checkpoints"))) {
			return steps.max(java.util.Comparator.naturalOrder()).orElseThrow().resolve("weights.safetensors");
		}
	}

	/** Reference: 20 diagonal components reach 125.96 nats on the test part (Tomczak's protocol). */
	@Test
	void digitsMixtureReachesTheReferenceBound() throws Exception {
		JsonNode run = json("run", Product.example("digits-mixture").toString(), "--json", "--out", "digits");
		JsonNode test = run.get("results").get("likelihoods").valueStream().filter(l -> l.get("split").asString().equals("test")).findFirst()
				.orElseThrow();
		assertEquals("DEQUANTISED", test.get("kind").asString());
		assertEquals("MASS", test.get("measure").asString());
		assertEquals(447, test.get("examples").asInt());
		assertTrue(test.get("nll").asDouble() <= 128.5, test.toString());
		assertTrue(Files.size(Path.of(run.get("directory").asString(), "samples").toFile().listFiles()[0].toPath()) > 500);
	}

	@Test
	void digitsAreClassifiedByBayesRule() throws Exception {
		JsonNode run = json("run", Product.example("digits-classes").toString(), "--json", "--out", "classes");
		JsonNode report = json("classify", "last", "--runs", "classes", "--data", "digits", "--split", "test", "--json");
		assertEquals(run.get("run").asString(), report.get("run").asString());
		assertEquals(447, report.get("examples").asInt());
		assertTrue(report.get("accuracy").asDouble() >= 0.92, report.toString());
		assertEquals(10, report.get("confusion").size());
		assertTrue(report.get("shareRejected").asDouble() < 0.2, report.toString());
		JsonNode nine = json("sample", "last", "--runs", "classes", "--class", "9", "-n", "3", "--json");
		assertEquals(List.of("9", "9", "9"), nine.get("classes").valueStream().map(JsonNode::asString).toList());
	}

	@Test
	void densityOnAGridIntegratesToOne() throws Exception {
		json("run", Product.example("eight-gaussians-mixture").toString(), "--json", "--out", "grid");
		double from = -8;
		double step = 0.08;
		int points = 200;
		StringBuilder csv = new StringBuilder("x,y\n");
		for (int i = 0; i < points * points; i++) {
			csv.append(from + (i % points) * step).append(',').append(from + (i / points) * step).append('\n');
		}
		Files.writeString(folder.resolve("grid.csv"), csv);
		json("logprob", "last", "--runs", "grid", "--data", "grid.csv", "--out", "densities.csv", "--json");
		List<String> lines = Files.readAllLines(folder.resolve("densities.csv"));
		assertEquals("row,logProb", lines.getFirst());
		double integral = lines.stream().skip(1).mapToDouble(l -> Math.exp(Double.parseDouble(l.split(",")[1])) * step * step).sum();
		assertEquals(1, integral, 0.01);
	}

	@Test
	void eightAtOnceFromTheFirstStartOnAllEndWell() throws Exception {
		Product fresh = product.copy(folder.resolve("fresh"));
		List<Running> running = new ArrayList<>();
		for (int i = 0; i < 8; i++) {
			running.add(fresh.start(folder, "run", Product.example("old-faithful-mixture").toString(), "--json", "--out", "eight"));
		}
		for (Running one : running) {
			Result result = Product.finish(one);
			assertEquals(0, result.exit(), result.err());
			assertEquals("FINISHED", result.json().get("state").asString());
		}
		try (var runs = Files.list(folder.resolve("eight"))) {
			assertEquals(8, runs.filter(r -> Files.exists(r.resolve("run.json"))).count());
		}
	}
}
