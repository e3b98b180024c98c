package org.genwright.core.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {

	@ParameterizedTest
	@CsvSource({ "components,components,0", "componets,components,1", "compnoents,components,1", "kitten,sitting,3",
			"'',abc,3", "abc,'',3", "FULL,full,0", "ca,abc,3" })
	void distanceCountsEdits(String first, String second, int edits) {
		assertEquals(edits, NearestName.distance(first, second));
		assertEquals(edits, NearestName.distance(second, first));
	}

	@Test
	void nearestIsFoundAmongAll() {
		assertEquals(Optional.of("tied"), NearestName.find("tide", List.of("full", "diagonal", "tied")));
		assertEquals(Optional.empty(), NearestName.find("tide", List.of()));
	}

	@Test
	void closeNamesAreAskedFarNamesAreStated() {
		assertEquals("Did you mean 'seed'?", NearestName.suggest("sead", List.of("seed", "tolerance")));
		assertEquals("Did you mean 'checkpoint-steps'?", NearestName.suggest("checkpoint-stop", List.of("seed", "checkpoint-steps")));
		assertEquals("", NearestName.suggest("quantum", List.of("seed")));
		assertEquals("", NearestName.suggest("", List.of("ab")));
		assertEquals("", NearestName.suggest("seed", List.of()));
	}

	@Test
	void nearIsWhatWouldBeAsked() {
		assertEquals(Optional.of("seed"), NearestName.near("sead", List.of("seed", "tolerance")));
		assertEquals(Optional.empty(), NearestName.near("quantum", List.of("seed")));
		assertEquals(Optional.empty(), NearestName.near(" ", List.of("ab")));
	}
}
