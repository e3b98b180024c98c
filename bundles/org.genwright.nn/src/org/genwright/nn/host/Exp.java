package org.genwright.nn.host;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/**
 * exp on double vectors to within 1 ulp: x = n·log 2 + r with |r| ≤ log 2 / 2, exp r by its Taylor series to degree 13
 * (remainder below 5e-18), times 2ⁿ. Results below 2^-1021 become 0; NaN stays NaN.
 * <p>
 * Source: Software Manual for the Elementary Functions (William J. Cody, William Waite, 1980), chapter 6.
 */
final class Exp {

	private static final double LOG2_E = 1.4426950408889634;
	/** log 2 in two parts: the first has 21 zero bits at its end, so that n times it is exact. */
	private static final double LOG_2_HIGH = 0x1.62e42feep-1;
	private static final double LOG_2_LOW = 0x1.a39ef35793c76p-33;
	/** Adding it rounds to an integer, which then stands in the low bits. */
	private static final double ROUNDER = 0x1.8p52;
	private static final double LOWEST = -708;
	private static final double HIGHEST = 709;
	private static final long EXPONENT_BIAS = 1023;
	private static final int MANTISSA_BITS = 52;

	private Exp() {
	}

	/** Returns exp x; arguments above 709 count as 709. */
	static DoubleVector of(DoubleVector x) {
		DoubleVector bounded = x.min(HIGHEST);
		DoubleVector rounded = bounded.max(LOWEST).fma(Lanes.broadcast(LOG2_E), Lanes.broadcast(ROUNDER));
		DoubleVector power = rounded.reinterpretAsLongs().add(EXPONENT_BIAS)
				.lanewise(VectorOperators.LSHL, MANTISSA_BITS).reinterpretAsDoubles();
		DoubleVector n = rounded.sub(ROUNDER);
		DoubleVector r = n.fma(Lanes.broadcast(-LOG_2_HIGH), bounded);
		r = n.fma(Lanes.broadcast(-LOG_2_LOW), r);
		return series(r).mul(power).blend(0, bounded.compare(VectorOperators.LT, LOWEST));
	}

	private static DoubleVector series(DoubleVector r) {
		DoubleVector sum = r.fma(Lanes.broadcast(1.0 / 6227020800.0), Lanes.broadcast(1.0 / 479001600.0));
		sum = sum.fma(r, Lanes.broadcast(1.0 / 39916800.0));
		sum = sum.fma(r, Lanes.broadcast(1.0 / 3628800.0));
		sum = sum.fma(r, Lanes.broadcast(1.0 / 362880.0));
		sum = sum.fma(r, Lanes.broadcast(1.0 / 40320.0));
		sum = sum.fma(r, Lanes.broadcast(1.0 / 5040.0));
		sum = sum.fma(r, Lanes.broadcast(1.0 / 720.0));
		sum = sum.fma(r, Lanes.broadcast(1.0 / 120.0));
		sum = sum.fma(r, Lanes.broadcast(1.0 / 24.0));
		sum = sum.fma(r, Lanes.broadcast(1.0 / 6.0));
		sum = sum.fma(r, Lanes.broadcast(0.5));
		sum = sum.fma(r, Lanes.broadcast(1));
		return sum.fma(r, Lanes.broadcast(1));
	}
}
