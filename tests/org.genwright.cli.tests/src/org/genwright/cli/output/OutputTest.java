package org.genwright.cli.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.genwright.core.json.Json;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.junit.jupiter.api.Test;

/** What goes to standard output and what to standard error. */
class OutputTest {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();
	private final ByteArrayOutputStream err = new ByteArrayOutputStream();
	private final Output output = new Output(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
	private final ProblemException problem = ProblemException.input(Problem.error("code", "File 'a'", "one", "'two'", "Do this."));

	@Test
	void textResultIsLines() {
		output.result(Map.of("a", 1L), List.of("first", "second"));
		assertEquals("first\nsecond\n", out.toString(StandardCharsets.UTF_8));
	}

	@Test
	void jsonResultIsOneObject() throws Exception {
		output.form(Output.Form.JSON);
		output.result(Map.of("a", 1L), List.of("first"));
		assertEquals(Map.of("a", 1L), Json.readObject(out.toByteArray(), "standard output"));
	}

	@Test
	void failureIsAParagraphOnStandardError() {
		output.failure(problem, 2);
		assertEquals("Error: File 'a': expected one, found 'two'. Do this.\n", err.toString(StandardCharsets.UTF_8));
		assertEquals("", out.toString(StandardCharsets.UTF_8));
	}

	@Test
	void failureIsAlsoAnObjectForPrograms() throws Exception {
		output.form(Output.Form.JSON);
		output.failure(problem, 2);
		Map<String, Object> object = Json.readObject(out.toByteArray(), "standard output");
		assertEquals(2L, object.get("exitCode"));
		assertTrue(object.get("errors").toString().contains("remedy=Do this."), object.toString());
	}

	@Test
	void failureAfterTheResultAddsNoSecondObject() throws Exception {
		output.form(Output.Form.JSON);
		output.result(Map.of("a", 1L), List.of());
		output.failure(problem, 1);
		assertEquals(Map.of("a", 1L), Json.readObject(out.toByteArray(), "standard output"));
	}
}
