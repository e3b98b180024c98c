package org.genwright.core.setting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingParserTest {

	private static final Setting<Long> COMPONENTS = Setting.integer("components", "Components", "How many.", 2)
			.within(Bounds.between(1, 1000));
	private static final Setting<Double> TOLERANCE = Setting.real("tolerance", "Tolerance", "When to stop.", 1e-6)
			.within(Bounds.above(0)).unit("nats per example");
	private static final Setting<String> COVARIANCE = Setting.choice("covariance", "Covariance", "Its form.",
			List.of(new Choice("full", "Full", "Any."), new Choice("tied", "Tied", "One for all.")));
	private static final Setting<Boolean> VERBOSE = Setting.flag("verbose", "Verbose", "Says more.", false);
	private static final Setting<String> START = Setting.file("start", "Start", "Initial parameters.");
	private static final Setting<Long> LIMIT = Setting.integer("limit", "Limit", "Unlimited unless given.", 1).unset();
	private static final List<Setting<?>> DECLARED = List.of(COMPONENTS, TOLERANCE, COVARIANCE, VERBOSE, START, LIMIT);

	private static List<Problem> problems(String id, String text) {
		return new SettingParser(DECLARED, "Settings of 'x.genmodel'").problems(Map.of(id, text));
	}

	@Test
	void missingTextsTakeTheirDefaultsAndUnsetStaysUnset() throws Exception {
		SettingValues values = SettingValues.parse(DECLARED, Map.of("components", "3"), "here");
		assertEquals(3L, values.get(COMPONENTS));
		assertEquals(1e-6, values.get(TOLERANCE));
		assertEquals("full", values.get(COVARIANCE));
		assertEquals(false, values.get(VERBOSE));
		assertEquals(Optional.empty(), values.find(START));
		assertEquals(Optional.empty(), values.find(LIMIT));
		assertEquals(List.of("components", "tolerance", "covariance", "verbose"), List.copyOf(values.toMap().keySet()));
	}

	@Test
	void unknownNameSuggestsTheNearest() {
		assertEquals("Settings of 'x.genmodel': expected the name of a setting, found 'componets'. Did you mean 'components'?"
				+ " Valid names are components, tolerance, covariance, verbose, start, limit.",
				problems("componets", "3").getFirst().message());
	}

	@Test
	void unknownNameWithoutAnySettingsSaysSo() {
		assertEquals("Step 'binarise': expected no settings, found 'a'. Remove it.",
				new SettingParser(List.of(), "Step 'binarise'").problems(Map.of("a", "1")).getFirst().message());
	}

	@Test
	void integerWithDecimalPointIsRefused() {
		assertEquals("Settings of 'x.genmodel', 'components': expected an integer at least 1 and at most 1000, found '3.0'."
				+ " Write a whole number without decimal point or exponent.", problems("components", "3.0").getFirst().message());
	}

	@Test
	void numberOutsideItsBoundsNamesBoundsUnitAndDefault() {
		assertEquals("Settings of 'x.genmodel', 'tolerance': expected a number above 0 (nats per example), found '0'."
				+ " Correct the value, or remove it to use the default 1.0E-6.", problems("tolerance", "0").getFirst().message());
	}

	@ParameterizedTest
	@CsvSource({ "limit,99999999999999999999,an integer,large", "limit,-99999999999999999999,an integer,small",
			"tolerance,1e400,a number above 0 (nats per example),large", "tolerance,-1e400,a number above 0 (nats per example),small" })
	void numberBeyond64BitsIsSaidToBe(String id, String text, String expected, String excess) {
		String message = problems(id, text).getFirst().message();
		assertTrue(message.startsWith("Settings of 'x.genmodel', '" + id + "': expected " + expected + ", found '" + text
				+ "', which is too " + excess + ". Correct the value"), message);
	}

	@Test
	void whatResemblesNothingIsNotSuggested() {
		assertEquals("Settings of 'x.genmodel', 'covariance': expected one of 'full', 'tied', found 'spherical'."
				+ " Correct the value, or remove it to use the default full.", problems("covariance", "spherical").getFirst().message());
		assertEquals("Settings of 'x.genmodel': expected the name of a setting, found 'x'."
				+ " Valid names are components, tolerance, covariance, verbose, start, limit.", problems("x", "3").getFirst().message());
	}

	@Test
	void wrongChoiceListsTheChoices() {
		assertEquals("Settings of 'x.genmodel', 'covariance': expected one of 'full', 'tied', found 'tide'."
				+ " Did you mean 'tied'?", problems("covariance", "tide").getFirst().message());
	}

	@ParameterizedTest
	@CsvSource({ "components,0", "components,1001", "components,' 3'", "components,1e2", "components,99999999999999999999",
			"components,''", "tolerance,NaN", "tolerance,Infinity", "tolerance,1e999", "tolerance,0x1p3", "tolerance,1d",
			"tolerance,'0,5'", "verbose,yes", "verbose,TRUE", "covariance,Full", "start,' '", "limit,x" })
	void wrongValuesAreRefused(String id, String text) {
		assertEquals("setting-value", problems(id, text).getFirst().code());
	}

	@ParameterizedTest
	@ValueSource(strings = { "1", "+1", "1.5", ".5", "1.", "1e-6", "1E+3" })
	void decimalNumbersAreRead(String text) throws Exception {
		SettingValues values = SettingValues.parse(DECLARED, Map.of("tolerance", text), "here");
		assertEquals(Double.parseDouble(text), values.get(TOLERANCE));
	}

	@Test
	void everyProblemIsListed() {
		Map<String, String> texts = new LinkedHashMap<>();
		texts.put("components", "x");
		texts.put("colour", "red");
		texts.put("verbose", "maybe");
		ProblemException e = assertThrows(ProblemException.class, () -> SettingValues.parse(DECLARED, texts, "here"));
		assertEquals(List.of("setting-value", "unknown-setting", "setting-value"),
				e.problems().stream().map(Problem::code).toList());
		assertEquals(ProblemException.Kind.INPUT, e.kind());
	}

	@Test
	void recordedValuesReadBackAsTheSameValues() throws Exception {
		SettingValues values = SettingValues.parse(DECLARED, Map.of("tolerance", "1.25e-7", "limit", "12"), "here");
		Map<String, String> texts = new LinkedHashMap<>();
		values.toMap().forEach((id, value) -> texts.put(id, String.valueOf(value)));
		assertEquals(values.toMap(), SettingValues.parse(DECLARED, texts, "here").toMap());
	}

	@Test
	void idDeclaredTwiceIsADefect() {
		IllegalArgumentException e = assertThrows(IllegalArgumentException.class,
				() -> new SettingParser(List.of(COMPONENTS, COMPONENTS), "here"));
		assertEquals("Declared settings: expected different ids, found 'components' twice.", e.getMessage());
	}
}
