package org.genwright.ui.editor.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import org.genwright.diagram.geometry.Box;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Aligning and distributing boxes. */
class ArrangementTest {

	private static final Box ANCHOR = new Box(100, 200, 60, 40);

	@ParameterizedTest
	@CsvSource({"LEFT, 100, 7", "CENTRE, 120, 7", "RIGHT, 140, 7", "TOP, 5, 200", "MIDDLE, 5, 215", "BOTTOM, 5, 230"})
	void aBoxMovesOnlyAcrossTheLine(Alignment alignment, int x, int y) {
		Box moved = alignment.of(Map.of("a", new Box(5, 7, 20, 10)), ANCHOR).get("a");
		assertEquals(new Box(x, y, 20, 10), moved);
	}

	@ParameterizedTest
	@EnumSource
	void theAnchorStaysAndAligningAgainChangesNothing(Alignment alignment) {
		Map<String, Box> boxes = random(7);
		boxes.put("anchor", ANCHOR);
		Map<String, Box> aligned = alignment.of(boxes, ANCHOR);
		assertEquals(ANCHOR, aligned.get("anchor"));
		assertEquals(aligned, alignment.of(aligned, ANCHOR));
		assertEquals(List.copyOf(boxes.keySet()), List.copyOf(aligned.keySet()));
	}

	@ParameterizedTest
	@EnumSource
	void gapsBecomeEqualUpToOneUnitAndTheOutermostStay(Distribution distribution) {
		for (int seed = 0; seed < 50; seed++) {
			Map<String, Box> boxes = random(seed);
			List<Box> after = sorted(distribution.of(boxes), distribution);
			List<Box> before = sorted(boxes, distribution);
			assertEquals(before.getFirst(), after.getFirst());
			assertEquals(before.getLast(), after.getLast());
			List<Integer> gaps = gaps(after, distribution);
			int least = gaps.stream().min(Integer::compare).orElseThrow();
			int most = gaps.stream().max(Integer::compare).orElseThrow();
			assertTrue(most - least <= 1, "gaps " + gaps);
		}
	}

	@Test
	void twoBoxesStay() {
		Map<String, Box> two = Map.of("a", new Box(0, 0, 10, 10), "b", new Box(50, 3, 10, 10));
		assertEquals(two, Distribution.HORIZONTAL.of(two));
	}

	@ParameterizedTest
	@CsvSource({"0, 0, 0", "4, 0, 10", "5, 10, 10", "-4, 0, 0", "-5, 0, 0", "-6, -10, 0", "11, 10, 20", "-11, -10, -10"})
	void coordinatesSnapToTheGrid(int coordinate, int nearest, int above) {
		assertEquals(nearest, Grid.snap(coordinate));
		assertEquals(above, Grid.up(coordinate));
	}

	private static Map<String, Box> random(int seed) {
		Random random = new Random(seed);
		Map<String, Box> boxes = new LinkedHashMap<>();
		for (int i = 0; i < 6; i++) {
			boxes.put("b" + i, new Box(random.nextInt(1000), random.nextInt(1000), 10, 10));
		}
		return boxes;
	}

	private static List<Box> sorted(Map<String, Box> boxes, Distribution distribution) {
		return boxes.values().stream().sorted((a, b) -> start(a, distribution) - start(b, distribution)).toList();
	}

	private static List<Integer> gaps(List<Box> line, Distribution distribution) {
		return IntStream.range(1, line.size())
				.mapToObj(i -> start(line.get(i), distribution) - start(line.get(i - 1), distribution) - 10).toList();
	}

	private static int start(Box box, Distribution distribution) {
		return distribution == Distribution.HORIZONTAL ? box.x() : box.y();
	}
}
