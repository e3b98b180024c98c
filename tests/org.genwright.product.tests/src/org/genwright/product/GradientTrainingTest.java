package org.genwright.product;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.genwright.product.Product.Result;
import org.genwright.product.Product.Running;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

/** Training by gradients from outside: figures against references, kills, requests, steps that cannot be taken. */
class GradientTrainingTest {

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

	/** Reference: a VAE with 16 latents and a categorical decoder reaches 96.9 nats on the test part (Tomczak's protocol). */
	@Test
	void digitsVaeReachesTheReferenceBound() throws Exception {
		JsonNode run = json("run", Product.example("digits-vae").toString(), "--importance-samples", "1", "--json", "--out", "digits");
		JsonNode test = run.get("results").get("likelihoods").valueStream().filter(l -> l.get("split").asString().equals("test")).findFirst()
				.orElseThrow();
		assertEquals("ELBO", test.get("kind").asString());
		assertEquals("MASS", test.get("measure").asString());
		assertEquals("nats per example", test.get("unit").asString());
		assertEquals(447, test.get("examples").asInt());
		assertTrue(test.get("nll").asDouble() <= 97.5, test.toString());
		JsonNode bound = json("evaluate", "last", "--runs", "digits", "--importance-samples", "20", "--json").get("likelihood");
		assertEquals("IWAE-20", bound.get("kind").asString());
		assertTrue(bound.get("nll").asDouble() < test.get("nll").asDouble(), bound.toString());
	}

	private static Running start(String out, String... more) throws Exception {
		List<String> arguments = new ArrayList<>(List.of("run", Product.example("digits-vae").toString(), "--epochs", "12", "--patience", "0",
				"--importance-samples", "1", "--elbo-samples", "1", "--checkpoint-steps", "10", "--out", out, "--json"));
		arguments.addAll(List.of(more));
		return product.start(folder, arguments.toArray(String[]::new));
	}

	private static void awaitCheckpoint(Running running, String out, int step) throws Exception {
		long deadline = System.nanoTime() + 120_000_000_000L;
		while (System.nanoTime() < deadline && running.process().isAlive()) {
			if (Files.isDirectory(folder.resolve(out))) {
				try (var files = Files.walk(folder.resolve(out), 3)) {
					if (files.anyMatch(file -> file.getFileName().toString().matches("step-\\d+")
							&& Integer.parseInt(file.getFileName().toString().substring(5)) >= step)) {
						return;
					}
				}
			}
			Thread.sleep(20);
		}
		throw new AssertionError("no checkpoint: " + Files.readString(running.err()));
	}

	/** Kills in the middle of an epoch, resumes with another number of threads, kills again. */
	@Test
	void killedTrainingIsResumedToTheBit() throws Exception {
		Result whole = Product.finish(start("whole"));
		assertEquals(0, whole.exit(), whole.err());
		byte[] expected = Files.readAllBytes(TrainingTest.newestWeights(Path.of(whole.json().get("directory").asString())));
		Running killed = start("killed");
		awaitCheckpoint(killed, "killed", 20);
		killed.process().destroyForcibly().waitFor();
		Running again = product.start(folder, "resume", "last", "--runs", "killed", "--threads", "1", "--json");
		awaitCheckpoint(again, "killed", 80);
		again.process().destroyForcibly().waitFor();
		JsonNode resumed = json("resume", "last", "--runs", "killed", "--threads", "3", "--json");
		assertEquals("FINISHED", resumed.get("state").asString());
		assertArrayEquals(expected, Files.readAllBytes(TrainingTest.newestWeights(Path.of(resumed.get("directory").asString()))));
	}

	@Test
	void hugeLearningRateStopsWithStepTensorAndRemedies() throws Exception {
		Result run = product.run(folder, "run", Product.example("digits-vae").toString(), "--learning-rate", "1e6", "--out", "huge");
		assertEquals(1, run.exit(), run.err());
		assertTrue(run.err().contains("Step "), run.err());
		assertTrue(run.err().contains("encoder.") || run.err().contains("decoder.") || run.err().contains("loss"), run.err());
		assertTrue(run.err().contains("Lower learning-rate from 1000000"), run.err());
		assertFalse(run.err().contains("\tat "), run.err());
		assertEquals(5, json("sample", "last", "--runs", "huge", "-n", "5", "--json").get("samples").size());
	}

	@Test
	void requestsOfAnotherProcessSteerATraining() throws Exception {
		Running running = start("asked", "--epochs", "400");
		awaitCheckpoint(running, "asked", 10);
		json("ask", "last", "learning-rate", "0.0005", "--runs", "asked", "--json");
		json("ask", "last", "stop", "--runs", "asked", "--json");
		Result stopped = Product.finish(running);
		assertEquals(0, stopped.exit(), stopped.err());
		assertEquals("STOPPED", stopped.json().get("state").asString());
		assertTrue(Files.readString(Path.of(stopped.json().get("directory").asString(), "log.txt")).contains("0.0005"));
		Result late = product.run(folder, "ask", "last", "pause", "--runs", "asked");
		assertEquals(2, late.exit());
		assertTrue(late.err().contains("expected a run that a process is working on"), late.err());
	}

	@Test
	void aModelOfThreeHundredLayersIsExplainedAndTakesAStep() throws Exception {
		Path model = folder.resolve("deep.genmodel");
		Files.writeString(model, deep(Files.readString(Product.example("moons-vae"))));
		JsonNode info = json("info", model.toString(), "--json");
		int layers = info.get("networks").valueStream().mapToInt(network -> network.get("layers").size()).sum();
		assertTrue(layers >= 300, "" + layers);
		JsonNode run = json("run", model.toString(), "--steps", "1", "--out", "deep", "--json");
		assertEquals(1, run.get("step").asInt());
	}

	/** Replaces the first connection of the encoder's input by a chain of 300 activations. */
	private static String deep(String model) {
		var connection = Pattern.compile("<connections id=\"[^\"]*\" source=\"encoder\\.x\" target=\"([^\"]*)\"/>").matcher(model);
		assertTrue(connection.find(), model);
		StringBuilder nodes = new StringBuilder();
		StringBuilder chain = new StringBuilder();
		String before = "encoder.x";
		for (int i = 1; i <= 300; i++) {
			nodes.append("<nodes id=\"deep").append(i).append("\" name=\"deep").append(i).append("\" type=\"activation\"/>\n");
			chain.append("<connections id=\"c").append(i).append("\" source=\"").append(before).append("\" target=\"deep").append(i).append("\"/>\n");
			before = "deep" + i;
		}
		chain.append("<connections id=\"last\" source=\"").append(before).append("\" target=\"").append(connection.group(1)).append("\"/>");
		String chained = model.substring(0, connection.start()) + chain + model.substring(connection.end());
		int first = chained.indexOf("<nodes ");
		return chained.substring(0, first) + nodes + chained.substring(first);
	}
}
