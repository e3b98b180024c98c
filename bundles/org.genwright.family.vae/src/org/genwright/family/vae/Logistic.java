package org.genwright.family.vae;

/** The logistic function of single numbers. */
final class Logistic {

	private Logistic() {
	}

	/** Returns 1 / (1 + exp(−a)). */
	static double sigmoid(double a) {
		return 1 / (1 + Math.exp(-a));
	}

	/** Returns log(u / (1 − u)), the inverse of {@link #sigmoid}; finite for u in [0, 1]. */
	static double logit(double u) {
		double inside = Math.clamp(u, 1e-15, 1 - 1e-15);
		return Math.log(inside) - Math.log1p(-inside);
	}
}
