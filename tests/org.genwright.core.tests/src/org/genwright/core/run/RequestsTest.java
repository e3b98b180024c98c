package org.genwright.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestsTest {

	@TempDir
	private Path run;

	@Test
	void argumentsTravelInTheName() throws Exception {
		Requests requests = new Requests(run);
		requests.put(Request.PAUSE);
		requests.put(Request.learningRate(5e-4));
		assertEquals(List.of(Request.PAUSE, new Request(Request.Kind.LEARNING_RATE, "5.0E-4")), requests.take());
		assertEquals(List.of(), requests.take());
	}

	@Test
	void aRequestCanBePutByHand() throws Exception {
		Files.createDirectories(run.resolve("requests"));
		Files.createFile(run.resolve("requests/0000000000000001-1-1-LEARNING_RATE=0.0005"));
		assertEquals(List.of(new Request(Request.Kind.LEARNING_RATE, "0.0005")), new Requests(run).take());
	}

	@ParameterizedTest
	@ValueSource(strings = { "0000000000000001-1-1-LEARNING_RATE=a b", "0000000000000001-1-1-DANCE", "LEARNING_RATE=1" })
	void otherFilesAreLeftAlone(String name) throws Exception {
		Path file = Files.createDirectories(run.resolve("requests")).resolve(name);
		Files.createFile(file);
		assertEquals(List.of(), new Requests(run).take());
		assertEquals(true, Files.exists(file));
	}

	@Test
	void argumentThatIsNoPartOfANameIsRefused() {
		assertEquals("Request LEARNING_RATE: expected an argument of at most 64 letters, digits, points and signs, found '../x'.",
				assertThrows(IllegalArgumentException.class, () -> new Request(Request.Kind.LEARNING_RATE, "../x")).getMessage());
	}
}
