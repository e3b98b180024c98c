package org.genwright.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.genwright.core.dataset.DatasetInfo;
import org.genwright.core.shape.DataShape;
import org.genwright.data.MemoryDataset.Rows;
import org.junit.jupiter.api.Test;

class ContentHashTest {

	private static DatasetInfo info(String id, List<String> classes, int... shape) {
		return new DatasetInfo(id, id, "", DataShape.of(shape), List.of(), classes, 0, "unknown", "test");
	}

	private static String hash(Rows rows, List<String> classes, int... shape) {
		return new MemoryDataset(info("a", classes, shape), rows).contentHash();
	}

	private static Rows rows(double[] values, int[] labels, double... weights) {
		return new Rows(values, labels, weights);
	}

	@Test
	void hashIsStable() {
		assertEquals("eb74041fb9a04d61b6497b3be2fefda00ce02e3a941202eedc9230c7435caf5b",
				hash(rows(new double[] { 1, 2, 3, 4 }, new int[] { 0, 1 }, 0.5, 2), List.of("p", "q"), 2));
	}

	@Test
	void hashIsThatOfTheContentNotTheName() {
		double[] values = { 1, 2, 3, 4 };
		assertEquals(new MemoryDataset(info("a", List.of(), 2), new Rows(values)).contentHash(),
				new MemoryDataset(info("b", List.of(), 2), new Rows(values.clone())).contentHash());
	}

	@Test
	void absentWeightsHashAsOnes() {
		double[] values = { 1, 2 };
		assertEquals(hash(new Rows(values), List.of(), 1), hash(rows(values, new int[0], 1, 1), List.of(), 1));
	}

	@Test
	void hashChangesWithEveryPartOfTheContent() {
		double[] values = { 1, 2, 3, 4 };
		String hash = hash(new Rows(values), List.of(), 2);
		assertNotEquals(hash, hash(new Rows(new double[] { 1, 2, 3, Math.nextUp(4.0) }), List.of(), 2));
		assertNotEquals(hash, hash(new Rows(new double[] { 3, 4, 1, 2 }), List.of(), 2));
		assertNotEquals(hash, hash(new Rows(values), List.of(), 1));
		assertNotEquals(hash, hash(new Rows(values), List.of(), 1, 2));
		assertNotEquals(hash, hash(rows(values, new int[0], 1, 2), List.of(), 2));
		assertNotEquals(hash, hash(rows(values, new int[] { 0, 0 }), List.of("p"), 2));
		assertNotEquals(hash(rows(values, new int[] { 0, 1 }), List.of("p", "q"), 2),
				hash(rows(values, new int[] { 1, 0 }), List.of("p", "q"), 2));
	}

	@Test
	void incompleteRowsAreRefused() {
		IllegalArgumentException e = assertThrows(IllegalArgumentException.class,
				() -> hash(new Rows(new double[] { 1, 2, 3 }), List.of(), 2));
		assertEquals("Dataset 'a': expected full rows of 2 values and one class and weight for each, found 3 values, 0 classes "
				+ "and 0 weights.", e.getMessage());
	}
}
