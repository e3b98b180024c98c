package org.genwright.product;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.genwright.product.Product.Result;
import org.genwright.product.Product.Running;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Killing and stopping a run in the middle, then resuming it: the weights equal those of an uninterrupted run. */
class InterruptionTest {

	private static final int ROWS = 20_000;
	private static final int COLUMNS = 8;

	@TempDir
	static Path folder;

	private static Product product;
	private static byte[] expected;

	@BeforeAll
	static void uninterruptedRun() throws Exception {
		product = Product.built();
		Files.writeString(folder.resolve("data.csv"), table());
		Result result = Product.finish(start("whole"));
		assertEquals(0, result.exit(), result.err());
		expected = Files.readAllBytes(TrainingTest.newestWeights(Path.of(result.json().get("directory").asString())));
	}

	private static String table() {
		StringBuilder csv = new StringBuilder("a,b,c,d,e,f,g,h\n");
		for (int n = 0; n < ROWS; n++) {
			for (int d = 0; d < COLUMNS; d++) {
				double noise = Math.sin(n * 12.9898 + d * 78.233) * 43758.5453;
				csv.append(d == 0 ? "" : ",").append(String.format(Locale.ROOT, "%.5f", 4 * Math.sin(n % 12 * 1.7 + d) + noise - Math.floor(noise)));
			}
			csv.append('\n');
		}
		return csv.toString();
	}

	private static Running start(String out) throws IOException {
		return product.start(folder, "run", Product.example("old-faithful-mixture").toString(), "--data", "data.csv", "--covariance", "full",
				"--components", "12", "--starts", "3", "--tolerance", "1e-12", "--max-iterations", "150", "--checkpoint-steps", "7", "--out", out, "--json");
	}

	/** Waits until the run has written its first checkpoints. */
	private static Path underway(Running running, String out) throws Exception {
		long deadline = System.nanoTime() + 120_000_000_000L;
		while (System.nanoTime() < deadline && running.process().isAlive()) {
			Path runs = folder.resolve(out);
			if (Files.isDirectory(runs)) {
				try (var files = Files.walk(runs, 3)) {
					var state = files.filter(f -> f.endsWith("state.json") || f.getFileName().toString().matches("step-0*[1-9]\\d+")).findFirst();
					if (state.isPresent()) {
						return runs.relativize(state.get()).getName(0);
					}
				}
			}
			Thread.sleep(20);
		}
		throw new AssertionError("no checkpoint: " + Files.readString(running.err()));
	}

	private static void resumeAndCompare(String out) throws Exception {
		Result resumed = product.run(folder, "resume", "last", "--runs", out, "--json");
		assertEquals(0, resumed.exit(), resumed.err());
		assertEquals("FINISHED", resumed.json().get("state").asString());
		assertArrayEquals(expected, Files.readAllBytes(TrainingTest.newestWeights(Path.of(resumed.json().get("directory").asString()))));
	}

	@Test
	void killedRunIsResumedToTheBit() throws Exception {
		Running running = start("killed");
		underway(running, "killed");
		running.process().destroyForcibly().waitFor();
		Result runs = product.run(folder, "runs", "--runs", "killed", "--json");
		assertEquals("INTERRUPTED", runs.json().get("runs").get(0).get("state").asString(), runs.out());
		resumeAndCompare("killed");
	}

	@Test
	void interruptStopsAfterTheStepAndResumesToTheBit() throws Exception {
		stopAndResume("INT", 130);
	}

	@Test
	void terminationStopsAfterTheStepAndResumesToTheBit() throws Exception {
		stopAndResume("TERM", 143);
	}

	private static void stopAndResume(String signal, int exit) throws Exception {
		Running running = start(signal);
		underway(running, signal);
		new ProcessBuilder("kill", "-" + signal, Long.toString(running.process().pid())).start().waitFor();
		Result stopped = Product.finish(running);
		assertEquals(exit, stopped.exit(), stopped.err());
		assertEquals("STOPPED", stopped.json().get("state").asString());
		assertTrue(stopped.err().contains("Stopping after this step"), stopped.err());
		resumeAndCompare(signal);
	}
}
