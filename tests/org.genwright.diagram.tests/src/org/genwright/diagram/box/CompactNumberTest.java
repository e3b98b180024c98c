package org.genwright.diagram.box;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompactNumberTest {

	@ParameterizedTest
	@CsvSource({"0,0", "999,999", "1000,1 k", "1234,1.23 k", "12345,12.3 k", "999499,999 k", "999500,1 M", "1000000,1 M", "4560000000,4.56 G",
			"9223372036854775807,9.22 E"})
	void countsHaveThreeDigitsAndAUnit(long count, String text) {
		assertEquals(text, CompactNumber.of(count));
	}
}
