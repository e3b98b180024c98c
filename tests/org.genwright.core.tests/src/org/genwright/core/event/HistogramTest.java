package org.genwright.core.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.junit.jupiter.api.Test;

class HistogramTest {

	@Test
	void everyValueFallsIntoTheIntervalWhoseUpperEndIncludesIt() {
		Histogram histogram = Histogram.of(new double[] { 0, 1, 1.5, 2, 3, 4 }, 4);
		assertEquals(List.of(1.0, 2.0, 3.0, 4.0), histogram.limits());
		assertEquals(List.of(2.0, 2.0, 1.0, 1.0), histogram.counts());
		assertEquals(0, histogram.min());
		assertEquals(4, histogram.max());
		assertEquals(6, histogram.count());
		assertEquals(11.5, histogram.sum());
		assertEquals(0 + 1 + 2.25 + 4 + 9 + 16, histogram.sumSquares());
	}

	@Test
	void valuesThatAreNotFiniteAreLeftOut() {
		Histogram histogram = Histogram.of(new double[] { Double.NaN, 1, Double.POSITIVE_INFINITY, 2 }, 2);
		assertEquals(2, histogram.count());
		assertEquals(List.of(1.0, 1.0), histogram.counts());
	}

	@Test
	void equalValuesHaveOneIntervalAndNoValuesNone() {
		assertEquals(List.of(3.0), Histogram.of(new double[] { 5, 5, 5 }, 30).counts());
		assertEquals(List.of(), Histogram.of(new double[] { Double.NaN }, 30).counts());
	}

	@Test
	void theWidestRangeDoesNotOverflow() {
		Histogram histogram = Histogram.of(new double[] { -Double.MAX_VALUE, 0.5, Double.MAX_VALUE }, 2);
		assertEquals(List.of(1.0, 2.0), histogram.counts());
		assertEquals(Double.MAX_VALUE, histogram.limits().getLast());
	}

	@Test
	void theNarrowestRangeKeepsItsLimitsApart() {
		Histogram histogram = Histogram.of(new double[] { 1, Math.nextUp(1.0), -0.0 + 1 }, 30);
		assertEquals(3, histogram.counts().stream().mapToDouble(count -> count).sum());
		assertEquals(histogram.limits().stream().sorted().distinct().toList(), histogram.limits());
	}

	@Test
	void noIntervalsAreRefused() {
		assertEquals("A histogram: expected at least 1 interval, found 0.",
				assertThrows(IllegalArgumentException.class, () -> Histogram.of(new double[1], 0)).getMessage());
	}
}
