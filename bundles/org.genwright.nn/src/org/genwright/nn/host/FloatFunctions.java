package org.genwright.nn.host;

import static org.genwright.nn.host.FloatLanes.broadcast;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;

/**
 * exp, log and tanh on float vectors, to within 2 ulp; NaN stays NaN.
 * <p>
 * Sources: Software Manual for the Elementary Functions (William J. Cody, William Waite, 1980), chapters 5 and 6, with
 * minimax polynomials in place of the book's.
 */
final class FloatFunctions {

	private static final float LOG2_E = 1.44269504f;
	/** log 2 in two parts: the first is so short that multiples of it are exact. */
	private static final float LOG_2_HIGH = 0.693359375f;
	private static final float LOG_2_LOW = -2.12194440e-4f;
	/** Adding it rounds to an integer, which then stands in the low bits. */
	private static final float ROUNDER = 0x1.8p23f;
	private static final int MANTISSA_BITS = 23;
	private static final float LOWEST = -87.3f;
	/** The last float whose exp does not exceed the largest float; of the next one the bits below would be those of NaN. */
	private static final float HIGHEST = 88.72283f;
	private static final int SQRT_HALF_BITS = 0x3f3504f3;
	/** Beyond it the float nearest to tanh is that at the bound. */
	private static final float TANH_BOUND = 7.9053111f;

	private FloatFunctions() {
	}

	/** Returns exp x; ∞ above 88.72, 0 below −87.3. */
	static FloatVector exp(FloatVector x) {
		FloatVector power = boundedExp(x).blend(0f, x.compare(VectorOperators.LT, LOWEST));
		return power.blend(Float.POSITIVE_INFINITY, x.compare(VectorOperators.GT, HIGHEST));
	}

	/** Returns exp x, of arguments bounded to −87.3 … 88.72. */
	static FloatVector boundedExp(FloatVector x) {
		FloatVector bounded = x.min(HIGHEST).max(LOWEST);
		FloatVector rounded = bounded.fma(broadcast(LOG2_E), broadcast(ROUNDER));
		IntVector power = rounded.reinterpretAsInts().lanewise(VectorOperators.LSHL, MANTISSA_BITS);
		FloatVector n = rounded.sub(ROUNDER);
		FloatVector r = n.fma(broadcast(-LOG_2_HIGH), bounded);
		r = n.fma(broadcast(-LOG_2_LOW), r);
		FloatVector p = r.fma(broadcast(1.9875691500e-4f), broadcast(1.3981999507e-3f));
		p = p.fma(r, broadcast(8.3334519073e-3f));
		p = p.fma(r, broadcast(4.1665795894e-2f));
		p = p.fma(r, broadcast(1.6666665459e-1f));
		p = p.fma(r, broadcast(5.0000001201e-1f));
		p = p.fma(r.mul(r), r).add(1f);
		return p.reinterpretAsInts().add(power).reinterpretAsFloats();
	}

	/** Returns log x; −∞ at 0, NaN below. Subnormal arguments are imprecise. */
	static FloatVector log(FloatVector x) {
		FloatVector log = logOfNormal(x);
		log = log.blend(Float.POSITIVE_INFINITY, x.compare(VectorOperators.EQ, Float.POSITIVE_INFINITY));
		log = log.blend(Float.NaN, x.compare(VectorOperators.GE, 0f).not());
		return log.blend(Float.NEGATIVE_INFINITY, x.compare(VectorOperators.EQ, 0f));
	}

	/** Returns log x of positive normal numbers; of others something finite. */
	static FloatVector logOfNormal(FloatVector x) {
		IntVector bits = x.reinterpretAsInts();
		IntVector exponent = bits.sub(SQRT_HALF_BITS).lanewise(VectorOperators.ASHR, MANTISSA_BITS);
		FloatVector m = bits.sub(exponent.lanewise(VectorOperators.LSHL, MANTISSA_BITS)).reinterpretAsFloats().sub(1f);
		FloatVector e = (FloatVector) exponent.convert(VectorOperators.I2F, 0);
		FloatVector square = m.mul(m);
		FloatVector p = m.fma(broadcast(7.0376836292e-2f), broadcast(-1.1514610310e-1f));
		p = p.fma(m, broadcast(1.1676998740e-1f));
		p = p.fma(m, broadcast(-1.2420140846e-1f));
		p = p.fma(m, broadcast(1.4249322787e-1f));
		p = p.fma(m, broadcast(-1.6668057665e-1f));
		p = p.fma(m, broadcast(2.0000714765e-1f));
		p = p.fma(m, broadcast(-2.4999993993e-1f));
		p = p.fma(m, broadcast(3.3333331174e-1f));
		p = e.fma(broadcast(LOG_2_LOW), p.mul(m).mul(square));
		p = square.fma(broadcast(-0.5f), p);
		return e.fma(broadcast(LOG_2_HIGH), m.add(p));
	}

	/** Returns tanh x by a rational approximation. */
	static FloatVector tanh(FloatVector x) {
		FloatVector bounded = x.min(TANH_BOUND).max(-TANH_BOUND);
		FloatVector square = bounded.mul(bounded);
		FloatVector p = square.fma(broadcast(-2.76076847742355e-16f), broadcast(2.00018790482477e-13f));
		p = p.fma(square, broadcast(-8.60467152213735e-11f));
		p = p.fma(square, broadcast(5.12229709037114e-08f));
		p = p.fma(square, broadcast(1.48572235717979e-05f));
		p = p.fma(square, broadcast(6.37261928875436e-04f));
		p = p.fma(square, broadcast(4.89352455891786e-03f));
		FloatVector q = square.fma(broadcast(1.19825839466702e-06f), broadcast(1.18534705686654e-04f));
		q = q.fma(square, broadcast(2.26843463243900e-03f));
		q = q.fma(square, broadcast(4.89352518554385e-03f));
		return p.mul(bounded).div(q);
	}

	/** Returns 1 / (1 + exp(−x)). */
	static FloatVector sigmoid(FloatVector x) {
		return broadcast(1f).div(boundedExp(x.neg()).add(1f));
	}
}
