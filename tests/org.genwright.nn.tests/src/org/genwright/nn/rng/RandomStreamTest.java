package org.genwright.nn.rng;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class RandomStreamTest {

	private static final int DRAWS = 200_000;

	private final RandomStream stream = RandomStream.of(7).child("test");

	@Test
	void sameSeedAndPositionGiveTheSameBits() {
		assertEquals(stream.bits(12345), RandomStream.of(7).child("test").bits(12345));
	}

	@Test
	void sequenceFollowsThePositions() {
		RandomSequence sequence = stream.sequence();
		for (int i = 0; i < 100; i++) {
			assertEquals(stream.uniform(i), sequence.uniform());
		}
	}

	@Test
	void seedsAndChildrenGiveDifferentBits() {
		assertNotEquals(stream.bits(0), RandomStream.of(8).child("test").bits(0));
		assertNotEquals(stream.bits(0), RandomStream.of(7).child("other").bits(0));
		assertNotEquals(stream.child(1).bits(0), stream.child(2).bits(0));
	}

	@Test
	void childrenAreUncorrelated() {
		RandomStream a = stream.child(1);
		RandomStream b = stream.child(2);
		double sum = 0;
		for (int i = 0; i < DRAWS; i++) {
			sum += a.normal(i) * b.normal(i);
		}
		assertEquals(0, sum / DRAWS, 5 / Math.sqrt(DRAWS));
	}

	@Test
	void uniformNumbersFillTheUnitIntervalEvenly() {
		int[] counts = new int[20];
		for (int i = 0; i < DRAWS; i++) {
			double u = stream.uniform(i);
			assertTrue(u >= 0 && u < 1);
			counts[(int) (u * counts.length)]++;
		}
		double expected = DRAWS / (double) counts.length;
		double chiSquare = Arrays.stream(counts).mapToDouble(c -> (c - expected) * (c - expected) / expected).sum();
		assertTrue(chiSquare < 43.8, "chi-square with 19 degrees of freedom, 99.9 % quantile: " + chiSquare);
	}

	@Test
	void normalNumbersHaveTheMomentsOfTheStandardNormal() {
		double[] moments = new double[5];
		for (int i = 0; i < DRAWS; i++) {
			double z = stream.normal(i);
			for (int p = 1; p < moments.length; p++) {
				moments[p] += Math.pow(z, p) / DRAWS;
			}
		}
		double error = 5 / Math.sqrt(DRAWS);
		assertEquals(0, moments[1], error);
		assertEquals(1, moments[2], error * Math.sqrt(2));
		assertEquals(0, moments[3], error * Math.sqrt(15));
		assertEquals(3, moments[4], error * Math.sqrt(96));
	}

	@Test
	void permutationHoldsEveryNumberOnce() {
		int[] order = stream.sequence().permutation(1000);
		assertNotEquals(0, IntStream.range(0, 1000).filter(i -> order[i] != i).count());
		assertArrayEquals(IntStream.range(0, 1000).toArray(), IntStream.of(order).sorted().toArray());
	}

	@Test
	void everyPermutationOfThreeIsEquallyLikely() {
		RandomSequence sequence = stream.sequence();
		int[] counts = new int[27];
		for (int i = 0; i < 60_000; i++) {
			int[] p = sequence.permutation(3);
			counts[9 * p[0] + 3 * p[1] + p[2]]++;
		}
		assertEquals(6, IntStream.of(counts).filter(c -> c > 0).count());
		assertTrue(IntStream.of(counts).filter(c -> c > 0).allMatch(c -> Math.abs(c - 10_000) < 500));
	}

	@Test
	void categoricalDrawsFollowTheWeights() {
		RandomSequence sequence = stream.sequence();
		int[] counts = new int[3];
		for (int i = 0; i < DRAWS; i++) {
			counts[sequence.categorical(new double[] { 1, 0, 3 })]++;
		}
		assertEquals(0, counts[1]);
		assertEquals(0.25, counts[0] / (double) DRAWS, 0.005);
	}

	@Test
	void weightsWithoutSumAreRefused() {
		IllegalArgumentException e = assertThrows(IllegalArgumentException.class,
				() -> stream.sequence().categorical(new double[] { 0, 0 }));
		assertEquals("A categorical draw: expected weights with a positive finite sum, found the sum 0.0.", e.getMessage());
	}

	@Test
	void emptyRangeIsRefused() {
		IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> stream.sequence().below(0));
		assertEquals("A random integer: expected a bound of at least 1, found 0.", e.getMessage());
	}
}
