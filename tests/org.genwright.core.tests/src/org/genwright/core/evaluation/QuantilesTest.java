package org.genwright.core.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantilesTest {

	@ParameterizedTest
	@CsvSource({ "0,1", "0.25,2", "0.5,3", "0.1,1.4", "0.99,4.96", "1,5" })
	void quantilesInterpolateBetweenOrderStatistics(double share, double expected) {
		assertEquals(expected, new Quantiles(new double[] { 5, 3, 1, 4, 2 }).at(share), 1e-12);
	}

	@Test
	void oneValueIsEveryQuantile() {
		assertEquals(7, new Quantiles(new double[] { 7 }).at(0.3));
	}

	@Test
	void infiniteValuesStayInfinite() {
		double infinite = Double.NEGATIVE_INFINITY;
		assertEquals(infinite, new Quantiles(new double[] { infinite, infinite, 1 }).at(0.4));
	}

	@Test
	void outlierRankIsTheShareOfLessSurprisingTrainingExamples() {
		OutlierScores scores = OutlierScores.of(new double[] { 0, -3, -10, -2 },
				new Quantiles(new double[] { -1, -2, -3, -4 }));
		assertArrayEquals(new double[] { 0, 3, 10, 2 }, scores.scores());
		assertArrayEquals(new double[] { 0, 0.5, 1, 0.25 }, scores.ranks());
	}

	@Test
	void criteriaFollowTheirDefinitions() {
		InformationCriteria criteria = new InformationCriteria(-1126.326, 11, 272);
		assertEquals(-2314.316, criteria.bic(), 5e-3);
		assertEquals(2 * 1126.326 + 22, criteria.aic(), 1e-9);
		assertEquals(11L, criteria.toMap().get("df"));
		assertEquals(272L, criteria.toMap().get("n"));
	}

	@Test
	void sharesOutsideZeroToOneAreRefused() {
		assertThrows(IllegalArgumentException.class, () -> new Quantiles(new double[] { 1 }).at(1.01));
		assertThrows(IllegalArgumentException.class, () -> new Quantiles(new double[0]));
	}
}
