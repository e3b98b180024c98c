package org.genwright.core.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScalarHistoryTest {

	@TempDir
	Path folder;

	private void session(long firstStep, long lastStep, double value) throws IOException {
		try (EventWriter writer = EventWriter.open(folder, "host", firstStep)) {
			for (long step = Math.max(1, firstStep); step <= lastStep; step++) {
				writer.scalars(step, Map.of("loss", value));
			}
		}
	}

	private static List<Double> values(ScalarHistory history) {
		return history.points("loss").stream().map(ScalarHistory.Point::value).toList();
	}

	@Test
	void aLaterSessionReplacesWhatCameFromItsFirstStepOn() throws IOException {
		session(0, 5, 1);
		session(4, 6, 2);
		ScalarHistory history = ScalarHistory.read(folder);
		assertEquals(List.of(1.0, 1.0, 1.0, 2.0, 2.0, 2.0), values(history));
		assertEquals(List.of(1L, 2L, 3L, 4L, 5L, 6L), history.points("loss").stream().map(ScalarHistory.Point::step).toList());
		assertEquals(6, history.lastStep());
	}

	@Test
	void aSessionFromTheBeginningReplacesEverything() throws IOException {
		session(0, 5, 1);
		session(0, 2, 2);
		assertEquals(List.of(2.0, 2.0), values(ScalarHistory.read(folder)));
	}

	@Test
	void threeSessionsMakeOneHistory() throws IOException {
		session(0, 4, 1);
		session(4, 8, 2);
		session(3, 4, 3);
		assertEquals(List.of(1.0, 1.0, 3.0, 3.0), values(ScalarHistory.read(folder)));
	}

	@Test
	void followingSeesNewValuesNewSessionsAndWhatTheyDrop() throws IOException {
		ScalarHistory history = new ScalarHistory(folder);
		assertEquals(Set.of(), history.refresh());
		session(0, 2, 1);
		assertEquals(Set.of("loss"), history.refresh());
		assertEquals(List.of(1.0, 1.0), values(history));
		assertEquals(Set.of(), history.refresh());
		session(2, 3, 2);
		assertEquals(Set.of("loss"), history.refresh());
		assertEquals(List.of(1.0, 2.0, 2.0), values(history));
	}

	@Test
	void aSessionThatOnlyStartsDropsTagsToo() throws IOException {
		session(0, 3, 1);
		ScalarHistory history = ScalarHistory.read(folder);
		session(1, 0, 0);
		assertEquals(Set.of("loss"), history.refresh());
		assertEquals(Set.of(), history.tags());
		assertEquals(0, history.lastStep());
	}

	@Test
	void ofTwoValuesForOneStepTheLaterCounts() throws IOException {
		try (EventWriter writer = EventWriter.open(folder, "host", 0)) {
			writer.scalars(7, Map.of("loss", 1.0));
			writer.scalars(7, Map.of("loss", 2.0));
		}
		assertEquals(List.of(2.0), values(ScalarHistory.read(folder)));
	}

	@Test
	void aFolderThatIsNotThereIsAnEmptyHistory() {
		ScalarHistory history = ScalarHistory.read(folder.resolve("none"));
		assertEquals(List.of(), history.points("loss"));
		assertEquals(List.of(), history.problems());
	}
}
