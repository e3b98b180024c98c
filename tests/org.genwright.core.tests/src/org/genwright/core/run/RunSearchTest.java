package org.genwright.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.genwright.core.json.Json;
import org.genwright.core.problem.ProblemException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunSearchTest {

	private static final String EXPECTED = "expected a run directory, an id, a unique beginning of an id, or 'last', found ";

	@TempDir
	Path temporary;

	private Path folder;
	private RunStore store;

	@BeforeEach
	void makeRuns() throws IOException {
		folder = temporary.resolve("runs");
		store = new RunStore(folder);
		make("2026-01-01T00-00-00_digits_aaaa", "2026-01-01T00:00:00.1Z");
		make("2026-01-02T00-00-00_digits_bbbb", "2026-01-02T00:00:00.2Z");
		make("2026-01-02T00-00-00_digits_aaaa", "2026-01-02T00:00:00.9Z");
	}

	private void make(String id, String created) throws IOException {
		Map<String, Object> map = RunFixture.draft().toMap();
		map.put("id", id);
		map.put("times", Map.of("created", created));
		Files.createDirectories(folder.resolve(id));
		Files.write(folder.resolve(id).resolve("run.json"), Json.bytes(map));
	}

	private String messageOf(String reference) {
		return assertThrows(ProblemException.class, () -> store.find(reference)).getMessage();
	}

	@Test
	void aRunIsFoundByPathIdAndBeginning() throws ProblemException {
		String id = "2026-01-01T00-00-00_digits_aaaa";
		assertEquals(id, store.find(id).id());
		assertEquals(id, store.find(folder.resolve(id).toString()).id());
		assertEquals(id, store.find(folder.resolve(id) + "/").id());
		assertEquals(id, store.find("2026-01-01").id());
	}

	@Test
	void lastIsTheNewestByTheTimeOfCreationAlsoWithinOneSecond() throws ProblemException {
		assertEquals("2026-01-02T00-00-00_digits_aaaa", store.find("last").id());
	}

	@Test
	void aNewerRunThatCannotBeReadIsNotPassedOver() throws IOException {
		Path broken = Files.createDirectory(folder.resolve("2026-01-03T00-00-00_digits_cccc"));
		Files.writeString(broken.resolve("run.json"), "");
		assertTrue(messageOf("last").startsWith("'" + broken.resolve("run.json") + "': expected a JSON object, found an empty file."));
	}

	@Test
	void anUnknownReferenceIsToldWithTheNearest() {
		assertEquals("Run '2026-01-01T00-00-00_digits_aaab' in '" + folder + "': " + EXPECTED
				+ "none of 3 runs. Did you mean '2026-01-01T00-00-00_digits_aaaa'? 'genwright runs' lists them.", messageOf("2026-01-01T00-00-00_digits_aaab"));
		assertEquals("Run '' in '" + folder + "': " + EXPECTED + "none of 3 runs. 'genwright runs' lists them.", messageOf(""));
	}

	@Test
	void anAmbiguousBeginningIsToldWithTheCandidates() {
		assertEquals("Run '2026-01-02' in '" + folder + "': expected a beginning of one id only, found 2 that begin so: "
				+ "'2026-01-02T00-00-00_digits_bbbb', '2026-01-02T00-00-00_digits_aaaa'. Give more of the id.",
				messageOf("2026-01-02"));
	}

	@Test
	void noRunsAreTold() {
		RunStore none = new RunStore(temporary.resolve("none"));
		assertEquals("Run 'last' in '" + none.folder() + "': " + EXPECTED + "no runs there. "
				+ "Start one with 'genwright run MODEL', or name the folder of the runs with --runs.",
				assertThrows(ProblemException.class, () -> none.find("last")).getMessage());
	}

	@Test
	void aFolderThatIsNoRunIsTold() {
		assertEquals("'" + temporary + "': expected the folder of a run, found a folder without 'run.json'. "
				+ "Name a run directory, its id, a unique beginning of it, or 'last'.", messageOf(temporary.toString()));
	}
}
