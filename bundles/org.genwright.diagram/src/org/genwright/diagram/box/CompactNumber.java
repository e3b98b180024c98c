package org.genwright.diagram.box;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Counts in three digits, as there is room for on a node: {@code 950}, {@code 12.3 k}, {@code 1.23 M}, {@code 4.5 G}. */
public final class CompactNumber {

	private static final String[] UNITS = {"", " k", " M", " G", " T", " P", " E"};
	private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);

	private CompactNumber() {
	}

	/** Returns the text of a count of at least 0. */
	public static String of(long count) {
		if (count < 1000) {
			return Long.toString(count);
		}
		BigDecimal rounded = BigDecimal.valueOf(count).round(THREE_DIGITS);
		int unit = (rounded.precision() - rounded.scale() - 1) / 3;
		return rounded.movePointLeft(3 * unit).stripTrailingZeros().toPlainString() + UNITS[unit];
	}
}
