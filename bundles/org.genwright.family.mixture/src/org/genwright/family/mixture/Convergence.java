package org.genwright.family.mixture;

/**
 * Watches the objective of one start. EM converges linearly, so the gains of successive iterations shrink by a nearly
 * constant factor r, and the gains still to come sum to about gain · r / (1 − r): stopping on the last gain alone would
 * stop too early where r is close to 1.
 * <p>
 * Source: Finite Mixture Models (Geoffrey McLachlan, David Peel, 2000), section 2.11 (Aitken acceleration).
 *
 * @param objective    of the last iteration, in nats per example; NaN before the first
 * @param gain         of the last iteration; NaN before the second
 * @param previousGain of the iteration before; NaN before the third
 */
record Convergence(double objective, double gain, double previousGain) {

	/** Before the first iteration. */
	static final Convergence NONE = new Convergence(Double.NaN, Double.NaN, Double.NaN);

	/** Below this share of the tolerance a gain is taken for rounding whatever its predecessor. */
	private static final double ROUNDING = 1e-3;

	/** Returns the state after a further iteration. */
	Convergence next(double newObjective) {
		return new Convergence(newObjective, newObjective - objective, gain);
	}

	/** Tells whether neither the last gain nor all gains expected to come reach the tolerance; never if it is 0. */
	boolean reached(double tolerance) {
		if (tolerance == 0 || !(gain < tolerance)) {
			return false;
		}
		double rate = gain / previousGain;
		return gain < ROUNDING * tolerance || previousGain > gain && gain * rate / (1 - rate) < tolerance;
	}

	/** Tells whether the objective stays below a target in so many more iterations, if gains do not begin to grow again. */
	boolean staysBelow(double target, long iterations) {
		return gain <= previousGain && objective + gain * iterations < target;
	}
}
