package org.genwright.cli.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.genwright.core.problem.ProblemException;
import org.genwright.core.setting.Bounds;
import org.genwright.core.setting.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results as text and CSV. */
class TextTest {

	@Test
	void tableColumnsAreAsWideAsTheirLongestCell() {
		List<String> lines = new TextTable("A", "LONG HEADING", "B").row("value", "x", "1").lines();
		assertEquals(List.of("A      LONG HEADING  B", "value  x             1"), lines);
	}

	@Test
	void tableRefusesRowsOfAnotherWidth() {
		assertThrows(IllegalArgumentException.class, () -> new TextTable("A", "B").row("only one"));
	}

	@Test
	void valuesAreIndentedAndMatricesHaveARowEach() {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("state", "FINISHED");
		map.put("figures", Map.of("nll", 1.5));
		map.put("means", List.of(List.of(1.0, 2.0), List.of(3.0, 1e-9)));
		map.put("nothing", null);
		assertEquals(List.of("state: FINISHED", "figures:", "  nll: 1.5000", "means:", "  [1.0000, 2.0000]", "  [3.0000, 1.00000e-09]",
				"nothing: none"), ValueText.of(map));
	}

	@Test
	void longVectorsAreCutWithTheirCount() {
		List<Double> vector = IntStream.range(0, 20).mapToObj(i -> (double) i).toList();
		String line = ValueText.of(Map.of("v", vector)).getFirst();
		assertTrue(line.endsWith("11.0000, … 8 more]"), line);
	}

	@Test
	void settingsSayValueUnitDefaultAndMeaning() {
		List<String> lines = SettingsText.of(List.of(Setting.integer("max-steps", "Steps", "How long.", 7).unit("steps").within(Bounds.atLeast(1))));
		assertEquals(List.of("  max-steps: an integer at least 1, in steps, by default 7", "      How long."), lines);
	}

	@Test
	void csvQuotesWhatMustBeQuoted(@TempDir Path folder) throws Exception {
		Csv csv = new Csv(List.of("name", "a,b"));
		csv.row(List.of("say \"hi\"", 0.1));
		Path file = folder.resolve("out.csv");
		csv.write(file);
		assertEquals("name,\"a,b\"\n\"say \"\"hi\"\"\",0.1\n", Files.readString(file));
	}

	@Test
	void csvIntoAMissingFolderIsAProblem(@TempDir Path folder) {
		ProblemException problem = assertThrows(ProblemException.class, () -> new Csv(List.of("a")).write(folder.resolve("no/out.csv")));
		assertTrue(problem.getMessage().contains("there is no folder"), problem.getMessage());
	}

	@Test
	void textOfSeveralLinesKeepsItsIndentation() {
		assertEquals(List.of("notes:", "  one", "  two"), ValueText.of(Map.of("notes", "one\ntwo")));
	}
}
