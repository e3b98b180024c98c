package org.genwright.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.genwright.core.json.Json;
import org.genwright.core.json.JsonObject;
import org.genwright.core.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunRecordTest {

	@TempDir
	Path folder;

	private static RunRecord throughFile(Map<String, Object> map) throws ProblemException {
		return RunRecord.from(new JsonObject(Json.readObject(Json.bytes(map), "'run.json'"), "'run.json'"));
	}

	@Test
	void aRecordComesBackFromItsFile() throws ProblemException {
		RunRecord record = RunFixture.draft().withStep(12).withState(RunState.FAILED).withError("Step 13: no.")
				.withResults(Map.of("bic", -2314.3));
		RunRecord back = throughFile(record.toMap());
		assertEquals(record.inputs(), back.inputs());
		assertEquals(record.environment(), back.environment());
		assertEquals(record.progress(), back.progress());
		assertEquals(record.results(), back.results());
		assertEquals(List.of(RunState.FAILED, "Step 13: no.", "Old Faithful"), List.of(back.state(), back.error(), back.name()));
		assertEquals(record.toMap().keySet().stream().toList(), back.toMap().keySet().stream().toList());
		assertEquals(Json.write(record.toMap()), Json.write(back.toMap()));
	}

	@Test
	void unknownKeysAreKept() throws ProblemException {
		Map<String, Object> map = RunFixture.draft().toMap();
		map.put("later", Map.of("version", 2L));
		Map<Object, Object> family = new LinkedHashMap<>((Map<?, ?>) map.get("family"));
		family.put("colour", "blue");
		map.put("family", family);
		Map<String, Object> back = throughFile(map).withState(RunState.FINISHED).withResults(Map.of("k", 1L)).toMap();
		assertEquals(Map.of("version", 2L), back.get("later"));
		assertEquals("blue", ((Map<?, ?>) back.get("family")).get("colour"));
		assertEquals("FINISHED", back.get("state"));
		assertEquals(Map.of("k", 1L), back.get("results"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"state | PUZZLED | 'run.json', 'state': expected one of 'RUNNING', 'PAUSED', 'STOPPED', 'FINISHED', 'FAILED', found 'PUZZLED'.",
			"state | INTERRUPTED | 'run.json', 'state': expected one of 'RUNNING', 'PAUSED', 'STOPPED', 'FINISHED', 'FAILED', found 'INTERRUPTED'.",
			"backend | CUDA | 'run.json', 'backend': expected one of 'AUTO', 'HOST', 'ND4J', found 'CUDA'.",
			"seed | x | 'run.json', 'seed': expected a whole number, found 'x'.",
			"dataset | x | 'run.json', 'dataset': expected an object, found 'x'.",
			"preprocessing | x | 'run.json', 'preprocessing': expected a list of objects, found 'x'." })
	void aWrongValueIsTold(String key, String value, String message) {
		Map<String, Object> map = RunFixture.draft().toMap();
		map.put(key, value);
		assertEquals(message + " Correct the value, or restore the file from a copy.",
				assertThrows(ProblemException.class, () -> throughFile(map)).getMessage());
	}

	@Test
	void everyMissingKeyIsTold() {
		for (String key : List.of("formatVersion", "id", "name", "state", "model", "family", "dataset", "split", "seed",
				"backend", "threads", "slices", "host", "times", "step", "restarts")) {
			Map<String, Object> map = RunFixture.draft().toMap();
			map.remove(key);
			String message = assertThrows(ProblemException.class, () -> throughFile(map), key).getMessage();
			assertTrue(message.startsWith("'run.json', '" + key + "': expected ") && message.contains("found nothing"), message);
		}
	}

	@Test
	void aNewerFormatIsRefused() {
		Map<String, Object> map = RunFixture.draft().toMap();
		map.put("formatVersion", 2L);
		assertTrue(assertThrows(ProblemException.class, () -> throughFile(map)).getMessage()
				.startsWith("'run.json', 'formatVersion': expected at most 1, found '2', written by a newer Genwright."));
	}

	@Test
	void aBrokenFileIsToldWithFileLineAndColumn() throws Exception {
		Path file = folder.resolve("run.json");
		Files.write(file, "{\n  \"id\": ,\n".getBytes(StandardCharsets.UTF_8));
		String message = assertThrows(ProblemException.class, () -> Run.open(folder)).getMessage();
		assertEquals("'" + file + "', line 2, column 9: expected valid JSON, found the unexpected character ','. "
				+ "Correct the file, or restore it from a copy.", message);
	}

	@Test
	void onlyLiveStatesMayChange() {
		Map<RunState, List<RunState>> allowed = Map.of(
				RunState.RUNNING, List.of(RunState.RUNNING, RunState.PAUSED, RunState.STOPPED, RunState.FINISHED, RunState.FAILED),
				RunState.PAUSED, List.of(RunState.RUNNING, RunState.PAUSED, RunState.STOPPED, RunState.FAILED),
				RunState.STOPPED, List.of(RunState.STOPPED), RunState.FINISHED, List.of(RunState.FINISHED),
				RunState.FAILED, List.of(RunState.FAILED), RunState.INTERRUPTED, List.of(RunState.INTERRUPTED));
		allowed.forEach((state, followers) -> {
			List<RunState> found = new ArrayList<>();
			for (RunState next : RunState.values()) {
				if (state.mayBecome(next)) {
					found.add(next);
				}
			}
			assertEquals(followers, found, state.name());
		});
		assertFalse(RunState.STOPPED.active());
	}

	@Test
	void anInterruptedRunIsNeverRecorded() {
		assertEquals("A run record: expected a state that is recorded, found 'INTERRUPTED'.",
				assertThrows(IllegalArgumentException.class, () -> RunFixture.draft().withState(RunState.INTERRUPTED)).getMessage());
	}
}
