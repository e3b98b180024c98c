package org.genwright.nn.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LogSumExpTest {

	private static final double INFINITY = Double.POSITIVE_INFINITY;

	@Test
	void equalsTheLogarithmOfTheSum() {
		assertEquals(Math.log(Math.exp(1) + Math.exp(2) + Math.exp(-3)), LogSumExp.of(1, 2, -3), 1e-15);
	}

	@Test
	void largeTermsDoNotOverflow() {
		assertEquals(1e6 + Math.log(2), LogSumExp.of(1e6, 1e6), 1e-9);
		assertEquals(-1e6 + Math.log(2), LogSumExp.of(-1e6, -1e6), 1e-9);
	}

	@Test
	void specialTermsDecideTheSum() {
		assertEquals(-INFINITY, LogSumExp.of());
		assertEquals(-INFINITY, LogSumExp.of(-INFINITY, -INFINITY));
		assertEquals(INFINITY, LogSumExp.of(0, INFINITY));
		assertEquals(Double.NaN, LogSumExp.of(0, Double.NaN));
		assertEquals(5, LogSumExp.of(-INFINITY, 5));
	}

	@Test
	void softmaxSumsToOneAndKeepsRatios() {
		double[] a = { 1000, 1000 + Math.log(3), -INFINITY };
		assertEquals(1000 + Math.log(4), LogSumExp.softmaxInPlace(a), 1e-12);
		assertArrayEquals(new double[] { 0.25, 0.75, 0 }, a, 1e-12);
	}

	@Test
	void softmaxOfNothingPossibleIsNotANumber() {
		double[] a = { -INFINITY, -INFINITY };
		assertEquals(-INFINITY, LogSumExp.softmaxInPlace(a));
		assertArrayEquals(new double[] { Double.NaN, Double.NaN }, a);
	}

	@Test
	void compensatedSumKeepsWhatPlainSummationLoses() {
		assertEquals(2, CompensatedSum.of(1, 1e100, 1, -1e100));
		CompensatedSum sum = new CompensatedSum();
		for (int i = 0; i < 10_000_000; i++) {
			sum.add(0.1);
		}
		assertEquals(1_000_000, sum.value(), 1e-9);
	}

	@Test
	void compensatedSumKeepsNonFiniteTerms() {
		assertEquals(-INFINITY, CompensatedSum.of(1, -INFINITY, 1));
		assertEquals(Double.NaN, CompensatedSum.of(1, Double.NaN, 1));
	}
}
