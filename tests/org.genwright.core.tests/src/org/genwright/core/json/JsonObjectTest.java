package org.genwright.core.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;

import org.genwright.core.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class JsonObjectTest {

	private final JsonObject object = new JsonObject(Map.of("n", 5L, "big", 1L << 40, "x", 0.5, "t", "text", "list",
			List.of("a", 1L), "inner", Map.of("y", true)), "'a.json'");

	private static String messageOf(Executable access) {
		return assertThrows(ProblemException.class, access).getMessage();
	}

	@Test
	void valuesHaveTheirTypes() throws ProblemException {
		assertEquals(5, object.integer("n"));
		assertEquals(5.0, object.number("n"));
		assertEquals(0.5, object.number("x"));
		assertEquals("text", object.text("t"));
		assertEquals("other", object.text("missing", "other"));
		assertEquals(true, object.object("inner").truth("y"));
		assertEquals(List.of(), object.texts("missing"));
		assertEquals(Map.of(), object.mapOrEmpty("missing"));
	}

	@Test
	void mismatchesNamePlaceKeyAndBothTypes() {
		String remedy = ". Correct the value, or restore the file from a copy.";
		assertEquals("'a.json', 'm': expected a text, found nothing" + remedy, messageOf(() -> object.text("m")));
		assertEquals("'a.json', 't': expected a whole number, found 'text'" + remedy, messageOf(() -> object.wholeNumber("t")));
		assertEquals("'a.json', 'x': expected a whole number, found '0.5'" + remedy, messageOf(() -> object.wholeNumber("x")));
		assertEquals("'a.json', 'big': expected a whole number of at most 32 bits, found '1099511627776'" + remedy,
				messageOf(() -> object.integer("big")));
		assertEquals("'a.json', 'inner': expected a number, found an object" + remedy, messageOf(() -> object.number("inner")));
		assertEquals("'a.json', 'list': expected a list of texts, found a list" + remedy, messageOf(() -> object.texts("list")));
		assertEquals("'a.json', 'inner', 'y': expected a text, found 'true'" + remedy,
				messageOf(() -> object.object("inner").text("y")));
	}
}
