package org.genwright.nn.distribution;

import org.genwright.nn.rng.RandomSequence;

/** A distribution over vectors of D real numbers, in double precision. Implementations are immutable. */
public interface Distribution {

	/** Returns D. */
	int dimensions();

	/**
	 * Returns log p(x) in nats; NaN where x is.
	 *
	 * @param x [D]
	 */
	double logProb(double[] x);

	/** Returns one draw [D]. */
	double[] sample(RandomSequence rng);
}
