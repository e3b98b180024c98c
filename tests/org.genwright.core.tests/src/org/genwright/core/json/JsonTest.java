package org.genwright.core.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.genwright.core.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

	private static Map<String, Object> read(String text) throws ProblemException {
		return Json.readObject(text.getBytes(StandardCharsets.UTF_8), "'a.json'");
	}

	private static String messageOf(String text) {
		return assertThrows(ProblemException.class, () -> read(text)).getMessage();
	}

	@Test
	void whatIsWrittenIsReadBackEqualAndInOrder() throws ProblemException {
		Map<String, Object> object = new LinkedHashMap<>();
		object.put("z", 1L);
		object.put("a", List.of(0.1, -1e-300, 1.0, Double.MIN_VALUE));
		object.put("text", "ä \"quoted\" \n \u0000 \uD83D\uDE00");
		object.put("nothing", null);
		object.put("yes", true);
		object.put("inner", Map.of("list", List.of(Map.of("k", List.of()))));
		object.put("big", Long.MIN_VALUE);
		Map<String, Object> back = read(Json.write(object));
		assertEquals(object, back);
		assertEquals(List.copyOf(object.keySet()), List.copyOf(back.keySet()));
		assertEquals(Json.write(object), Json.write(back));
	}

	@Test
	void theLayoutIsIndentedWithListsOnOneLine() {
		Map<String, Object> object = new LinkedHashMap<>();
		object.put("weights", new double[] { 0.5, 0.25 });
		object.put("inner", Map.of("n", 3));
		assertEquals("""
				{
				  "weights": [ 0.5, 0.25 ],
				  "inner": {
				    "n": 3
				  }
				}
				""", Json.write(object));
	}

	@Test
	void numbersThatAreNotFiniteAreTextsAndReadBack() throws ProblemException {
		Map<String, Object> object = new LinkedHashMap<>();
		object.put("nan", Double.NaN);
		object.put("up", Double.POSITIVE_INFINITY);
		object.put("down", Double.NEGATIVE_INFINITY);
		JsonObject back = new JsonObject(read(Json.write(object)), "'a.json'");
		assertEquals("NaN", back.text("nan"));
		assertEquals(Double.NaN, back.number("nan"));
		assertEquals(Double.POSITIVE_INFINITY, back.number("up"));
		assertEquals(Double.NEGATIVE_INFINITY, back.number("down"));
	}

	@Test
	void everyDoubleSurvivesToTheBit() throws ProblemException {
		for (double value : new double[] { Math.PI, 1 / 3.0, 5e-324, Double.MAX_VALUE, -0.0, 1e22, 2.2250738585072014E-308 }) {
			Object back = read(Json.write(Map.of("v", value))).get("v");
			assertEquals(Double.doubleToRawLongBits(value), Double.doubleToRawLongBits((Double) back), "" + value);
		}
	}

	@Test
	void aBrokenFileIsToldWithLineAndColumn() {
		assertEquals("'a.json', line 3, column 11: expected valid JSON, found "
				+ "the unexpected character '}'. "
				+ "Correct the file, or restore it from a copy.", messageOf("{\n  \"a\": 1,\n  \"b\": 2, }\n"));
	}

	@Test
	void anEmptyFileIsRefused() {
		assertEquals("'a.json': expected a JSON object, found an empty file. Correct the file, or restore it from a copy.",
				messageOf(""));
		assertEquals("'a.json': expected a JSON object, found an empty file. Correct the file, or restore it from a copy.",
				messageOf("  \n"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"{\"a\": 1e999} | line 1, column 7: expected a number within the range of double precision, found '1e999'",
			"{\"a\": 9223372036854775808} | line 1, column 7: expected a whole number of at most 64 bits, found '9223372036854775808'",
			"[1] | line 1, column 1: expected a JSON object, found an array",
			"{} {} | line 1, column 4: expected nothing after the object, found another object",
			"{\"a\": 1, \"a\": 2} | line 1, column 13: expected valid JSON, found the name 'a' for a second time",
			"{\"a\": nul} | line 1, column 7: expected valid JSON, found the unknown word 'nul'",
			"{\"a\": NaN} | line 1, column 10: expected valid JSON, found the unknown word 'NaN'",
			"{\"a\": 1 | line 1, column 8: expected valid JSON, found the end of the text too early",
			"{\"a\": \"x | line 1, column 9: expected valid JSON, found the end of the text too early",
			"{\"a\": [1} | line 1, column 9: expected valid JSON, found the unexpected character '}'",
			"{a: 1} | line 1, column 2: expected valid JSON, found the unexpected character 'a'",
			"{\"a\": +1} | line 1, column 8: expected valid JSON, found the unexpected character '+'",
			"{\"a\": 01} | line 1, column 8: expected valid JSON, found a malformed number",
			"{\"a\": \"\\x\"} | line 1, column 9: expected valid JSON, found 'x' after a backslash",
			"{\"a\": \"\t\"} | line 1, column 8: expected valid JSON, found a control character, code 9",
			"{\"a\": \u0001} | line 1, column 7: expected valid JSON, found a control character, code 1" })
	void strictReadingRefuses(String text, String part) {
		String message = messageOf(text);
		assertTrue(message.contains(part), message);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"a\": NaN}", "{\"a\": Infinity}", "{'a': 1}", "{\"a\": 01}", "{\"a\": 1,}", "{\"a\": 1", "{a: 1}",
			"// c\n{}", "{\"a\": \"\t\"}", "{} x" })
	void whatIsNoJsonIsRefused(String text) {
		assertTrue(messageOf(text).startsWith("'a.json', line 1"), () -> messageOf(text));
		assertTrue(messageOf(text).endsWith(". Correct the file, or restore it from a copy."), () -> messageOf(text));
	}

	@Test
	void textBeyondTheLimitsOfTheReaderIsRefused() {
		assertEquals("'a.json': expected valid JSON, found a number or text too long, or nesting too deep."
				+ " Correct the file, or restore it from a copy.", messageOf("{\"a\": " + "[".repeat(100_000)));
	}

	@Test
	void bytesThatAreNoUtf8AreRefused() {
		byte[] text = { '{', '"', 'a', '"', ':', '"', (byte) 0xC3, '"', '}' };
		assertEquals("'a.json', line 1, column 9: expected valid JSON, found bytes that are not UTF-8. "
				+ "Correct the file, or restore it from a copy.",
				assertThrows(ProblemException.class, () -> Json.readObject(text, "'a.json'")).getMessage());
	}

	@Test
	void aMissingFileIsTold() {
		assertEquals("'no/such.json': expected a readable file, found 'no such file or folder'. "
				+ "Check the path and the permissions.",
				assertThrows(ProblemException.class, () -> Json.readObject(Path.of("no/such.json"))).getMessage());
	}
}
